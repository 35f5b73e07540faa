import type { Stored } from '../../../../src/app/ports/stored';
import { gateLimits } from '../../../../src/contract/gate/terms';
import type { Answers } from '../../../../src/contract/survey/answers';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { deliverableLimits } from '../../../../src/contract/survey/deliverables';
import { noteLimits } from '../../../../src/contract/survey/notes';
import { surveyLimits } from '../../../../src/contract/survey/questionnaire';
import { recoveryLimits } from '../../../../src/contract/survey/recovery';
import { sealedCharacters } from '../../../../src/core/survey/said/sealed-text';
import { account, at, day, hash, history, id, issueId, many, type Words } from './filled';
import type { SurveyParts } from './survey-parts';

type Kinds = 'response' | 'notes' | 'tally' | 'deliverables' | 'recovery' | 'sealed-answer' | 'nullifier';

/** The records of what was said in surveys, at their largest: by name, in confidence, and what followed. */
export function fullSaid(
  { text }: Words,
  { keys, tally }: SurveyParts,
): { readonly [K in Kinds]: Required<Stored[K]> } {
  // A text for each question: what is chosen of options takes less.
  const answers: Answers = {
    values: Object.fromEntries(keys.map((key) => [`${key}.1000`, text(surveyLimits.comment)])),
    branchText: text(surveyLimits.comment),
    wantsCallback: true,
    quotable: Object.fromEntries([...keys, 'branch'].map((key) => [key, true as const])),
  };
  // What is sealed takes two bytes a character, with its length, the vector and the tag beside it, and is written in base 64.
  const sealedLength = Math.ceil(((2 * sealedCharacters + 4 + 28) * 4) / 3) + 4;
  const turn = {
    who: account,
    at,
    acknowledgement: text(recoveryLimits.acknowledgement),
    text: text(recoveryLimits.reply),
    by: day,
    deliveredAt: at,
  };
  return {
    response: {
      checkpointId: id,
      rosterId: id,
      engagementId: id,
      accountId: account,
      cell: 'signatory.external',
      answers,
      declined: text(checkpointLimits.declineReason),
      putOffOn: day,
      firstAt: at,
      savedAt: at,
      revision: 1_000_000,
      lastCommand: hash,
    },
    notes: {
      checkpointId: id,
      accountId: account,
      notes: many(noteLimits.perAnswer, {
        id: '1000000',
        text: text(noteLimits.text),
        by: account,
        at,
        changed: { by: account, at },
      }),
      revision: 1_000_000,
      lastCommand: hash,
    },
    tally: { checkpointId: id, cell: 'signatory.external', tally },
    deliverables: {
      rosterId: id,
      checkpointId: id,
      projectId: issueId,
      engagementId: id,
      deliverables: many(deliverableLimits.perEngagement, {
        gateId: id,
        title: text(gateLimits.title),
        askedOf: many(gateLimits.signatories, account),
        answers: Object.fromEntries(
          Array.from({ length: gateLimits.signatories }, (_, index) => [`${index}${account}`, 'cant-say' as const]),
        ),
        decision: { what: 'dropped' as const, reason: text(deliverableLimits.reason), by: account, at },
      }),
    },
    recovery: {
      id,
      projectId: issueId,
      engagementId: id,
      checkpointId: id,
      rosterId: id,
      accountId: account,
      title: text(checkpointLimits.title),
      mode: 'confidential',
      cause: 'low-score',
      owner: account,
      plannedBy: account,
      state: { name: 'out-of-reach', since: at },
      openedAt: at,
      firstDeliveredAt: at,
      turns: Array.from({ length: recoveryLimits.replies }, () => [
        { ...turn, side: 'team' as const },
        { ...turn, side: 'customer' as const, acknowledgement: '', text: text(recoveryLimits.notYet) },
      ]).flat(),
      message: `${id}.1000.0`,
      nextCheckAt: at,
      lastCommand: hash,
      history,
    },
    'sealed-answer': { askId: id, sealed: 'S'.repeat(sealedLength) },
    nullifier: { askId: id },
  };
}

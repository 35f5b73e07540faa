import type { PortalGate } from '../../../../../src/contract/gate/portal-gate';
import { gateLimits } from '../../../../../src/contract/gate/terms';
import type { Refusal } from '../../../../../src/contract/result';
import { dayProblem } from '../../../../../src/core/calendar/due-day';
import { checkText } from '../../../../../static/portal/draft/check-text';
import {
  answerOf,
  hasUnmet,
  impossibleIn,
  isAccepting,
  isBlank,
  isSeen,
  needsReason,
  type SignDraft,
  verdictAt,
} from './sign-draft';

/** By field: `changes.0`, `answers.0.verdict`, `answers.0.reason`, `outcome`, `conditions.0.text`, `printedName` … */
export type SignErrors = Readonly<Record<string, Refusal>>;

type Signable = Pick<PortalGate, 'content' | 'earlier' | 'changes' | 'round' | 'today'>;

/** The resolver's refusal of a draft, said before the call. The resolver checks again. */
export function checkSigning(draft: SignDraft, gate: Signable): SignErrors {
  const { outcome, reason, printedName } = draft;
  const impossible = outcome === null ? undefined : impossibleIn(draft, gate)[outcome];
  return {
    ...(isAccepting(outcome) ? checkSeen(draft, gate) : {}),
    ...checkAnswers(draft, gate),
    ...(outcome === null ? { outcome: { code: 'field-missing' } as const } : {}),
    ...(impossible ? { outcome: { code: impossible } } : {}),
    ...(outcome === 'accepted-with-conditions' ? checkConditions(draft, gate) : {}),
    ...(isAccepting(outcome) ? {} : checkText('reason', reason, gateLimits.reason, outcome === 'rejected')),
    ...checkText('printedName', printedName, gateLimits.printedName, true),
  };
}

const checkSeen = (draft: SignDraft, { changes, round }: Signable): SignErrors =>
  Object.fromEntries(
    changes.flatMap((_, at) => (isSeen(draft, round, at) ? [] : [[`changes.${at}`, { code: 'changes-unseen' }]])),
  );

function checkAnswers(draft: SignDraft, gate: Signable): SignErrors {
  const errors = gate.content.criteria.map((criterion, at): SignErrors => {
    const verdict = verdictAt(draft, gate, at);
    if (verdict === null && isAccepting(draft.outcome)) {
      return { [`answers.${at}.verdict`]: { code: 'criterion-unanswered' } };
    }
    const given = answerOf(draft, criterion);
    return given && needsReason(given.verdict)
      ? checkText(`answers.${at}.reason`, given.reason, gateLimits.reason, true)
      : {};
  });
  return Object.assign({}, ...errors) as SignErrors;
}

function checkConditions(draft: SignDraft, gate: Signable): SignErrors {
  const { conditions } = draft;
  if (conditions.every(isBlank) && !hasUnmet(draft, gate)) {
    return { 'conditions.0.text': { code: 'condition-missing' } };
  }
  const errors = conditions.map((row, at): SignErrors => {
    // A condition that was begun and not written would get lost without a word.
    if (isBlank(row)) return { [`conditions.${at}.text`]: { code: 'condition-blank' } };
    const day = row.due === '' ? null : dayProblem(row.due, gate.today);
    return {
      ...checkText(`conditions.${at}.text`, row.text, gateLimits.condition, true),
      ...(day ? { [`conditions.${at}.due`]: day } : {}),
    };
  });
  return Object.assign({}, ...errors) as SignErrors;
}

/** The field of the form that the resolver's refusal belongs to; null for a refusal of the whole. */
export function signingFieldOf({ code, field, facts }: Refusal, draft: SignDraft): string | null {
  if (code === 'criterion-unanswered')
    return typeof facts?.number === 'number' ? `answers.${facts.number - 1}.verdict` : null;
  if (field === undefined) return null;
  const [part, at, detail] = field.split('.');
  switch (part) {
    case 'answers':
      return at === undefined ? null : `answers.${at}.reason`;
    case 'conditions': {
      if (at === undefined) return 'conditions.0.text';
      // Blank rows are not sent: the resolver counts the others.
      const row = draft.conditions.filter((each) => !isBlank(each))[Number(at)];
      return row ? `conditions.${draft.conditions.indexOf(row)}.${detail ?? 'text'}` : null;
    }
    case 'outcome':
    case 'reason':
    case 'printedName':
      return part;
    default:
      return null;
  }
}

import type { Result } from '../../../contract/result';
import type { Answers } from '../../../contract/survey/answers';
import type { AnswerInConfidence, DeclineSurvey, SurveyForm } from '../../../contract/survey/portal-survey';
import { instantText } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { cellOf, restCell } from '../../../core/survey/cell';
import { type AnswersAsTheyCome, amendedAnswers, noAnswers } from '../../../core/survey/questionnaire/answers/answers';
import { progressOf } from '../../../core/survey/questionnaire/answers/path';
import { checkWords } from '../../../core/survey/questionnaire/answers/words';
import { type Response, responseId, stateForCustomers } from '../../../core/survey/response';
import { sealedCharacters, sealedText } from '../../../core/survey/said/sealed-text';
import { type AnswerInside, withGiven, withOneByName } from '../../../core/survey/sealed';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { followSaying } from '../../survey/recovery/follow-saying';
import { inUnitOfWork } from '../../unit-of-work';
import { nullifierOf } from './given';
import { type AskedSurvey, loadSurvey, type Proof } from './load-survey';
import { surveyForm } from './survey-form';

/**
 * Takes all answers of somebody at once, so that nobody learns whose they are: they are sealed, under an id drawn by chance, and beside them it
 * is kept under a keyed hash that this person has answered. Nothing else changes: no inbox, no roster, no history. Whoever wants to be called
 * back gives their answers by name instead, of which none is quoted.
 */
export const answerInConfidence = (
  ports: Ports,
  caller: Caller,
  { surveyId, answers: given }: Omit<AnswerInConfidence, 'answers'> & { readonly answers: AnswersAsTheyCome },
): Promise<Result<SurveyForm>> =>
  giving(ports, caller, surveyId, ({ checkpoint: { questionnaire } }) => {
    const answers = amendedAnswers(questionnaire, noAnswers, given);
    if (!answers.ok) return answers;
    const words = checkWords(questionnaire, answers.value);
    if (!words.ok) return words;
    if (progressOf(questionnaire, answers.value) !== 'complete') return refuse('survey-incomplete');
    // By name they are told to the team alone: nobody asked whether they may be quoted.
    const { quotable: _, ...byName } = answers.value;
    return accept({ answers: byName.wantsCallback ? byName : answers.value, declined: null });
  });

/** Says that somebody won't answer this time, as unknown as an answer. */
export const declineInConfidence = (ports: Ports, caller: Caller, { surveyId, reason }: DeclineSurvey) =>
  giving(ports, caller, surveyId, () => accept({ answers: noAnswers, declined: reason }));

type Giving = { readonly answers: Answers; readonly declined: string | null };

function giving(
  ports: Ports,
  caller: Caller,
  surveyId: string,
  give: (asked: AskedSurvey) => Result<Giving>,
): Promise<Result<SurveyForm>> {
  const proof: Proof = {};
  return inUnitOfWork(ports, async (work) => {
    const found = await loadSurvey(ports, work, caller, surveyId, proof);
    if (!found.ok) return found;
    const asked = found.value;
    const { checkpoint, engagement, row } = asked;
    if (checkpoint.mode !== 'confidential') return refuse('survey-mode-changed');
    if (stateForCustomers(checkpoint, ports.now()) !== 'open' || checkpoint.keyName === null)
      return refuse('survey-over');
    const nullifier = await nullifierOf(ports, checkpoint, caller.accountId);
    // The key is lost, or out of reach: nothing is taken, and nothing said that isn't so.
    if (nullifier === undefined) return refuse('try-again');
    const [{ value: already }, { value: sums }] = await work.load(
      { kind: 'nullifier', id: nullifier },
      { kind: 'confidential-sums', id: checkpoint.id },
    );
    // Whether it is the same answer sent twice nobody can know: the reader is told that what came first counts.
    if (already) return accept(surveyForm(asked, ports.now(), 'given-before'));
    const said = give(asked);
    if (!said.ok) return said;
    work.save('nullifier', nullifier, { askId: checkpoint.id });
    work.expectUnchanged({ kind: 'checkpoint', id: checkpoint.id });
    work.expectUnchanged({ kind: 'engagement', id: engagement.id });
    const cell = checkpoint.cells?.[cellOf(row)] ?? restCell;
    if (said.value.answers.wantsCallback) {
      const response = byName(ports, caller, asked, said.value.answers);
      work.save('response', responseId(checkpoint.id, caller.accountId), response);
      const by = { actor: caller.accountId, at: response.savedAt };
      const { roster, recovery } = asked;
      const wish = { checkpoint, roster, accountId: caller.accountId, cause: 'callback', by } as const;
      const opened = await followSaying(work, wish, recovery);
      const counted = withOneByName(sums, checkpoint.id, cell);
      work.save('confidential-sums', checkpoint.id, withGiven(counted, checkpoint.id, { nullifier: 1 }));
      return accept(surveyForm({ ...asked, response, recovery: opened }, ports.now(), 'given'));
    }
    const inside: AnswerInside = { cell, ...said.value };
    const text = sealedText(checkpoint.questionnaire, inside);
    const sealed = await ports.seals.seal(checkpoint.keyName, text, sealedCharacters);
    if (sealed === undefined) return refuse('try-again');
    work.createUnattributed('sealed-answer', { askId: checkpoint.id, sealed });
    const more = { 'sealed-answer': 1, nullifier: 1 };
    work.save('confidential-sums', checkpoint.id, withGiven(sums, checkpoint.id, more));
    return accept(surveyForm(asked, ports.now(), 'given'));
  });
}

/** Whoever wants to be called back is known by name: what they say is not counted among what was said in confidence. */
function byName(ports: Ports, { accountId }: Caller, { roster, row }: AskedSurvey, answers: Answers): Response {
  const at = instantText(ports.now());
  const { checkpointId, engagementId, id: rosterId } = roster;
  const said = { answers, declined: null, firstAt: at, savedAt: at, revision: 1, lastCommand: '' };
  return { checkpointId, rosterId, engagementId, accountId, cell: cellOf(row), ...said };
}

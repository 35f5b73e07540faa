import canonicalize from 'canonicalize';
import type { Result } from '../../../contract/result';
import type { DeclineSurvey, SaveAnswers, SurveyForm } from '../../../contract/survey/portal-survey';
import { personInbox } from '../../../core/ask/inbox';
import { placeAsk } from '../../../core/ask/place';
import { dayIn, instantText } from '../../../core/calendar/day';
import { urgencyIn } from '../../../core/kinds/urgency';
import { accept, refuse } from '../../../core/result';
import { cellOf } from '../../../core/survey/cells';
import { type AnswersAsTheyCome, amendedAnswers, noAnswers } from '../../../core/survey/questionnaire/answers/answers';
import { progressOf } from '../../../core/survey/questionnaire/answers/path';
import { type Response, responseId, saidIn, stateForCustomers } from '../../../core/survey/response';
import { doneBy, type RosterRow } from '../../../core/survey/roster';
import { placeOfSurvey } from '../../../core/survey/survey-entry';
import { emptyTally, retallied, tallyId } from '../../../core/survey/tally';
import { saveHeld } from '../../ask/held';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports';
import { inUnitOfWork, type UnitOfWork } from '../../unit-of-work';
import { type AskedSurvey, loadSurvey, type Proof } from './load-survey';
import { surveyForm } from './survey-form';

/**
 * Saves answers by name, each as it is given. While they are not said to be all, nothing but the answers is written, and what is counted of
 * them; then the survey is done, which is noted in its history, and can be amended until it closes. The same call sent twice changes
 * nothing.
 */
export const saveAnswers = (
  ports: Ports,
  caller: Caller,
  { surveyId, given, isDone }: Omit<SaveAnswers, 'given'> & { readonly given: AnswersAsTheyCome },
): Promise<Result<SurveyForm>> =>
  saying(ports, caller, surveyId, ({ checkpoint, response }) => {
    const before = response?.declined === null ? response.answers : noAnswers;
    const answers = amendedAnswers(checkpoint.questionnaire, before, given);
    if (!answers.ok) return answers;
    const isComplete = progressOf(checkpoint.questionnaire, answers.value) === 'complete';
    if (isDone && !isComplete) return refuse('survey-incomplete');
    // Whoever takes an answer back that it takes is not done any more.
    const isSent = isComplete && (isDone || (response?.isSent ?? false));
    return accept({ answers: answers.value, declined: null, isSent });
  });

/** Says by name that somebody won't answer this time: what they had begun to answer is forgotten. They may still answer until it closes. */
export const declineByName = (ports: Ports, caller: Caller, { surveyId, reason }: DeclineSurvey) =>
  saying(ports, caller, surveyId, () => accept({ answers: noAnswers, declined: reason, isSent: false }));

type Saying = Pick<Response, 'answers' | 'declined' | 'isSent'>;

function saying(
  ports: Ports,
  caller: Caller,
  surveyId: string,
  say: (asked: AskedSurvey) => Result<Saying>,
): Promise<Result<SurveyForm>> {
  const proof: Proof = {};
  return inUnitOfWork(ports, async (work) => {
    const found = await loadSurvey(ports, work, caller, surveyId, proof, 'with-inbox');
    if (!found.ok) return found;
    const asked = found.value;
    if (asked.checkpoint.mode !== 'named') return refuse('survey-mode-changed');
    if (stateForCustomers(asked.checkpoint, ports.now()) !== 'open') return refuse('survey-over');
    const said = say(asked);
    if (!said.ok) return said;
    const response = writeSaid(ports, work, caller, asked, said.value);
    return accept(surveyForm({ ...asked, response }, ports.now()));
  });
}

/** Writes what somebody says now in the place of what they had said, with what is counted of it. */
function writeSaid(
  ports: Ports,
  work: UnitOfWork,
  { accountId }: Caller,
  asked: AskedSurvey,
  saying: Saying,
): Response | undefined {
  const { roster, row, checkpoint, engagement, tally: stored, response: before } = asked;
  const { questionnaire, id: checkpointId } = checkpoint;
  if (isSame(before ?? nothingSaid, saying)) return before;
  const at = instantText(ports.now());
  const cell = cellOf(row);
  const after: Response = {
    checkpointId,
    rosterId: roster.id,
    engagementId: roster.engagementId,
    accountId,
    cell,
    ...saying,
    firstAt: before?.firstAt ?? at,
    savedAt: at,
    revision: (before?.revision ?? 0) + 1,
  };
  const id = tallyId(checkpointId, cell);
  const [saidBefore, saidAfter] = [saidIn(questionnaire, before), saidIn(questionnaire, after)];
  const tally = retallied(stored?.tally ?? emptyTally, questionnaire, saidBefore, saidAfter);
  work.save('response', responseId(checkpointId, accountId), after);
  work.save('tally', id, { checkpointId, cell, tally });
  work.expectUnchanged({ kind: 'checkpoint', id: checkpointId });
  const done = after.declined !== null ? 'declined' : after.isSent ? 'complete' : undefined;
  if (done !== row.done) noteDone(ports, work, accountId, asked, done);
  else work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  return after;
}

const nothingSaid: Saying = { answers: noAnswers, declined: null, isSent: false };

const isSame = (before: Saying, { answers, declined, isSent }: Saying): boolean =>
  canonicalize([before.answers, before.declined, before.isSent]) === canonicalize([answers, declined, isSent]);

/** Notes in the history that somebody has answered or declined, and moves the survey in their inbox. */
function noteDone(
  ports: Ports,
  work: UnitOfWork,
  accountId: string,
  { roster, engagement, held }: AskedSurvey,
  done: RosterRow['done'],
): void {
  const inboxId = personInbox(roster.engagementId, accountId);
  const at = instantText(ports.now());
  const what = done === undefined ? 'survey-resumed' : done === 'complete' ? 'survey-answered' : 'survey-declined';
  const after = work.appendEvent(doneBy(roster, accountId, done), { actor: accountId, at, what });
  work.save('survey', roster.id, after);
  work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  if (!held) return;
  const own = { kind: 'survey', id: roster.id, engagementId: roster.engagementId } as const;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  saveHeld(work, inboxId, held, placeAsk(held, own, placeOfSurvey(after, inboxId), urgencyIn(engagement, today)));
}

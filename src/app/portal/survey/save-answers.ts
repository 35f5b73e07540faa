import canonicalize from 'canonicalize';
import type { Result } from '../../../contract/result';
import type { DeclineSurvey, SaveAnswers, SurveyForm } from '../../../contract/survey/portal-survey';
import { personInbox } from '../../../core/ask/inbox';
import { placeAsk } from '../../../core/ask/place';
import { dayIn, instantText } from '../../../core/calendar/day';
import { type Command, fingerprintOf } from '../../../core/command/decide-once';
import { urgencyIn } from '../../../core/kinds/urgency';
import { accept, refuse } from '../../../core/result';
import { cellOf } from '../../../core/survey/cell';
import { type AnswersAsTheyCome, amendedAnswers, noAnswers } from '../../../core/survey/questionnaire/answers/answers';
import { causeNow } from '../../../core/survey/recovery/cause';
import { type Response, responseId, type Saying, stateForCustomers } from '../../../core/survey/response';
import { isFresh } from '../../../core/survey/said/fresh';
import { retallied } from '../../../core/survey/said/retallied';
import { doneIn, isNotedAlike, type Noted, notedBy, notedIn, saidIn } from '../../../core/survey/said/standing';
import { placeOfSurvey } from '../../../core/survey/survey-entry';
import { emptyTally, tallyId } from '../../../core/survey/tally';
import { saveHeld } from '../../ask/held';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { followSaying } from '../../survey/recovery/follow-saying';
import { inUnitOfWork, type UnitOfWork } from '../../unit-of-work';
import { type AskedSurvey, loadSurvey, type Proof } from './load-survey';
import { surveyForm } from './survey-form';

/**
 * Saves answers by name, each as it is given. Until they are complete, nothing but the answers is written, and what is counted of them; then
 * the survey is done, which is noted in its history, and can be amended until it closes. Whoever will do the rest later has it moved out of their
 * way, with what they have given kept. The same call sent twice changes nothing, and
 * so does one on an older revision, which may have been on its way for long.
 */
export const saveAnswers = (
  ports: Ports,
  caller: Caller,
  command: Omit<SaveAnswers, 'given'> & { readonly given: AnswersAsTheyCome },
): Promise<Result<SurveyForm>> =>
  saying(ports, caller, 'save-answers', command, ({ checkpoint, response, engagement }) => {
    const { given, isDone, isLater = false } = command;
    const before = response?.declined === null ? response.answers : noAnswers;
    const answers = amendedAnswers(checkpoint.questionnaire, before, given);
    if (!answers.ok) return answers;
    const said: Saying = { answers: answers.value, declined: null };
    if (doneIn(checkpoint.questionnaire, said) !== undefined) return accept(said);
    if (isDone) return refuse('survey-incomplete');
    const putOffOn = isLater ? dayIn(engagement.calendar.timeZone, ports.now()) : response?.putOffOn;
    return accept(putOffOn === undefined ? said : { ...said, putOffOn });
  });

/** Says by name that somebody won't answer this time: what they had answered is forgotten. They may still answer until it closes. */
export const declineByName = (ports: Ports, caller: Caller, command: DeclineSurvey) =>
  saying(ports, caller, 'decline-survey', command, () => accept({ answers: noAnswers, declined: command.reason }));

/** @param name of the command, by which its repeat is known */
function saying(
  ports: Ports,
  caller: Caller,
  name: string,
  command: Command & { readonly surveyId: string },
  say: (asked: AskedSurvey) => Result<Saying>,
): Promise<Result<SurveyForm>> {
  const proof: Proof = {};
  return inUnitOfWork(ports, async (work) => {
    const found = await loadSurvey(ports, work, caller, command.surveyId, proof, 'with-inbox');
    if (!found.ok) return found;
    const asked = found.value;
    if (asked.checkpoint.mode !== 'named') return refuse('survey-mode-changed');
    const fresh = isFresh(name, asked.response, command, caller.accountId);
    // What has arrived while it was open holds, though its reply was lost, whatever has become of the survey since.
    if (fresh.ok && !fresh.value) return accept(surveyForm(asked, ports.now()));
    const said = say(asked);
    if (stateForCustomers(asked.checkpoint, ports.now()) !== 'open') {
      // So does what said the same again: it changed nothing, so that no command is known by it.
      const holds = fresh.ok && said.ok && asked.response !== undefined && isSame(asked.response, said.value);
      return holds ? accept(surveyForm(asked, ports.now())) : refuse('survey-over');
    }
    if (!fresh.ok) return fresh;
    if (!said.ok) return said;
    const fingerprint = fingerprintOf(name, command, caller.accountId);
    const written = await writeSaid(ports, work, caller, asked, { ...said.value, fingerprint });
    return accept(surveyForm({ ...asked, ...written }, ports.now()));
  });
}

/** Writes what somebody says now in the place of what they had said, with what is counted of it. */
async function writeSaid(
  ports: Ports,
  work: UnitOfWork,
  { accountId }: Caller,
  asked: AskedSurvey,
  { fingerprint, ...said }: Saying & { readonly fingerprint: string },
): Promise<Pick<AskedSurvey, 'response' | 'recovery'>> {
  const { roster, row, checkpoint, engagement, tally: stored, response: before, recovery } = asked;
  const { questionnaire, id: checkpointId } = checkpoint;
  if (isSame(before ?? nothingSaid, said)) return { response: before, recovery };
  const at = instantText(ports.now());
  const cell = cellOf(row);
  const after: Response = {
    checkpointId,
    rosterId: roster.id,
    engagementId: roster.engagementId,
    accountId,
    cell,
    ...said,
    firstAt: before?.firstAt ?? at,
    savedAt: at,
    revision: (before?.revision ?? 0) + 1,
    lastCommand: fingerprint,
  };
  const id = tallyId(checkpointId, cell);
  const [saidBefore, saidAfter] = [saidIn(questionnaire, before), saidIn(questionnaire, after)];
  const tally = retallied(stored?.tally ?? emptyTally, questionnaire, saidBefore, saidAfter);
  work.save('response', responseId(checkpointId, accountId), after);
  work.save('tally', id, { checkpointId, cell, tally });
  work.expectUnchanged({ kind: 'checkpoint', id: checkpointId });
  const by = { actor: accountId, at };
  const saying = { checkpoint, roster, accountId, cause: causeNow(questionnaire, after), by };
  const followed = await followSaying(work, saying, recovery);
  const noted = notedIn(questionnaire, after);
  if (!isNotedAlike(noted, row)) note(ports, work, accountId, asked, noted);
  else work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  return { response: after, recovery: followed };
}

const nothingSaid: Saying = { answers: noAnswers, declined: null };

const isSame = (one: Saying, other: Saying): boolean => canonicalSaying(one) === canonicalSaying(other);
const canonicalSaying = ({ answers, declined, putOffOn }: Saying) =>
  canonicalize([answers, declined, putOffOn ?? null]);

/** Notes in the history that somebody has answered, declined or put it off, and moves the survey in their inbox. */
function note(
  ports: Ports,
  work: UnitOfWork,
  accountId: string,
  { roster, engagement, held }: AskedSurvey,
  noted: Noted,
): void {
  const inboxId = personInbox(roster.engagementId, accountId);
  const at = instantText(ports.now());
  const after = work.appendEvent(notedBy(roster, accountId, noted), { actor: accountId, at, what: eventOf(noted) });
  work.save('survey', roster.id, after);
  work.expectUnchanged({ kind: 'engagement', id: engagement.id });
  if (!held) return;
  const own = { kind: 'survey', id: roster.id, engagementId: roster.engagementId } as const;
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  saveHeld(work, inboxId, held, placeAsk(held, own, placeOfSurvey(after, inboxId), urgencyIn(engagement, today)));
}

function eventOf({ done, putOffOn }: Noted): string {
  if (done !== undefined) return done === 'complete' ? 'survey-answered' : 'survey-declined';
  return putOffOn === undefined ? 'survey-resumed' : 'survey-put-off';
}

import type { Result } from '../../../contract/result';
import { mayAct, type ProvedCustomer, VisibleAsk } from '../../../core/access/customer';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { type Response, responseId } from '../../../core/survey/response';
import { isAsked, type Roster, type RosterRow, rowOf, surveyParties } from '../../../core/survey/roster';
import { proveCustomer } from '../../access/customer';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports';
import type { UnitOfWork } from '../../unit-of-work';

/** A survey with all that an answer of the caller's rests on. */
export type AskedSurvey = {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly checkpoint: Checkpoint;
  readonly engagement: Engagement;
  readonly response: Response | undefined;
  readonly ask: VisibleAsk;
};

/** JSM is asked once for all attempts of a command: whether the survey is still theirs is looked at in each. */
export type Proof = { customer?: ProvedCustomer };

/** Loads a survey that the caller themselves are asked to answer: nobody answers for somebody else, or looks at what they have said. */
export async function loadSurvey(
  ports: Ports,
  work: Pick<UnitOfWork, 'load'>,
  caller: Caller,
  surveyId: string,
  proof: Proof,
): Promise<Result<AskedSurvey>> {
  const [{ value: roster }] = await work.load({ kind: 'survey', id: surveyId });
  if (!roster || roster.state.name === 'deciding') return refuse('not-found');
  const [{ value: engagement }, { value: checkpoint }, { value: response }] = await work.load(
    { kind: 'engagement', id: roster.engagementId },
    { kind: 'checkpoint', id: roster.checkpointId },
    { kind: 'response', id: responseId(roster.checkpointId, caller.accountId) },
  );
  const row = rowOf(roster, caller.accountId);
  if (!engagement || !checkpoint || !row || !isAsked(row)) return refuse('not-found');
  const parties = surveyParties(roster);
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  if (!mayAct(engagement, parties, caller.accountId, today)) return refuse('not-found');
  if (!proof.customer) {
    const proved = await proveCustomer(ports, caller, engagement);
    if (!proved.ok) return proved;
    proof.customer = proved.value;
  }
  const ask = VisibleAsk.of(proof.customer, engagement, parties, today);
  return ask ? accept({ roster, row, checkpoint, engagement, response, ask }) : refuse('not-found');
}

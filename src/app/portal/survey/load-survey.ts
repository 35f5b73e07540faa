import type { Result } from '../../../contract/result';
import { mayAct, VisibleAsk } from '../../../core/access/customer';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import { personInbox } from '../../../core/ask/inbox';
import type { Holdings } from '../../../core/ask/place';
import { dayIn } from '../../../core/calendar/day';
import type { Engagement } from '../../../core/engagement/engagement';
import { accept, refuse } from '../../../core/result';
import { cellOf } from '../../../core/survey/cell';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import type { Deliverables } from '../../../core/survey/deliverables/deliverables';
import type { RecoveryCase } from '../../../core/survey/recovery/case';
import { type Response, responseId } from '../../../core/survey/response';
import { isAsked, type Roster, type RosterRow, rowOf, surveyParties } from '../../../core/survey/roster';
import { type StoredTally, tallyId } from '../../../core/survey/tally';
import { proveCustomer } from '../../access/customer';
import { loadHeld } from '../../ask/held';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { caseIdOf } from '../../survey/said/case-id';
import type { UnitOfWork } from '../../unit-of-work';

/** A survey with all that an answer of the caller's rests on. */
export type AskedSurvey = {
  readonly roster: Roster;
  readonly row: RosterRow;
  readonly checkpoint: Checkpoint;
  readonly engagement: Engagement;
  readonly response: Response | undefined;
  /** The counts of the cell in which they are counted by name. */
  readonly tally: StoredTally | undefined;
  /** The deliverables of the engagement about which it asks by name. */
  readonly deliverables: Deliverables | undefined;
  /** Their recovery case; in confidence only who wants to be called back has one. */
  readonly recovery: RecoveryCase | undefined;
  /** Their inbox; loaded for who answers alone. */
  readonly held: Holdings | undefined;
  readonly ask: VisibleAsk;
};

/** JSM is asked once for all attempts of a command: whether the survey is still theirs is looked at in each. */
export type Proof = { customer?: ProvedCustomer };

/**
 * Loads a survey that the caller themselves are asked to answer, in two reads: nobody answers for somebody else, or looks at what they have
 * said. @param inbox whether their inbox is wanted, too
 */
export async function loadSurvey(
  ports: Ports,
  work: Pick<UnitOfWork, 'load'>,
  caller: Caller,
  surveyId: string,
  proof: Proof,
  inbox: 'with-inbox' | 'without-inbox' = 'without-inbox',
): Promise<Result<AskedSurvey>> {
  const [{ value: roster }] = await work.load({ kind: 'survey', id: surveyId });
  if (!roster || roster.state.name === 'deciding') return refuse('not-found');
  const row = rowOf(roster, caller.accountId);
  if (!row || !isAsked(row)) return refuse('not-found');
  const { checkpointId, engagementId } = roster;
  const inboxId = personInbox(engagementId, caller.accountId);
  const loaded = await loadHeld(work, inbox === 'with-inbox' ? [inboxId] : [], [
    { kind: 'engagement', id: engagementId },
    { kind: 'checkpoint', id: checkpointId },
    { kind: 'response', id: responseId(checkpointId, caller.accountId) },
    { kind: 'tally', id: tallyId(checkpointId, cellOf(row)) },
    { kind: 'deliverables', id: surveyId },
    { kind: 'recovery', id: caseIdOf(checkpointId, caller.accountId) },
  ]);
  const [
    { value: engagement },
    { value: checkpoint },
    { value: response },
    { value: tally },
    { value: deliverables },
    { value: recovery },
  ] = loaded.others;
  if (!engagement || !checkpoint) return refuse('not-found');
  const parties = surveyParties(roster);
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  if (!mayAct(engagement, parties, caller.accountId, today)) return refuse('not-found');
  if (!proof.customer) {
    const proved = await proveCustomer(ports, caller, engagement);
    if (!proved.ok) return proved;
    proof.customer = proved.value;
  }
  const ask = VisibleAsk.of(proof.customer, engagement, parties, today);
  const held = loaded.held.get(inboxId);
  return ask
    ? accept({ roster, row, checkpoint, engagement, response, tally, deliverables, recovery, held, ask })
    : refuse('not-found');
}

import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { askedIn, inState, type RosterState } from '../../../core/survey/roster';
import { wasAsked, withoutSurvey } from '../../../core/survey/surveyed';
import { theApp } from '../../caller';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { rosterIdOf } from '../../survey/roster-ids';
import { inOwnUnit } from './step';

/** Closes all rosters: the survey leaves the inboxes of those who have not answered. */
export async function closeRosters(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  await endRosters(ports, checkpoint, 'closed');
}

/**
 * Withdraws all rosters of a checkpoint that was cancelled. Those who were to be asked, and have seen nothing of it, are as if they had not
 * been asked; then nothing is left to be done.
 */
export async function releaseRosters(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  const { id, engagementIds, keyName } = checkpoint;
  for (const engagementId of engagementIds) await releasePeople(ports, id, rosterIdOf(id, engagementId));
  await endRosters(ports, checkpoint, 'withdrawn');
  // The record names the key until it is gone: nobody could find it afterwards.
  if (keyName !== null) await retrying(ports, () => ports.seals.forget(keyName));
  await inOwnUnit(ports, async (work) => {
    const [{ value: stored }] = await work.load({ kind: 'checkpoint', id });
    if (stored?.state.name === 'cancelled')
      work.save('checkpoint', id, { ...stored, nextCheckAt: null, keyName: null });
    return accept(undefined);
  });
}

async function releasePeople(ports: BackgroundPorts, checkpointId: string, rosterId: string): Promise<void> {
  const [{ value: roster }] = await retrying(ports, () => ports.storage.load([{ kind: 'survey', id: rosterId }]));
  if (roster?.state.name !== 'deciding') return;
  for (const { accountId } of askedIn(roster)) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    await inOwnUnit(ports, async (work) => {
      const [{ value: surveyed }] = await work.load({ kind: 'surveyed', id: accountId });
      if (surveyed && wasAsked(surveyed, checkpointId)) {
        work.save('surveyed', accountId, withoutSurvey(surveyed, checkpointId));
      }
      return accept(undefined);
    });
  }
}

async function endRosters(
  ports: BackgroundPorts,
  { id, engagementIds }: Checkpoint,
  name: Extract<RosterState, 'closed' | 'withdrawn'>,
): Promise<void> {
  for (const engagementId of engagementIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    const rosterId = rosterIdOf(id, engagementId);
    await inOwnUnit(ports, async (work) => {
      const [{ value: roster }] = await work.load({ kind: 'survey', id: rosterId });
      if (roster?.state.name !== 'open' && roster?.state.name !== 'deciding') return accept(undefined);
      const at = instantText(ports.now());
      const event = { actor: theApp, at, what: name === 'closed' ? 'survey-closed' : 'survey-withdrawn' };
      work.save('survey', rosterId, work.appendEvent(inState(roster, name, at), event));
      work.enqueue([{ kind: 'sync-inboxes', ask: { kind: 'survey', id: rosterId } }]);
      return accept(undefined);
    });
  }
}

import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { isToBeSent, sentCheckpoint } from '../../../core/survey/due/steps';
import { inState } from '../../../core/survey/roster';
import { theApp } from '../../caller';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { rosterIdOf } from '../../survey/roster-ids';
import { inOwnUnit } from './step';

/**
 * Opens one roster after the other: an effect puts the survey into the inboxes of all whom it asks, and the next digests tell of it. Where the
 * last day was moved, it is moved in what is open already.
 */
export async function openRosters(ports: BackgroundPorts, { id, engagementIds, closesOn }: Checkpoint): Promise<void> {
  for (const engagementId of engagementIds) {
    if (!ports.hasTime()) throw new Unavailable('storage', 0);
    await openRoster(ports, id, rosterIdOf(id, engagementId));
  }
  await inOwnUnit(ports, async (work) => {
    const [{ value: checkpoint }] = await work.load({ kind: 'checkpoint', id });
    if (checkpoint?.state.name !== 'open' || !isToBeSent(checkpoint)) return accept(undefined);
    // Where it was moved meanwhile, some rosters may have been opened to the day before.
    if (checkpoint.closesOn !== closesOn) return accept(undefined);
    work.save('checkpoint', id, sentCheckpoint(checkpoint, instantText(ports.now())));
    return accept(undefined);
  });
}

const openRoster = async (ports: BackgroundPorts, checkpointId: string, id: string): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: found }, { value: checkpoint }] = await work.load(
      { kind: 'survey', id },
      { kind: 'checkpoint', id: checkpointId },
    );
    if (checkpoint?.state.name !== 'open' || !found) return accept(undefined);
    const roster = { ...found, due: checkpoint.closesOn ?? found.due };
    const isOpen = found.state.name === 'open';
    if (isOpen ? roster.due === found.due : found.state.name !== 'deciding') return accept(undefined);
    work.expectUnchanged({ kind: 'checkpoint', id: checkpointId });
    const at = instantText(ports.now());
    const event = { actor: theApp, at, what: isOpen ? 'survey-extended' : 'survey-opened' };
    const open = work.appendEvent(isOpen ? roster : inState(roster, 'open', at), event);
    work.save('survey', id, open);
    work.enqueue([{ kind: 'sync-inboxes', ask: { kind: 'survey', id } }]);
    return accept(undefined);
  });

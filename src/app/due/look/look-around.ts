import type { Engagement } from '../../../core/engagement/engagement';
import { isLookDue, withNextLook } from '../../../core/engagement/look';
import { accept } from '../../../core/result';
import type { BackgroundKinds } from '../../background-kind';
import { type BackgroundPorts, Unavailable } from '../../ports';
import { retrying } from '../../retry';
import { inUnitOfWork } from '../../unit-of-work';
import { noteAbsent } from './note-absent';
import { noteReach } from './note-reach';
import { noteStillRead } from './note-still-read';
import { noteUnseen } from './note-unseen';
import { openAsks } from './open-asks';
import { recheckAsks } from './recheck-asks';
import { releaseRoom } from './release-room';

/**
 * Notes who and what is out of reach: customers and contacts of the team, issues that the app can't find, and the asks that
 * wait in vain for it; and who was taken out and still reads the request. The team is shown it, and no customer is written to. If the calendar is new, every ask is looked at by it.
 * @returns the engagement as it is noted
 */
export async function lookAround(
  ports: BackgroundPorts,
  found: Engagement,
  kinds: BackgroundKinds,
): Promise<Engagement> {
  if (found.recheckSince !== undefined) await recheckAsks(ports, found);
  const present = await noteAbsent(ports, found);
  const open = await openAsks(ports, present);
  const engagement = await noteStillRead(ports, await noteUnseen(ports, present, open));
  await noteReach(ports, engagement, open, kinds);
  await releaseRoom(ports, engagement);
  return engagement;
}

/** Looks once more, where somebody may be back: before the day's look is due, and without putting it off. */
export async function lookAgain(ports: BackgroundPorts, id: string, kinds: BackgroundKinds): Promise<void> {
  const [{ value: engagement }] = await retrying(ports, () => ports.storage.load([{ kind: 'engagement', id }]));
  if (engagement?.status === 'active') await lookAround(ports, engagement, kinds);
}

/** Settles when it is looked next, where no digest does: it is due on a day that has none. */
export async function settleLook(ports: BackgroundPorts, seen: Engagement): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id: seen.id });
    const now = ports.now();
    if (known && isLookDue(known, now)) work.save('engagement', seen.id, withNextLook(known, now, seen));
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

import type { Engagement } from '../../../core/engagement/engagement';
import { isLookDue, type Look, withNextLook } from '../../../core/engagement/look';
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
): Promise<{ readonly engagement: Engagement; readonly look: Look }> {
  if (found.recheckSince !== undefined) await recheckAsks(ports, found);
  const present = await noteAbsent(ports, found);
  const open = await openAsks(ports, present.engagement);
  const seen = await noteUnseen(ports, present.engagement, open);
  const engagement = await noteStillRead(ports, seen.engagement);
  await noteReach(ports, engagement, open, kinds);
  await releaseRoom(ports, engagement);
  return { engagement, look: { seen: found, isWhole: present.isAnswered && seen.isAnswered } };
}

/** Looks once more, where somebody may be back: before the day's look is due, and without putting it off. */
export async function lookAgain(ports: BackgroundPorts, id: string, kinds: BackgroundKinds): Promise<void> {
  const [{ value: engagement }] = await retrying(ports, () => ports.storage.load([{ kind: 'engagement', id }]));
  if (engagement?.status === 'active') await lookAround(ports, engagement, kinds);
}

/** Settles when it is looked next, where no digest does: it is due on a day that has none. */
export async function settleLook(ports: BackgroundPorts, id: string, look: Look): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id });
    const now = ports.now();
    if (known && isLookDue(known, now)) work.save('engagement', id, withNextLook(known, now, look));
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

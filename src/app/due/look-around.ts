import type { Engagement } from '../../core/engagement/engagement';
import { isLookDue, withNextLook } from '../../core/engagement/look';
import { accept } from '../../core/result';
import type { BackgroundKinds } from '../background-kind';
import { type BackgroundPorts, Unavailable } from '../ports';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';
import { noteAbsent } from './note-absent';
import { noteReach } from './note-reach';
import { noteUnseen } from './note-unseen';
import { openAsks } from './open-asks';

/**
 * Notes who and what is out of reach: customers and contacts of the team, issues that the app can't find, and the asks that
 * wait in vain for it. The team is shown it, and no customer is written to.
 * @returns the engagement as it is noted
 */
export async function lookAround(
  ports: BackgroundPorts,
  found: Engagement,
  kinds: BackgroundKinds,
): Promise<Engagement> {
  const engagement = await noteUnseen(ports, await noteAbsent(ports, found));
  await noteReach(ports, engagement, await openAsks(ports, engagement), kinds);
  return engagement;
}

/** Looks once more, where somebody may be back: before the day's look is due, and without putting it off. */
export async function lookAgain(ports: BackgroundPorts, id: string, kinds: BackgroundKinds): Promise<void> {
  const [{ value: engagement }] = await retrying(ports, () => ports.storage.load([{ kind: 'engagement', id }]));
  if (engagement?.status === 'active') await lookAround(ports, engagement, kinds);
}

/** Settles when it is looked next, where no digest does: it is due on a day that has none. */
export async function settleLook(ports: BackgroundPorts, id: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id });
    const now = ports.now();
    if (known && isLookDue(known, now)) work.save('engagement', id, withNextLook(known, now));
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

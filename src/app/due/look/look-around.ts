import type { Engagement } from '../../../core/engagement/engagement';
import { isLookDue, withNextLook } from '../../../core/engagement/look';
import { accept } from '../../../core/result';
import type { BackgroundKinds } from '../../background-kind';
import { type BackgroundPorts, Unavailable } from '../../ports';
import { retrying } from '../../retry';
import { leavingToLater } from '../../sparing-others';
import { inUnitOfWork } from '../../unit-of-work';
import { noteAbsent } from './note-absent';
import { noteIssueless } from './note-issueless';
import { noteReach } from './note-reach';
import { noteUnseen } from './note-unseen';
import { openAsks } from './open-asks';
import { releaseRoom } from './release-room';

/** @property engagement as it is noted @property isDone false where a service was away: it is looked again soon */
type Looked = { readonly engagement: Engagement; readonly isDone: boolean };

/**
 * Notes who and what is out of reach: customers and contacts of the team, issues that the app can't find, and the asks that
 * wait in vain for it. The team is shown it, and no customer is written to. A step that fails keeps neither the others back, nor
 * the digest: it throws nothing.
 */
export async function lookAround(ports: BackgroundPorts, found: Engagement, kinds: BackgroundKinds): Promise<Looked> {
  let engagement = found;
  let isDone = true;
  const step = async (act: () => Promise<void>): Promise<void> => {
    if (!(await leavingToLater(ports, 'look', act))) isDone = false;
  };
  await step(async () => {
    engagement = await noteAbsent(ports, engagement);
  });
  await step(async () => {
    const open = await openAsks(ports, engagement);
    await step(async () => {
      engagement = await noteUnseen(ports, engagement, open);
    });
    await step(() => noteReach(ports, engagement, open, kinds));
  });
  await step(() => noteIssueless(ports, engagement));
  await step(() => releaseRoom(ports, engagement));
  return { engagement, isDone };
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

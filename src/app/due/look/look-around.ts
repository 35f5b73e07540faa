import type { Engagement } from '../../../core/engagement/engagement';
import { isLookDue, type Look, withNextLook } from '../../../core/engagement/look';
import { accept } from '../../../core/result';
import type { BackgroundKinds } from '../../background-kind';
import { Unavailable } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { leavingToLater } from '../../sparing-others';
import { inUnitOfWork } from '../../unit-of-work';
import { noteAbsent } from './note-absent';
import { noteReach } from './note-reach';
import { noteStillRead } from './note-still-read';
import { noteUnseen } from './note-unseen';
import type { Noted } from './noted';
import { openAsks } from './open-asks';
import { releaseRoom } from './release-room';

/** @property engagement as it is noted */
type Looked = { readonly engagement: Engagement; readonly look: Look };

/**
 * Notes who and what is out of reach: customers and contacts of the team, issues that the app can't find, and the asks that
 * wait in vain for it; and who was taken out and still reads the request. The team is shown it, and no customer is written to. A step
 * that fails keeps neither the others back, nor the digest: it throws nothing.
 */
export async function lookAround(ports: BackgroundPorts, found: Engagement, kinds: BackgroundKinds): Promise<Looked> {
  let engagement = found;
  let isWhole = true;
  const step = async (act: () => Promise<void>): Promise<void> => {
    if (!(await leavingToLater(ports, 'look', act))) isWhole = false;
  };
  const note = (act: () => Promise<Noted>): Promise<void> =>
    step(async () => {
      const noted = await act();
      engagement = noted.engagement;
      if (!noted.isAnswered) isWhole = false;
    });
  await note(() => noteAbsent(ports, engagement));
  await step(async () => {
    const open = await openAsks(ports, engagement);
    await note(() => noteUnseen(ports, engagement, open));
    await step(() => noteReach(ports, engagement, open, kinds));
  });
  await step(async () => {
    engagement = await noteStillRead(ports, engagement);
  });
  await step(() => releaseRoom(ports, engagement));
  return { engagement, look: { seen: found, isWhole } };
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

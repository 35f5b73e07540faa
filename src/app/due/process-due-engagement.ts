import { withoutLost } from '../../core/digest/held-up';
import { isDigestDue, isDigestTime } from '../../core/engagement/digest-schedule';
import type { Engagement } from '../../core/engagement/engagement';
import { isEngagementDue, isLookDue, type Look } from '../../core/engagement/look';
import type { BackgroundKinds } from '../background-kind';
import type { BackgroundPorts } from '../ports/ports';
import { recountConditions } from '../raid/recount-conditions';
import { retrying } from '../retry';
import { alignMemberships } from './align-memberships';
import { climbLadders } from './climb-ladders';
import { lookAround, settleLook } from './look/look-around';
import { recheckAsks } from './look/recheck-asks';
import { seekDigests } from './seek-digests';
import { type DigestEntry, isDigest, unsentDigests } from './unsent-digests';
import { writeDigest } from './write-digest';

/**
 * Looks once a day for who and what is out of reach of an engagement, and sends its digest if it is due. Before a digest, the ladders
 * are climbed, too, each in a transaction of its own. A day without a digest has its look alone. What a new calendar asks for comes
 * last: however long it takes, no digest waits for it.
 */
export async function processDueEngagement(ports: BackgroundPorts, id: string, kinds: BackgroundKinds): Promise<void> {
  const [{ value: found }] = await retrying(ports, () => ports.storage.load([{ kind: 'engagement', id }]));
  const now = ports.now();
  if (!found || !isEngagementDue(found, now)) return;
  const isTime = isDigestDue(found, now) && isDigestTime(found, now);
  const { engagement, look } =
    isTime || isLookDue(found, now) ? await lookAround(ports, found, kinds) : { engagement: found, look: null };
  try {
    if (isDigestDue(found, now)) await sendDigest(ports, { engagement, look, isTime }, kinds);
    else if (look) await settleLook(ports, id, look);
  } finally {
    await recheckAsks(ports, found);
  }
}

type Looked = {
  readonly engagement: Engagement;
  /** The day's look; null where none was due. */
  readonly look: Look | null;
  readonly isTime: boolean;
};

async function sendDigest(
  ports: BackgroundPorts,
  { engagement, look, isTime }: Looked,
  kinds: BackgroundKinds,
): Promise<void> {
  const known = isTime ? (await unsentDigests(ports, engagement)).filter(isDigest) : [];
  const { unsent, lost } = await seekDigests(ports, known);
  const isLeft = ({ id: entryId }: DigestEntry) =>
    lost.some((each) => each.entryId === entryId) && !withoutLost(engagement, lost).entryIds.includes(entryId);
  // Each step of a ladder is told before the next is taken, but for a lost digest that no other takes over: it may never be sent.
  const isToClimb = isTime && unsent.every(isLeft);
  // The next sweep finds what there was no time for: the digest waits for it.
  if (isToClimb && !(await climbLadders(ports, engagement, kinds))) return;

  await writeDigest(ports, { lost, look, id: engagement.id });
  if (!isTime) return;
  await alignMemberships(ports, engagement);
  await recountConditions(ports, engagement);
}

import type { AuditEvent } from '../../core/audit/event';
import { instantText } from '../../core/calendar/day';
import { withoutLost, withoutUnsent } from '../../core/digest/held-up';
import { type DigestOutcome, makeDigest, skipToday } from '../../core/digest/make-digest';
import { isDigestDue, isDigestTime } from '../../core/engagement/digest-schedule';
import type { Engagement } from '../../core/engagement/engagement';
import { entryIdOf, type Message } from '../../core/outbox/effect';
import { accept } from '../../core/result';
import type { BackgroundKinds } from '../background-kind';
import { theApp } from '../caller';
import { type BackgroundPorts, type Ports, Unavailable } from '../ports';
import { recountConditions } from '../raid/recount-conditions';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';
import { alignMemberships } from './align-memberships';
import { climbLadders } from './climb-ladders';
import { lostDigests } from './lost-digests';
import { noteAbsent } from './note-absent';
import { noteReach } from './note-reach';
import { noteUnseen } from './note-unseen';
import { openAsks } from './open-asks';
import { readInboxes } from './read-inboxes';
import { isDigest, unsentDigests } from './unsent-digests';

/**
 * Sends an engagement's digest if it is due: first it is noted who and what is out of reach, and the ladders are climbed, each in
 * a transaction of its own, then one transaction writes that the day's digest is made together with the message, so that two who try make one.
 */
export async function processDueEngagement(ports: BackgroundPorts, id: string, kinds: BackgroundKinds): Promise<void> {
  const ref = { kind: 'engagement', id } as const;
  const [{ value: found }] = await retrying(ports, () => ports.storage.load([ref]));
  if (!found || !isDigestDue(found, ports.now())) return;
  const isTime = isDigestTime(found, ports.now());
  const engagement = isTime ? await noteOutOfReach(ports, found, kinds) : found;
  const unsent = isTime ? (await unsentDigests(ports, engagement)).filter(isDigest) : [];
  const lost = await lostDigests(ports, unsent);
  // Each step of a ladder is told before the next is taken.
  const isToClimb = isTime && unsent.length === 0;
  // The next sweep finds what there was no time for: the digest waits for it.
  if (isToClimb && !(await climbLadders(ports, engagement, kinds))) return;

  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load(ref);
    // Before anything is read: what is done from here on is for the next digest.
    const now = ports.now();
    if (!known || !isDigestDue(known, now)) return accept(undefined);
    const isTimeNow = isDigestTime(known, now);
    const waiting = await unsentDigests(ports, known);
    const over = lost.filter(({ entryId }) => waiting.some((each) => each.id === entryId && each.status === 'failed'));
    const isHeldUp = waiting.some((each) => isDigest(each) && !over.some(({ entryId }) => entryId === each.id));
    const { engagement: begun, entryIds } =
      isTimeNow && !isHeldUp ? withoutLost(known, over) : { engagement: known, entryIds: [] };
    const outcome = await digestNow(ports, begun, isHeldUp, now);
    for (const entryId of entryIds) work.fulfil(entryId);
    const left = waiting.map((entry) => entry.id).filter((entryId) => !entryIds.includes(entryId));
    const digested = { ...begun, digest: withoutUnsent(outcome.digest, (entryId) => left.includes(entryId)) };
    if (outcome.span === null || !known.request) {
      work.save('engagement', id, digested);
      return accept(undefined);
    }
    const made = work.appendEvent(digested, digestSent(outcome, entryIds, now));
    const entryId = entryIdOf(id, made.history.length, 0);
    work.save('engagement', id, { ...made, digest: { ...made.digest, unsent: [...left, entryId] } });
    const message: Message = { name: 'digest', span: outcome.span };
    work.enqueue([{ kind: 'tell-customer', engagementId: id, requestId: known.request.id, message }]);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
  if (!isTime) return;
  await alignMemberships(ports, engagement);
  await recountConditions(ports, engagement);
}

/** Notes who and what is out of reach. @returns the engagement as it is noted */
async function noteOutOfReach(ports: BackgroundPorts, found: Engagement, kinds: BackgroundKinds): Promise<Engagement> {
  const present = await noteAbsent(ports, found);
  const open = await openAsks(ports, present);
  const engagement = await noteUnseen(ports, present, open);
  await noteReach(ports, engagement, open, kinds);
  return engagement;
}

async function digestNow(ports: Ports, engagement: Engagement, isHeldUp: boolean, now: number): Promise<DigestOutcome> {
  const isTime = isDigestTime(engagement, now);
  // While an earlier digest is on its way, or may be there, it is to be today's: there are never two on a day.
  if (isTime && isHeldUp) return skipToday(engagement, now);
  return makeDigest(engagement, isTime ? await readInboxes(ports, engagement) : [], now);
}

const digestSent = ({ digest, parts }: DigestOutcome, insteadOf: readonly string[], now: number): AuditEvent => ({
  what: 'digest-sent',
  actor: theApp,
  at: instantText(now),
  facts: {
    day: digest.day,
    lines: parts.reduce((sum, { lines, more = 0 }) => sum + lines.length + more, 0),
    ...(insteadOf.length > 0 ? { insteadOf } : {}),
  },
});

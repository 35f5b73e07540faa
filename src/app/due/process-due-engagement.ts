import type { AuditEvent } from '../../core/audit/event';
import { instantText } from '../../core/calendar/day';
import { withoutUnsent } from '../../core/digest/held-up';
import { type DigestOutcome, makeDigest, skipToday } from '../../core/digest/make-digest';
import { isDigestDue, isDigestTime } from '../../core/engagement/digest-schedule';
import type { Engagement } from '../../core/engagement/engagement';
import { entryIdOf, type Message, type OutboxEntry } from '../../core/outbox/effect';
import { accept } from '../../core/result';
import type { BackgroundKinds } from '../background-kind';
import { theApp } from '../caller';
import { type BackgroundPorts, type Ports, Unavailable } from '../ports';
import { recountConditions } from '../raid/recount-conditions';
import { retrying } from '../retry';
import { inUnitOfWork } from '../unit-of-work';
import { alignMemberships } from './align-memberships';
import { climbLadders } from './climb-ladders';
import { lookDaily } from './look-daily';
import { noteAbsent } from './note-absent';
import { noteReach } from './note-reach';
import { noteUnseen } from './note-unseen';
import { openAsks } from './open-asks';
import { readInboxes } from './read-inboxes';
import { releaseRoom } from './release-room';
import { isDigestOnItsWay, unsentDigests } from './unsent-digests';

/**
 * Sends an engagement's digest if it is due: first it is noted who and what is out of reach, and the ladders are climbed, each in
 * a transaction of its own, then one transaction writes that the day's digest is made together with the message, so that two who try make one.
 */
export async function processDueEngagement(ports: BackgroundPorts, id: string, kinds: BackgroundKinds): Promise<void> {
  const ref = { kind: 'engagement', id } as const;
  const [{ value: found }] = await retrying(ports, () => ports.storage.load([ref]));
  if (!found || !isDigestDue(found, ports.now())) return;
  const isTime = isDigestTime(found, ports.now());
  const engagement = isTime ? await noteUnseen(ports, await noteAbsent(ports, found)) : found;
  if (isTime) await noteReach(ports, engagement, await openAsks(ports, engagement), kinds);
  // Each step of a ladder is told before the next is taken.
  const isToClimb = isTime && !(await unsentDigests(ports, engagement)).some(isDigestOnItsWay);
  // The next sweep finds what there was no time for: the digest waits for it.
  if (isToClimb && !(await climbLadders(ports, engagement, kinds))) return;

  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load(ref);
    // Before anything is read: what is done from here on is for the next digest.
    const now = ports.now();
    if (!known || !isDigestDue(known, now)) return accept(undefined);
    const waiting = await unsentDigests(ports, known);
    const outcome = await digestNow(ports, known, waiting, now);
    const unsent = waiting.map(({ id: entryId }) => entryId);
    const digested = { ...known, digest: withoutUnsent(outcome.digest, (entryId) => unsent.includes(entryId)) };
    if (outcome.span === null || !known.request) {
      work.save('engagement', id, digested);
      return accept(undefined);
    }
    const made = work.appendEvent(digested, digestSent(outcome, now));
    const entryId = entryIdOf(id, made.history.length, 0);
    work.save('engagement', id, { ...made, digest: { ...made.digest, unsent: [...unsent, entryId] } });
    const message: Message = { name: 'digest', span: outcome.span };
    work.enqueue([{ kind: 'tell-customer', engagementId: id, requestId: known.request.id, message }]);
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
  if (!isTime) return;
  await releaseRoom(ports, engagement);
  await alignMemberships(ports, engagement);
  await lookDaily(ports, engagement);
  await recountConditions(ports, engagement);
}

async function digestNow(
  ports: Ports,
  engagement: Engagement,
  unsent: readonly OutboxEntry[],
  now: number,
): Promise<DigestOutcome> {
  const isTime = isDigestTime(engagement, now);
  // While an earlier digest could not be sent, it will be today's when it can: there are never two on a day.
  if (isTime && unsent.some(isDigestOnItsWay)) return skipToday(engagement, now);
  return makeDigest(engagement, isTime ? await readInboxes(ports, engagement) : [], now);
}

const digestSent = ({ digest, parts }: DigestOutcome, now: number): AuditEvent => ({
  what: 'digest-sent',
  actor: theApp,
  at: instantText(now),
  facts: { day: digest.day, lines: parts.reduce((sum, { lines, more = 0 }) => sum + lines.length + more, 0) },
});

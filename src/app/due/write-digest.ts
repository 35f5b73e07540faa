import type { AuditEvent } from '../../core/audit/event';
import { instantText } from '../../core/calendar/day';
import { type LostDigest, withoutLost, withoutUnsent } from '../../core/digest/held-up';
import { type DigestOutcome, makeDigest, skipToday } from '../../core/digest/make-digest';
import { isDigestDue, isDigestTime } from '../../core/engagement/digest-schedule';
import type { Engagement } from '../../core/engagement/engagement';
import { type Look, withNextLook } from '../../core/engagement/look';
import { entryIdOf, type Message } from '../../core/outbox/effect';
import { accept } from '../../core/result';
import { theApp } from '../caller';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { readInboxes } from './read-inboxes';
import { isDigest, unsentDigests } from './unsent-digests';

type Writing = {
  readonly id: string;
  /** The digests that Jira refused for good, whose place the new one takes. */
  readonly lost: readonly LostDigest[];
  /** The day's look; null where none was due. */
  readonly look: Look | null;
};

/**
 * Writes in one transaction that the day's digest is made, together with the message, so that two who try make one. A day on which it
 * isn't time, or there is nothing to tell, gets none.
 */
export async function writeDigest(ports: BackgroundPorts, { id, lost, look }: Writing): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: known }] = await work.load({ kind: 'engagement', id });
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
    const looked = look ? withNextLook(begun, now, look) : begun;
    const digested = { ...looked, digest: withoutUnsent(outcome.digest, (entryId) => left.includes(entryId)) };
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
}

async function digestNow(
  ports: BackgroundPorts,
  engagement: Engagement,
  isHeldUp: boolean,
  now: number,
): Promise<DigestOutcome> {
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

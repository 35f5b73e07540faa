import type { GivenNotice } from '../../core/ask/notice';
import { dayIn } from '../../core/calendar/day';
import { digestWaitsUntil, withDayTaken, withDigestFound, withDigestSent } from '../../core/digest/held-up';
import { type DigestSpan, followUpId } from '../../core/outbox/effect';
import { accept, refuse } from '../../core/result';
import { Unavailable } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import type { DigestEntry } from './unsent-digests';

/** The instant before which a digest need not be looked at. Undefined for at once: whether it may go, `takeDay` settles. */
export async function heldUpUntil(ports: Ports, engagementId: string, span: DigestSpan): Promise<string | undefined> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  return engagement && digestWaitsUntil(engagement, span, ports.now());
}

/**
 * Takes today for a digest that is about to be sent, in the transaction that finds it free: of several that are ready, one goes.
 * @returns the instant from which it may go, where it has to wait
 */
export async function takeDay(ports: Ports, engagementId: string, span: DigestSpan): Promise<string | undefined> {
  const taken = await inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    const until = digestWaitsUntil(engagement, span, now);
    const next = until === undefined ? withDayTaken(engagement, span, now) : engagement;
    if (next !== engagement) work.save('engagement', engagement.id, next);
    return accept(until);
  });
  if (!taken.ok) throw new Unavailable('storage', 409);
  return taken.value;
}

/**
 * Notes, and ends its entry by it, that a digest is on the request: it is no more to be sent, no second one follows
 * it on the day on which it was sent, and the notices in it have reached whom they can reach.
 * @param how whether it was sent at this very moment, or found as an earlier attempt had sent it
 */
export async function noteDigestTold(
  ports: Ports,
  { id: entryId, effect: { engagementId, message } }: DigestEntry,
  notices: readonly GivenNotice[],
  how: 'sent' | 'found',
): Promise<'fulfilled'> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    const next = notices.length > 0 ? followUpId(entryId) : undefined;
    const told = { entryId, next, span: message.span };
    const noted = how === 'sent' ? withDigestSent(engagement, told, now) : withDigestFound(engagement, told, now);
    work.save('engagement', engagement.id, noted);
    const on = dayIn(engagement.calendar.timeZone, now);
    work.fulfil(entryId, notices.length > 0 ? { kind: 'note-notices', engagementId, notices, on } : undefined);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  return 'fulfilled';
}

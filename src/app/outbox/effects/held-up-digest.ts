import type { GivenNotice } from '../../../core/ask/notice';
import { dayIn } from '../../../core/calendar/day';
import { digestWaitsUntil, withDigestTold } from '../../../core/digest/held-up';
import { type DigestSpan, followUpId } from '../../../core/outbox/effect';
import { accept, refuse } from '../../../core/result';
import { type Ports, Unavailable } from '../../ports';
import { inUnitOfWork } from '../../unit-of-work';

/** The instant from which a digest may go that has been held up until now. Undefined for at once. */
export async function heldUpUntil(ports: Ports, engagementId: string, span: DigestSpan): Promise<string | undefined> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  return engagement && digestWaitsUntil(engagement, span, ports.now());
}

/**
 * Notes, and ends its entry by it, that a digest is on the request: it is no more to be sent, a digest of another day has
 * become today's, so that no second one follows it, and the notices in it have reached whom they can reach.
 */
export async function noteDigestTold(
  ports: Ports,
  entryId: string,
  engagementId: string,
  span: DigestSpan,
  notices: readonly GivenNotice[],
): Promise<'fulfilled'> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    const next = notices.length > 0 ? followUpId(entryId) : undefined;
    work.save('engagement', engagement.id, withDigestTold(engagement, entryId, next, span, now));
    const on = dayIn(engagement.calendar.timeZone, now);
    work.fulfil(entryId, notices.length > 0 ? { kind: 'note-notices', engagementId, notices, on } : undefined);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
  return 'fulfilled';
}

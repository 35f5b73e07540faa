import { dayIn, instantText } from '../../../core/calendar/day';
import { nextSlot } from '../../../core/calendar/moment';
import { nextDigestAfterToday } from '../../../core/engagement/digest-schedule';
import type { Engagement } from '../../../core/engagement/engagement';
import { accept, refuse } from '../../../core/result';
import { type Ports, Unavailable } from '../../ports';
import { inUnitOfWork } from '../../unit-of-work';

/** The moment until which a digest has to wait: never in quiet hours. Undefined for one that may go at once. */
export async function digestWaitsUntil(ports: Ports, requestId: string): Promise<string | undefined> {
  const [{ value: link }] = await ports.storage.load([{ kind: 'request', id: requestId }]);
  if (!link) return undefined;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: link.engagementId }]);
  const now = ports.now();
  const slot = engagement && nextSlot(engagement.calendar, now, 0);
  return slot === undefined || slot <= now ? undefined : instantText(slot);
}

/** Notes that a digest of another day has become today's, so that no second one follows it. */
export async function noteDigestDay(ports: Ports, requestId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: link }] = await work.load({ kind: 'request', id: requestId });
    if (!link) return refuse('not-found');
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: link.engagementId });
    if (!engagement) return refuse('not-found');
    const { digest } = engagement;
    const day = dayIn(engagement.calendar.timeZone, ports.now());
    if (digest.day === null || digest.day >= day) return accept(undefined);
    const nextAt = nextDigestAfterToday(engagement, ports.now());
    const settled: Engagement = { ...engagement, digest: { ...digest, day, nextAt } };
    work.save('engagement', engagement.id, settled);
    return accept(undefined);
  });
  if (!done.ok && done.error.code === 'try-again') throw new Unavailable('storage', 409);
}

import { dayIn, instantText } from '../../../core/calendar/day';
import { nextSlot } from '../../../core/calendar/moment';
import { nextDigestAfterToday } from '../../../core/engagement/digest-schedule';
import type { Engagement } from '../../../core/engagement/engagement';
import { accept, refuse } from '../../../core/result';
import { type Ports, Unavailable } from '../../ports';
import { inUnitOfWork } from '../../unit-of-work';

/** When a digest may go that has been held up until now: never in quiet hours. Undefined for at once. */
export async function digestWaitsUntil(ports: Ports, engagementId: string): Promise<string | undefined> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  const now = ports.now();
  const slot = engagement && nextSlot(engagement.calendar, now, 0);
  return slot === undefined || slot <= now ? undefined : instantText(slot);
}

/** Notes that a digest of another day has become today's, so that no second one follows it. */
export async function noteDigestDay(ports: Ports, engagementId: string): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
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

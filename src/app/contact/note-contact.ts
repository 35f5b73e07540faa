import { dayIn } from '../../core/calendar/day';
import { noOutbound, withOutbound } from '../../core/contact/outbound';
import type { Engagement } from '../../core/engagement/engagement';
import { accept } from '../../core/result';
import { Unavailable } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

/** Counts a message with news that is on the request. Twice is once. @param reference of the message */
export async function noteContact(ports: Ports, engagement: Engagement, reference: string): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: kept = noOutbound(engagement) }] = await work.load({ kind: 'outbound', id: engagement.id });
    const after = withOutbound(kept, reference, dayIn(engagement.calendar.timeZone, ports.now()));
    if (after !== kept) work.save('outbound', engagement.id, after);
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}

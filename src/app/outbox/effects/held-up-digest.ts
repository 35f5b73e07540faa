import { digestWaitsUntil, withDigestOfToday } from '../../../core/digest/held-up';
import type { DigestSpan } from '../../../core/outbox/effect';
import { accept, refuse } from '../../../core/result';
import { type Ports, Unavailable } from '../../ports';
import { inUnitOfWork } from '../../unit-of-work';

/** The instant from which a digest may go that has been held up until now. Undefined for at once. */
export async function heldUpUntil(ports: Ports, engagementId: string, span: DigestSpan): Promise<string | undefined> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  return engagement && digestWaitsUntil(engagement, span, ports.now());
}

/** Notes that a digest of another day has become today's, so that no second one follows it. */
export async function noteDigestDay(ports: Ports, engagementId: string, span: DigestSpan): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!engagement) return refuse('not-found');
    const settled = withDigestOfToday(engagement, span, ports.now());
    if (settled) work.save('engagement', engagement.id, settled);
    return accept(undefined);
  });
  if (!done.ok && done.error.code === 'try-again') throw new Unavailable('storage', 409);
}

import { type Effect, earlierIds, type OutboxEntry } from '../../core/outbox/effect';
import type { Ports } from '../ports';

/** Comments on the engagement request, unless an earlier attempt turns out to have done so. */
export async function tellCustomer(
  ports: Ports,
  { reference }: OutboxEntry,
  { requestId, message }: Extract<Effect, { kind: 'tell-customer' }>,
  triedSince: string | null,
): Promise<'done'> {
  if (triedSince !== null && (await ports.asApp.hasComment(requestId, reference, triedSince))) return 'done';
  await ports.asApp.comment(requestId, message, reference);
  return 'done';
}

/** When to come back, if an earlier message about the same item is still to be sent: they arrive in order. */
export async function waitsUntil(ports: Ports, entry: OutboxEntry): Promise<string | undefined> {
  const ids = entry.effect.kind === 'tell-customer' ? earlierIds(entry.id) : [];
  const waiting = ids.length > 0 ? await ports.storage.outbox.waiting(ids) : [];
  const isMessage = ({ effect, status }: OutboxEntry) => effect.kind === 'tell-customer' && status !== 'failed';
  return waiting
    .filter(isMessage)
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(-1);
}

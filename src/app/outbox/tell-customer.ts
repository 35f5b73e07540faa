import { type Effect, earlierIds, type OutboxEntry } from '../../core/outbox/effect';
import { type BackgroundPorts, Refused, Unavailable } from '../ports';
import { digestWaitsUntil, noteDigestDay } from './held-up-digest';

/** Comments on the engagement request, unless an earlier attempt turns out to have done so. */
export async function tellCustomer(
  ports: BackgroundPorts,
  { reference }: OutboxEntry,
  { requestId, message }: Extract<Effect, { kind: 'tell-customer' }>,
  triedSince: string | null,
): Promise<'done'> {
  const isTold = triedSince !== null && (await wasTold(ports, requestId, reference, triedSince));
  if (!isTold) await ports.asApp.comment(requestId, message, reference);
  if (message.name === 'digest') await noteDigestDay(ports, requestId);
  return 'done';
}

/** Looking that is refused is no refusal of the message: else it would be sent again by whoever sees it given up. */
async function wasTold(ports: BackgroundPorts, requestId: string, reference: string, since: string): Promise<boolean> {
  try {
    return await ports.asApp.hasComment(requestId, reference, since);
  } catch (error) {
    throw error instanceof Refused ? new Unavailable('jira', error.status) : error;
  }
}

/**
 * When to come back with a message, if now is not its time: messages about the same item arrive in order, and a digest
 * leaves the customer in peace, however long Jira has held it up.
 */
export async function waitsUntil(ports: BackgroundPorts, { id, effect }: OutboxEntry): Promise<string | undefined> {
  if (effect.kind !== 'tell-customer') return undefined;
  const ids = earlierIds(id);
  const waiting = ids.length > 0 ? await ports.storage.waitingEntries(ids) : [];
  const isMessage = (entry: OutboxEntry) => entry.effect.kind === 'tell-customer' && entry.status !== 'failed';
  const earlier = waiting
    .filter(isMessage)
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(-1);
  return earlier ?? (effect.message.name === 'digest' ? digestWaitsUntil(ports, effect.requestId) : undefined);
}

import type { Random } from '../time-and-chance/random';
import { limits } from './limits';
import type { Outcome } from './records';
import { Refusal } from './refusal';
import { checkDistinct } from './transaction';

type Item = { readonly key?: unknown; readonly entityName?: string | undefined };

/**
 * Does what it can of a batch, item by item, in no promised order; the rest it reports.
 * @param verb as in the platform's message
 * @throws Refusal of the whole batch when it is empty, too large, or names a key twice
 * (developer.atlassian.com/platform/forge/storage-reference/kvs-batch)
 */
export function doBatch<Member extends Item>(
  verb: 'get' | 'set' | 'delete',
  items: readonly Member[],
  random: Random,
  work: (item: Member) => Outcome,
): Outcome {
  if (items.length === 0) throw new Refusal('INVALID_REQUEST', 'A batch needs at least one key');
  if (items.length > limits.batchKeys) {
    throw new Refusal(
      'TOO_MANY_BATCH_ENTITIES',
      `Number of entities to ${verb} was ${items.length}, but you can only ${verb} a maximum of ${limits.batchKeys} entities at a time.`,
    );
  }
  checkDistinct(items.map(({ key, entityName }) => ({ space: entityName ?? '', key })));
  if (Buffer.byteLength(JSON.stringify(items)) > limits.batchBytes) {
    throw new Refusal('MAX_SIZE', `A batch must not exceed ${limits.batchBytes} bytes`);
  }
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  let readBytes = 0;
  let writeBytes = 0;
  for (const item of shuffled(items, random)) {
    const named = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
    try {
      const done = work(item);
      readBytes += done.readBytes;
      writeBytes += done.writeBytes;
      successfulKeys.push(done.body ?? named);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
    }
  }
  return { body: { successfulKeys, failedKeys }, readBytes, writeBytes };
}

function shuffled<Member>(items: readonly Member[], random: Random): Member[] {
  const left = [...items];
  const order: Member[] = [];
  while (left.length > 0) order.push(...left.splice(random.integer(left.length), 1));
  return order;
}

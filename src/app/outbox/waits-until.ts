import { type EffectKind, earlierIds, type OutboxEntry } from '../../core/outbox/effect';
import type { Ports } from '../ports';
import { effectRulesOf } from './effects';

/** When to come back to an entry whose turn or time it is not: an instant as ISO text. Undefined for now. */
export async function waitsUntil(ports: Ports, { id, effect }: OutboxEntry): Promise<string | undefined> {
  const { order, notBefore } = effectRulesOf(effect);
  const earlier = order === 'after-earlier' ? await earlierDueAt(ports, id, effect.kind) : undefined;
  return earlier ?? notBefore?.(ports, effect);
}

/** When the last of those is due that are to be done before it. What was given up holds nothing up. */
async function earlierDueAt(ports: Ports, id: string, kind: EffectKind): Promise<string | undefined> {
  const ids = earlierIds(id);
  const entries = ids.length > 0 ? await ports.storage.waitingEntries(ids) : [];
  return entries
    .filter(({ effect, status }) => effect.kind === kind && status !== 'failed')
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(-1);
}

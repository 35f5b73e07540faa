import { type EffectKind, earlierIds, type OutboxEntry } from '../../core/outbox/effect';
import type { Ports } from '../ports';
import { effectRulesOf } from './effects';

/** The instant, as ISO text, to come back to an entry that has to wait; undefined if it need not wait. */
export async function waitsUntil(ports: Ports, { id, effect }: OutboxEntry): Promise<string | undefined> {
  const { order, notBefore } = effectRulesOf(effect);
  const earlier = order === 'after-earlier' ? await earlierDueAt(ports, id, effect.kind) : undefined;
  return earlier ?? notBefore?.(ports, effect);
}

/** The instant at which the last of the entries before it is due. An entry that was given up holds nothing up. */
async function earlierDueAt(ports: Ports, id: string, kind: EffectKind): Promise<string | undefined> {
  const ids = earlierIds(id);
  const entries = ids.length > 0 ? await ports.storage.waitingEntries(ids) : [];
  return entries
    .filter(({ effect, status }) => effect.kind === kind && status !== 'failed')
    .map(({ dueAt }) => dueAt)
    .sort()
    .at(-1);
}

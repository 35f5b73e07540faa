import type { Refusal } from '../../contract/result';
import type { Inbox } from '../ask/inbox';
import { kindRules, rulesOf } from './ask-kinds';

/** The refusal to take a person out of an engagement where something is still asked of them: of the first such kind. */
export function keptBy({ asks, planned }: Inbox): Refusal | undefined {
  const refusals = Object.values(kindRules).flatMap(({ kind }) => {
    const { keepsHolder } = rulesOf(kind);
    if (keepsHolder === null) return [];
    const { refusal, isKept } = keepsHolder;
    const held = [...asks.filter((entry) => entry.kind === kind && isKept(entry)), ...planned.filter(isOf(kind))];
    return held.length > 0 ? [{ code: refusal, facts: { count: held.length } }] : [];
  });
  return refusals[0];
}

const isOf =
  (kind: string) =>
  (ask: { readonly kind: string }): boolean =>
    ask.kind === kind;

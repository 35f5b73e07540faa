import type { Refusal } from '../../contract/result';
import type { Inbox } from '../ask/inbox';
import { kindRules, rulesOf } from './ask-kinds';

/** Why a person can't be taken out of an engagement: what is still asked of them there, of the first kind that keeps them. */
export function keptBy({ asks, planned, waiting = [] }: Inbox): Refusal | undefined {
  const refusals = Object.values(kindRules).flatMap(({ kind }) => {
    const { keepsHolder } = rulesOf(kind);
    if (keepsHolder === null) return [];
    const { refusal, isKept } = keepsHolder;
    const asked = asks.filter((entry) => entry.kind === kind && isKept(entry));
    const held = [...asked, ...[...planned, ...waiting].filter(isOf(kind))];
    return held.length > 0 ? [{ code: refusal, facts: { count: held.length } }] : [];
  });
  return refusals[0];
}

const isOf =
  (kind: string) =>
  (ask: { readonly kind: string }): boolean =>
    ask.kind === kind;

/** Pieces of SQL with the values that belong to them. */
import type { SqlValue } from '../site/site';

export type Fragment = { readonly sql: string; readonly values: readonly SqlValue[] };

export const fragment = (sql: string, ...values: readonly SqlValue[]): Fragment => ({ sql, values });
export const nothing = fragment('0');

export function either(...parts: readonly Fragment[]): Fragment {
  return join(' OR ', parts);
}

export function both(...parts: readonly Fragment[]): Fragment {
  return join(' AND ', parts);
}

export function not(part: Fragment): Fragment {
  return fragment(`NOT (${part.sql})`, ...part.values);
}

function join(word: string, parts: readonly Fragment[]): Fragment {
  return fragment(`(${parts.map((part) => part.sql).join(word)})`, ...parts.flatMap((part) => part.values));
}

/** A column that is one of some values. */
export function within(column: string, values: readonly SqlValue[]): Fragment {
  if (values.length === 0) return nothing;
  return fragment(`${column} IN (${values.map(() => '?').join(', ')})`, ...values);
}

import type { Result } from '../../src/contract/result';

type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

/** All rows of a list, page after page, or the refusal of one: a file has the whole. @param load a page after a cursor; null for the first */
export async function loadAll<Row>(
  load: (after: string | null) => Promise<Result<Page<Row>>>,
): Promise<Result<readonly Row[]>> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Result<Page<Row>> = await load(after);
    if (!page.ok) return page;
    rows.push(...page.value.rows);
    after = page.value.next;
  } while (after !== null);
  return { ok: true, value: rows };
}

/** A page as `loadAll` takes it. @param rowsOf the rows in what a call replied */
export const asPage = <Value extends { readonly next: string | null }, Row>(
  reply: Result<Value>,
  rowsOf: (value: Value) => readonly Row[],
): Result<Page<Row>> => (reply.ok ? { ok: true, value: { rows: rowsOf(reply.value), next: reply.value.next } } : reply);

/** A page as storage's queries give it: it may come short, or empty, before the last. */
type Page<Row> = { readonly rows: readonly Row[]; readonly cursor?: string | undefined };

/** As many as a reader looks through before asking for more. */
export const enough = 20;

/**
 * A page with as much in it as a reader expects: what comes short is added to, as long as there is more and time for it.
 * @returns undefined for a cursor that storage does not know
 */
export async function fullPage<Row>(
  find: (cursor: string | undefined) => Promise<Page<Row> | undefined>,
  after: string | undefined,
  hasTime: () => boolean,
): Promise<Page<Row> | undefined> {
  let page = await find(after);
  while (page && page.rows.length < enough && page.cursor !== undefined && hasTime()) {
    const next: Page<Row> | undefined = await find(page.cursor);
    if (!next) break;
    page = { rows: [...page.rows, ...next.rows], cursor: next.cursor };
  }
  return page;
}

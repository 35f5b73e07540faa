/** A row of a list in the form; the id only tells rows apart. */
export type Row<Content> = Content & { readonly id: number };

/** An id for one more row. */
export const nextId = (rows: readonly { readonly id: number }[]): number =>
  rows.reduce((highest, { id }) => Math.max(highest, id), 0) + 1;

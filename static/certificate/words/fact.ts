/** One line of a record: what it is, and what it says. */
export type RecordFact = {
  readonly label: string;
  readonly value: string;
  /** A hash or an id, which is compared letter by letter. */
  readonly isCode?: boolean;
};

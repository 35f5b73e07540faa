import type { ReactNode } from 'react';

/** Lets a row open what it is of, below it. */
export type Opening<Row> = {
  readonly onToggle: (row: Row) => void;
  /** The details that a row opens, while it is open. */
  readonly detailsOf: (row: Row) => ReactNode | null;
};

import type { ReactElement } from 'react';
import type { PluralKey, TextKey } from '../../../i18n/keys';
import type { Known } from './known';

/** The fields that rows of every list have. `revision` grows with each command on what the row is of. */
export type ListedAsk = {
  readonly id: string;
  readonly revision: number;
  readonly title: string;
  readonly engagementId: string;
  readonly due: string | null;
  readonly isOverdue: boolean;
};

/** The button that opens what a row is of, below it. */
export type Opener = { readonly isOpen: boolean; readonly controls: string; readonly onToggle: () => void };

export type CellProps<Row> = {
  readonly row: Row;
  readonly known: Known;
  /** Of what can be tabbed to in a cell: only one row of a grid can be. */
  readonly tabIndex: number | undefined;
  /** Nothing where rows are not opened. */
  readonly opener: Opener | undefined;
};

/** A column as the table shows it. */
export type TableColumn<Row> = {
  readonly key: string;
  readonly head: TextKey;
  /** A class for its width. */
  readonly width: string | undefined;
  readonly Cell: (props: CellProps<Row>) => ReactElement;
  /** The text that rows are sorted by; null where there is nothing to sort by. */
  readonly sortBy: (row: Row, known: Known) => string | null;
};

/** A column as a file has it: words as on the screen, dates and numbers as spreadsheets read them. */
export type CsvColumn<Row> = {
  readonly csvHead: TextKey;
  readonly csvValue: (row: Row, known: Known) => string | number;
};

export type Option = { readonly value: string; readonly label: string };

/** Narrows a list down by one of several values. */
export type ChoiceFilter<Row> = {
  readonly kind: 'choice';
  readonly key: string;
  readonly label: TextKey;
  /** The value that is chosen at first. */
  readonly first: string;
  /** The condition for offering it, where it is not of use in every project. */
  readonly isOffered?: (known: Known) => boolean;
  /** @param rows all that there are */
  readonly options: (rows: readonly Row[], known: Known) => readonly Option[];
  readonly matches: (row: Row, value: string) => boolean;
};

/** Narrows a list down while its box is ticked. */
export type BoxFilter<Row> = {
  readonly kind: 'box';
  readonly key: string;
  readonly label: TextKey;
  readonly matches: (row: Row) => boolean;
};

export type Filter<Row> = ChoiceFilter<Row> | BoxFilter<Row>;

export type Sorting = { readonly by: string; readonly isDescending: boolean };

/** All that a list of one kind of ask brings: the table, the filters and the file are made of it. */
export type ListDefinition<Row extends ListedAsk> = {
  readonly name: TextKey;
  /** In the order of the screen. */
  readonly table: readonly TableColumn<Row>[];
  /** In the order of the file. */
  readonly csv: readonly CsvColumn<Row>[];
  /** Of a file, after the project's key. */
  readonly fileName: string;
  readonly filters: readonly Filter<Row>[];
  /** The words that a row can be found by. */
  readonly wordsOf: (row: Row, known: Known) => readonly string[];
  readonly firstSorting: Sorting;
  /** The instant at which it was made: the order among those that are due on one day. */
  readonly madeAt: (row: Row) => string;
  /** The issues that its rows name. */
  readonly issueIdsOf: (row: Row) => readonly string[];
  readonly words: {
    readonly listed: TextKey;
    readonly paused: PluralKey;
    readonly incomplete: TextKey;
    readonly empty: { readonly title: TextKey; readonly text: TextKey };
    readonly nothing: TextKey;
  };
};

import { useState } from 'react';
import type { ListDefinition, ListedAsk, Sorting } from '../definition/definition';
import type { Known } from '../definition/known';
import { type FilterValues, firstValues, passes } from '../filter/filter';
import { pageSize } from './pages';
import { sorted } from './sort';

/** The part of a list that is on the screen, and what it has been narrowed down to and sorted by. */
export type ListView<Row> = {
  readonly all: readonly Row[];
  /** The rows that the filters let through, in order. */
  readonly listed: readonly Row[];
  /** The page of it that is on the screen. */
  readonly shown: readonly Row[];
  readonly page: number;
  readonly turnTo: (page: number) => void;
  readonly values: FilterValues;
  readonly narrow: (values: FilterValues) => void;
  readonly sorting: Sorting;
  readonly sort: (sorting: Sorting) => void;
};

export function useListView<Row extends ListedAsk>(
  definition: ListDefinition<Row>,
  all: readonly Row[],
  known: Known,
): ListView<Row> {
  const [values, setValues] = useState(() => firstValues(definition.filters));
  const [sorting, sort] = useState(definition.firstSorting);
  const [wanted, turnTo] = useState(0);
  const passed = all.filter((row) => passes(row, definition, values, known));
  const listed = sorted(passed, definition, sorting, known);
  const lastPage = Math.max(0, Math.ceil(listed.length / pageSize) - 1);
  const page = Math.min(wanted, lastPage);
  return {
    all,
    listed,
    shown: listed.slice(page * pageSize, (page + 1) * pageSize),
    page,
    turnTo,
    values,
    narrow: (next) => {
      setValues(next);
      turnTo(0);
    },
    sorting,
    sort,
  };
}

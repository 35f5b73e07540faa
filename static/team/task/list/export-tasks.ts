import type { ListedTask } from '../../../../src/contract/plan';
import { csvOf, saveCsv } from '../../list/csv';
import { cellsOf, fields, type Known } from './rows-of';

export const csvOfTasks = (rows: readonly ListedTask[], known: Known): string =>
  csvOf(
    fields.map((field) => known.texts.t(`export.${field}`)),
    rows.map((row) => cellsOf(row, known)),
  );

/** Lets the reader save the tasks as a file. */
export const exportTasks = (rows: readonly ListedTask[], known: Known, projectKey: string): void =>
  saveCsv(csvOfTasks(rows, known), `${projectKey}-plan.csv`);

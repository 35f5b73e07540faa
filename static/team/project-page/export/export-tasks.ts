import { unparse } from 'papaparse';
import type { ListedTask } from '../../../../src/contract/plan';
import { cellsOf, fields, type Known } from './rows-of';

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** The tasks as CSV. What a spreadsheet would take for a formula is made text: titles are anybody's words. */
export const csvOf = (rows: readonly ListedTask[], known: Known): string =>
  byteOrderMark +
  unparse(
    {
      fields: fields.map((field) => known.texts.t(`export.${field}`)),
      data: rows.map((row) => cellsOf(row, known)),
    },
    { escapeFormulae: true, newline: '\r\n' },
  );

/** Lets the reader save the tasks as a file. */
export function exportTasks(rows: readonly ListedTask[], known: Known, projectKey: string): void {
  const address = URL.createObjectURL(new Blob([csvOf(rows, known)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${projectKey}-plan.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

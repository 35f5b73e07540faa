import { csvText } from '../../file/csv-text';
import { saveFile } from '../../file/save-file';
import type { ListDefinition, ListedAsk } from './definition/definition';
import type { Known } from './definition/known';

/** Rows as CSV. What a spreadsheet would take for a formula is made text: titles are anybody's words. */
export function csvOf<Row extends ListedAsk>(
  rows: readonly Row[],
  { csv }: Pick<ListDefinition<Row>, 'csv'>,
  known: Known,
): string {
  const fields = csv.map(({ csvHead }) => known.texts.t(csvHead));
  const data = rows.map((row) => csv.map(({ csvValue }) => csvValue(row, known)));
  return csvText({ fields, data }, known.texts);
}

/** Lets the reader save rows as a file. */
export const saveCsv = <Row extends ListedAsk>(
  rows: readonly Row[],
  definition: ListDefinition<Row>,
  known: Known,
): void =>
  saveFile(`${known.projectKey}-${definition.fileName}.csv`, 'text/csv;charset=utf-8', csvOf(rows, definition, known));

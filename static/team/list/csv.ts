import { unparse } from 'papaparse';
import { saveFile } from '../../file/save-file';
import type { Texts } from '../../i18n/texts';
import type { ListDefinition, ListedAsk } from './definition/definition';
import type { Known } from './definition/known';

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = '\uFEFF';

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

type Cells = { fields: string[]; data: (string | number)[][] };

/** The text of a file, in which nothing is a formula to a spreadsheet. */
export const csvText = (cells: Cells, { region }: Pick<Texts, 'region'>): string =>
  byteOrderMark + unparse(cells, { delimiter: separatorIn(region), escapeFormulae: true, newline: '\r\n' });

/** Excel opens a file in columns only by its own list separator: a semicolon wherever numbers have a decimal comma. */
function separatorIn(region: string): ',' | ';' {
  const decimal = new Intl.NumberFormat(region).formatToParts(1.5).find(({ type }) => type === 'decimal');
  return decimal?.value === ',' ? ';' : ',';
}

/** Lets the reader save rows as a file. */
export const saveCsv = <Row extends ListedAsk>(
  rows: readonly Row[],
  definition: ListDefinition<Row>,
  known: Known,
): void =>
  saveFile(`${known.projectKey}-${definition.fileName}.csv`, 'text/csv;charset=utf-8', csvOf(rows, definition, known));

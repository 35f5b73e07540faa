import { unparse } from 'papaparse';
import type { Texts } from '../i18n/texts';

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = '\uFEFF';

type Cells = { fields: string[]; data: (string | number)[][] };

/**
 * The beginning of a formula, in a text of several lines as well, which papaparse's own pattern lets through. A number with its sign
 * is none.
 */
const formula = /^(?!-?\d+(?:[.,]\d+)?$)[=+\-@\t\r]/;

/** The text of a file, in which nothing is a formula to a spreadsheet, and numbers have the region's decimal sign. */
export function csvText({ fields, data }: Cells, { region }: Pick<Texts, 'region'>): string {
  const hasComma = hasDecimalComma(region);
  const cell = (value: string | number) =>
    typeof value === 'number' && hasComma ? String(value).replace('.', ',') : value;
  // Excel opens a file in columns only by its own list separator: a semicolon wherever numbers have a decimal comma.
  const delimiter = hasComma ? ';' : ',';
  const cells = { fields, data: data.map((row) => row.map(cell)) };
  return byteOrderMark + unparse(cells, { delimiter, escapeFormulae: formula, newline: '\r\n' });
}

const hasDecimalComma = (region: string): boolean =>
  new Intl.NumberFormat(region).formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',');

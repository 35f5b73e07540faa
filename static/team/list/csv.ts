import { unparse } from 'papaparse';
import { saveFile } from '../../file/save-file';

/** So that Excel reads the file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** A table as CSV. What a spreadsheet would take for a formula is made text: titles are anybody's words. */
export const csvOf = (heads: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  byteOrderMark +
  unparse({ fields: [...heads], data: lines.map((line) => [...line]) }, { escapeFormulae: true, newline: '\r\n' });

/** Lets the reader save a table as a file. */
export const saveCsv = (csv: string, name: string): void => saveFile(name, 'text/csv;charset=utf-8', csv);

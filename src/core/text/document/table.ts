import { signs } from '../visible';
import { markedAs } from './marks';
import { attribute, contentOf, isObject, misplaced, type Node, typeOf, unknownIn } from './node';
import { word } from './sign';

/**
 * The rows of a table, a line for each, with their numbers where the table shows them.
 * @param linesIn the lines in a cell
 */
export function rowLines(table: Node, linesIn: (cell: Node) => readonly string[]): string[] {
  let number = 0;
  return contentOf(table).map((row, at) => {
    if (!isObject(row) || typeOf(row) !== 'tableRow') return misplaced(row);
    const cells = contentOf(row).filter((cell) => cell !== null && cell !== undefined);
    const isHead = at === 0 && cells.every((cell) => isObject(cell) && typeOf(cell) === 'tableHeader');
    const isNumbered = attribute(table, 'isNumberColumnEnabled') === 'true' && !isHead;
    const line = cells.map((cell) => `${signs.part} ${cellText(cell, linesIn)} `).join('');
    return markedAs(row, `${isNumbered ? `${++number} ` : ''}${line}${signs.part}${unknownIn(row)}`);
  });
}

function cellText(cell: unknown, linesIn: (cell: Node) => readonly string[]): string {
  if (!isObject(cell) || !['tableCell', 'tableHeader'].includes(typeOf(cell))) return misplaced(cell);
  const lines = linesIn(cell);
  const text =
    lines.length > 1 ? `${signs.open}${signs.line} ${lines.join(` ${signs.line} `)}${signs.close}` : lines.join('');
  const [columns, rows] = [attribute(cell, 'colspan') || '1', attribute(cell, 'rowspan') || '1'].map(word);
  const spans = columns === '1' && rows === '1' ? '' : `${signs.open}${columns}×${rows}${signs.close} `;
  const background = attribute(cell, 'background').toLowerCase();
  const inside = `${spans}${text}${unknownIn(cell)}`;
  const colored = background === '' ? inside : `${signs.open}background ${word(background)}: ${inside}${signs.close}`;
  const marked = markedAs(cell, colored);
  return typeOf(cell) === 'tableHeader' ? `${signs.open}=${marked}=${signs.close}` : marked;
}

import { type AcceptanceCriterion, gateLimits } from '../../../../src/contract/gate/terms';
import type { Refusal } from '../../../../src/contract/result';
import { textProblem } from '../../../../src/core/text/text-problem';
import { nextId, type Row } from '../../../form/rows';

export type CriterionRow = Row<AcceptanceCriterion>;

/** The part of a pasted line that is not the criterion itself: a bullet or a number, and a box to tick. */
const bullet = /^\s*(?:(?:[-*•‣–]|\d{1,3}[.)])\s+)?(?:\[[ xX]?\]\s+)?/;

/** The lines of a pasted text as criteria: without bullets and empty lines. */
export const linesIn = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(bullet, '').trim())
    .filter((line) => line !== '');

/**
 * Puts several pasted lines into the list: the first where the cursor is, each other as a criterion of its own below.
 * @param at what of the row's text is selected, and so replaced
 */
export function withPasted(
  rows: readonly CriterionRow[],
  id: number,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): readonly CriterionRow[] {
  const [first, ...others] = linesIn(text);
  if (first === undefined) return rows;
  const free = nextId(rows);
  return rows.flatMap((row) => {
    if (row.id !== id) return [row];
    const { priority } = row;
    const own = { ...row, text: row.text.slice(0, start) + first + row.text.slice(end) };
    return [own, ...others.map((line, index) => ({ id: free + index, text: line, priority }))];
  });
}

/** The list with one row moved up or down by one; as it is where the row is at that end. */
export function withMoved<Content extends { readonly id: number }>(
  rows: readonly Content[],
  id: number,
  by: -1 | 1,
): readonly Content[] {
  const from = rows.findIndex((row) => row.id === id);
  const [own, other] = [rows[from], rows[from + by]];
  if (!own || !other) return rows;
  return rows.map((row) => (row === own ? other : row === other ? own : row));
}

/** The list with an empty row below another, of the same priority. */
export function withRowBelow(rows: readonly CriterionRow[], id: number): readonly CriterionRow[] {
  const free = nextId(rows);
  return rows.flatMap((row) => (row.id === id ? [row, { id: free, text: '', priority: row.priority }] : [row]));
}

/** The fault of one row: empty rows are left out, and have none. */
export function criterionProblem(row: CriterionRow, rows: readonly CriterionRow[]): Refusal | null {
  const text = row.text.trim();
  const problem = textProblem(text, gateLimits.criterion, false);
  if (problem) return problem;
  const first = rows.find((other) => other.text.trim() === text && other.priority === row.priority);
  return text !== '' && first !== row ? { code: 'criterion-twice' } : null;
}

/** The fault of the list as a whole, or of any row of it. There must be one at least. */
export function criteriaProblem(rows: readonly CriterionRow[]): Refusal | null {
  const found = rows.map((row) => criterionProblem(row, rows)).find((problem) => problem !== null);
  if (found) return found;
  const { criteria: limit } = gateLimits;
  const { length } = criteriaOf(rows);
  if (length === 0) return { code: 'field-missing' };
  return length > limit ? { code: 'gate-limit-reached', facts: { limit } } : null;
}

export const criteriaOf = (rows: readonly CriterionRow[]): AcceptanceCriterion[] =>
  rows.flatMap(({ text, priority }) => (text.trim() === '' ? [] : [{ text: text.trim(), priority }]));

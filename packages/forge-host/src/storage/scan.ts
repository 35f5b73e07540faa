import { readRecord, type StoredRecord, versionColumns } from './record-store';
import type { Bindable, Statements } from './statements';
import type { Space } from './tables';

/** The end of a page: the last record read, by its place in the index. */
export type Position = { readonly range?: string | number; readonly key: string };

export type Bound = { readonly condition: string; readonly values: readonly (string | number)[] };

export type Scan = {
  readonly space: Space;
  /** Undefined scans by key. */
  readonly index?: { readonly name: string; readonly partition: string };
  readonly bound?: Bound;
  readonly isDescending: boolean;
};

export type Place = { readonly record: StoredRecord; readonly position: Position };

type Row = Parameters<typeof readRecord>[0] & { range?: string | number };

const operators: Readonly<Record<string, string>> = {
  EQUAL_TO: '=',
  GREATER_THAN: '>',
  GREATER_THAN_EQUAL_TO: '>=',
  LESS_THAN: '<',
  LESS_THAN_EQUAL_TO: '<=',
};

/** Reads on in an index from a position: one range scan of what queries see. */
export function readOn(statements: Statements, scan: Scan, after: Position | undefined, count: number): Place[] {
  const { index } = scan;
  const direction = scan.isDescending ? 'DESC' : 'ASC';
  const comparison = scan.isDescending ? '<' : '>';
  const sql: string[] = [];
  const values: Bindable[] = [];
  const add = (text: string, ...more: Bindable[]) => {
    sql.push(text);
    values.push(...more);
  };
  if (index) {
    add(`SELECT ${versionColumns}, e.range FROM storage_entry e`);
    add('CROSS JOIN storage_head h ON h.space = e.space AND h.key = e.key');
    add('CROSS JOIN storage_version v ON v.id = h.seen');
    add('WHERE e.space = ? AND e.name = ? AND e.partition = ?', scan.space, index.name, index.partition);
  } else {
    add(`SELECT ${versionColumns} FROM storage_head h CROSS JOIN storage_version v ON v.id = h.seen`);
    add('WHERE h.space = ?', scan.space);
  }
  if (scan.bound) add(...boundText(index ? 'e.range' : 'h.key', scan.bound));
  if (after) {
    if (index) add(`AND (e.range, e.key) ${comparison} (?, ?)`, after.range ?? '', after.key);
    else add(`AND h.key ${comparison} ?`, after.key);
  }
  add(index ? `ORDER BY e.range ${direction}, e.key ${direction}` : `ORDER BY h.key ${direction}`);
  add('LIMIT ?', count);
  return statements.all<Row>(sql.join(' '), ...values).map((row) => ({
    record: readRecord(row),
    position: { ...(row.range === undefined ? {} : { range: row.range }), key: row.key },
  }));
}

function boundText(column: string, { condition, values }: Bound): [string, ...Bindable[]] {
  const [first = '', second = ''] = values;
  if (condition === 'BETWEEN') return [`AND ${column} BETWEEN ? AND ?`, first, second];
  // No text that begins so sorts after the last code point there is.
  if (condition === 'BEGINS_WITH') return [`AND ${column} >= ? AND ${column} < ?`, first, `${first}\u{10FFFF}`];
  const operator = operators[condition];
  if (!operator) throw new Error(`An index cannot be scanned by ${condition}`);
  return [`AND ${column} ${operator} ?`, first];
}

/** Indexed entity properties as fields of JQL: by their alias, or as `issue.property[key].path`. */
import { notImplemented } from '../formats/reply';
import type { IndexedProperty, IndexedValue } from '../site/indexed-property';
import type { SqlValue } from '../site/site';
import {
  choosing,
  comparing,
  isComparison,
  type Membership,
  membershipWhere,
  onlyOperand,
  type SearchContext,
  type SearchField,
} from './field';
import { type Fragment, fragment } from './fragment';
import type { Operand } from './parse';
import { accountOf } from './system-field';
import { jqlFault } from './token';
import { whenOf } from './when';

/** The field of that name, if the app's manifest indexes it. Paths that nobody indexes cannot be searched in Jira either. */
export function propertyField(name: string, properties: readonly IndexedProperty[]): SearchField | undefined {
  const written = /^issue\.property\[([^\]]+)\]\.(.+)$/i.exec(name);
  for (const property of properties) {
    if ((property.entityType ?? 'issue') !== 'issue') continue;
    for (const value of property.values) {
      const isAlias = value.searchAlias?.toLowerCase() === name.toLowerCase();
      const isPath = written?.[1] === property.propertyKey && written[2] === value.path;
      if (isAlias || isPath) return indexedField(name, property.propertyKey, value);
    }
  }
  return undefined;
}

const conditions = {
  number: { guard: "e.type IN ('integer', 'real')", expression: 'e.value' },
  string: { guard: "e.type = 'text'", expression: 'lower(e.value)' },
  user: { guard: "e.type = 'text'", expression: 'e.value' },
  date: { guard: "e.type = 'text' AND unixepoch(e.value) IS NOT NULL", expression: 'unixepoch(e.value)' },
} as const;

function indexedField(name: string, propertyKey: string, indexed: IndexedValue): SearchField {
  const { type } = indexed;
  if (type === 'text') throw notImplemented(`searching the text property ${name}`);
  const { guard, expression } = conditions[type];
  const path = `$${indexed.path
    .split('.')
    .map((part) => `."${part}"`)
    .join('')}`;
  const select = (what: string) =>
    `${what} FROM jira_property p, json_each(p.value, ?) e WHERE p.issueId = i.id AND p.key = ? AND ${guard}`;
  const some = (condition: string, values: readonly SqlValue[]): Fragment =>
    fragment(`EXISTS (${select('SELECT 1')} AND ${condition})`, path, propertyKey, ...values);
  const membership: Membership = {
    name,
    resolve: (operand, context) => [operandValue(operand, name, type, context)],
    has: (values) => some(`${expression} IN (${values.map(() => '?').join(', ')})`, values),
    isEmpty: fragment(`NOT EXISTS (${select('SELECT 1')})`, path, propertyKey),
  };
  const isOrdered = type === 'number' || type === 'date';
  return {
    operators: isOrdered ? comparing : choosing,
    order: inline(`(${select(`SELECT max(${expression})`)})`, [path, propertyKey]),
    where: (operator, operands, context) => {
      if (!isComparison(operator)) return membershipWhere(membership, operator, operands, context);
      return some(`${expression} ${operator} ?`, [operandValue(onlyOperand(operands), name, type, context)]);
    },
  };
}

/** Orderings are plain text: the two values come from the manifest, quoted. */
function inline(sql: string, values: readonly string[]): string {
  let next = 0;
  return sql.replace(/\?/g, () => `'${(values[next++] ?? '').replace(/'/g, "''")}'`);
}

function operandValue(operand: Operand, name: string, type: keyof typeof conditions, context: SearchContext): SqlValue {
  if (type === 'user') return accountOf(operand, name, context);
  if (type === 'date') {
    const when = whenOf(operand, name, context);
    // A property holds a day without a time zone: days are compared as days.
    return Math.floor((when.isDay ? Date.parse(`${when.day}T00:00:00Z`) : when.at) / 1000);
  }
  if (operand.kind !== 'value') throw jqlFault(`The field '${name}' needs a value.`);
  if (type === 'string') return operand.text.toLowerCase();
  const number = Number(operand.text);
  if (operand.text.trim() === '' || Number.isNaN(number))
    throw jqlFault(`The value '${operand.text}' is not a number, for the field '${name}'.`);
  return number;
}

/** The kinds of fields that JQL can ask for, and how each becomes SQL over `jira_issue i`. */

import { wordsOf } from '../formats/document';
import type { Caller } from '../people/permission';
import type { Site, SqlValue } from '../site/site';
import { both, either, type Fragment, fragment, not, nothing, within } from './fragment';
import type { Operand, Operator } from './parse';
import { jqlFault } from './token';
import { type When, whenOf } from './when';

export type SearchContext = { readonly site: Site; readonly caller: Caller };

export type SearchField = {
  readonly operators: readonly Operator[];
  readonly where: (operator: Operator, operands: readonly Operand[], context: SearchContext) => Fragment;
  /** The value to order by; absent where Jira cannot order by it either, or this stand-in cannot. */
  readonly order?: string;
};

export const choosing: readonly Operator[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
export const comparing: readonly Operator[] = [...choosing, '<', '<=', '>', '>='];
const finding: readonly Operator[] = ['~', '!~', 'is', 'is not'];

/** A field with values that can be told apart: some of them are asked for, or none at all. */
export type Membership = {
  readonly name: string;
  readonly resolve: (operand: Operand, context: SearchContext) => SqlValue[];
  readonly has: (values: readonly SqlValue[]) => Fragment;
  readonly isEmpty: Fragment;
  readonly order?: string;
};

export function choice(membership: Membership): SearchField {
  return {
    operators: choosing,
    where: (operator, operands, context) => membershipWhere(membership, operator, operands, context),
    ...(membership.order ? { order: membership.order } : {}),
  };
}

/** Empty fields match neither `= x` nor `!= x`, as in Jira. */
export function membershipWhere(
  membership: Membership,
  operator: Operator,
  operands: readonly Operand[],
  context: SearchContext,
): Fragment {
  const asksEmpty = operands.some((operand) => operand.kind === 'empty');
  if ((operator === 'is' || operator === 'is not') && !(asksEmpty && operands.length === 1)) {
    throw jqlFault(
      `The operator '${operator}' only supports the values EMPTY and NULL for the field '${membership.name}'.`,
    );
  }
  const values = operands.flatMap((operand) => (operand.kind === 'empty' ? [] : membership.resolve(operand, context)));
  const has = values.length > 0 ? membership.has(values) : nothing;
  const matches = asksEmpty ? either(has, membership.isEmpty) : has;
  const isPositive = operator === '=' || operator === 'in' || operator === 'is';
  return isPositive ? matches : both(not(has), not(membership.isEmpty));
}

/** A field that is one column. */
export function columnChoice(
  name: string,
  column: string,
  resolve: Membership['resolve'],
  order = column,
): SearchField {
  return choice({
    name,
    resolve,
    has: (values) => within(column, values),
    isEmpty: fragment(`${column} IS NULL`),
    order,
  });
}

/** A field of times, in a column of instants or of days. */
export function timeField(name: string, column: string, columnValue: (when: When) => SqlValue): SearchField {
  const resolve = (operand: Operand, context: SearchContext) => [columnValue(whenOf(operand, name, context))];
  const membership: Membership = {
    name,
    resolve,
    has: (values) => within(column, values),
    isEmpty: fragment(`${column} IS NULL`),
  };
  return {
    operators: comparing,
    order: column,
    where: (operator, operands, context) => {
      if (!isComparison(operator)) return membershipWhere(membership, operator, operands, context);
      const [value = null] = resolve(onlyOperand(operands), context);
      return fragment(`${column} ${operator} ?`, value);
    },
  };
}

export function isComparison(operator: Operator): operator is '<' | '<=' | '>' | '>=' {
  return operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}

export function onlyOperand(operands: readonly Operand[]): Operand {
  const [operand] = operands;
  if (!operand || operands.length > 1) throw jqlFault('Expecting one value.');
  return operand;
}

/** Fields of text: every word that is asked for is there; a `*` at its end stands for any ending. */
export function textField(
  name: string,
  sources: readonly ((pattern: string) => Fragment)[],
  isEmpty: Fragment,
): SearchField {
  return {
    operators: finding,
    where: (operator, operands) => {
      const operand = onlyOperand(operands);
      if (operator === 'is' || operator === 'is not') {
        if (operand.kind !== 'empty')
          throw jqlFault(`The operator '${operator}' only supports the values EMPTY and NULL for the field '${name}'.`);
        return operator === 'is' ? isEmpty : not(isEmpty);
      }
      if (operand.kind !== 'value') throw jqlFault(`The field '${name}' can only be searched for text.`);
      const patterns = patternsOf(operand.text);
      if (patterns.length === 0) throw jqlFault(`The field '${name}' does not support searching for an empty string.`);
      const found = either(...sources.map((source) => both(...patterns.map(source))));
      return operator === '~' ? found : both(not(found), not(isEmpty));
    },
  };
}

function patternsOf(text: string): string[] {
  const isPhrase = /^".*"$/s.test(text.trim());
  const literal = (words: string) => words.replace(/[\\%_]/g, (sign) => `\\${sign}`);
  if (isPhrase) return [wordsOf(text)].filter((words) => words !== '').map((words) => `%${literal(words)}%`);
  return text.split(/\s+/).flatMap((part) => {
    const words = wordsOf(part).trimEnd();
    if (words === '') return [];
    return [part.endsWith('*') ? `%${literal(words)}%` : `%${literal(words)} %`];
  });
}

/** Operators of Jira expressions that are here. Where Jira's page leaves a case open, the strict reading counts. */
import { notImplemented } from '../formats/reply';
import { ExpressionError, isRecord, type Value } from './value';

export function isTrue(value: Value, where: string): boolean {
  if (typeof value === 'boolean') return value;
  throw new ExpressionError(`${where} takes true or false`);
}

export function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
    case '===':
      return isEqual(left, right);
    case '!=':
    case '!==':
      return !isEqual(left, right);
    case '<':
      return numbers(operator, left, right, (a, b) => a < b);
    case '<=':
      return numbers(operator, left, right, (a, b) => a <= b);
    case '>':
      return numbers(operator, left, right, (a, b) => a > b);
    case '>=':
      return numbers(operator, left, right, (a, b) => a >= b);
    case '-':
      return numbers(operator, left, right, (a, b) => a - b);
    case '+':
      if (typeof left === 'string' || typeof right === 'string') return text(left) + text(right);
      return numbers(operator, left, right, (a, b) => a + b);
    default:
      throw notImplemented(`the operator "${operator}" of Jira expressions`);
  }
}

function isEqual(left: Value, right: Value): boolean {
  const isPlain = (value: Value) => !Array.isArray(value) && !isRecord(value);
  if (left === null || right === null) return left === right;
  if (isPlain(left) && isPlain(right)) return left === right;
  throw notImplemented('comparing lists and objects in Jira expressions');
}

function numbers<Result extends Value>(
  operator: string,
  left: Value,
  right: Value,
  compute: (left: number, right: number) => Result,
): Result {
  if (typeof left === 'number' && typeof right === 'number') return compute(left, right);
  throw new ExpressionError(`${operator} takes two numbers`);
}

function text(value: Value): string {
  if (typeof value === 'object') throw new ExpressionError('+ takes text, numbers, true and false');
  return String(value);
}

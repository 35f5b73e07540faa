import type { AttributeType, Entity } from './definition';
import { orderable } from './index-entry';
import { limits } from './limits';
import { Refusal } from './refusal';
import { type EntityValue, isOfType } from './value';

/** One condition on the wire, in a query's filters or on a transaction's operation. */
export type Condition = { readonly property: string; readonly condition: string; readonly values: readonly unknown[] };

export type Conditions = {
  readonly and?: readonly Condition[] | undefined;
  readonly or?: readonly Condition[] | undefined;
};

/** Whether conditions hold for a stored value; undefined stands for no such record. */
export type Predicate = (value: EntityValue | undefined) => boolean;

type Comparison = { readonly values: number; readonly of: readonly AttributeType[]; holds: Compare };
type Compare = (actual: string | number, ...values: (string | number)[]) => boolean;

const ordered = ['string', 'integer', 'float'] as const;
const comparable = [...ordered, 'boolean'] as const;

const comparisons = new Map<string, Comparison>(
  Object.entries({
    BEGINS_WITH: { values: 1, of: ['string'], holds: (actual, start = '') => String(actual).startsWith(String(start)) },
    CONTAINS: { values: 1, of: ['string'], holds: (actual, part = '') => String(actual).includes(String(part)) },
    NOT_CONTAINS: { values: 1, of: ['string'], holds: (actual, part = '') => !String(actual).includes(String(part)) },
    EQUAL_TO: { values: 1, of: comparable, holds: (actual, value) => actual === value },
    NOT_EQUAL_TO: { values: 1, of: comparable, holds: (actual, value) => actual !== value },
    GREATER_THAN: { values: 1, of: ordered, holds: (actual, value = '') => order(actual, value) > 0 },
    GREATER_THAN_EQUAL_TO: { values: 1, of: ordered, holds: (actual, value = '') => order(actual, value) >= 0 },
    LESS_THAN: { values: 1, of: ordered, holds: (actual, value = '') => order(actual, value) < 0 },
    LESS_THAN_EQUAL_TO: { values: 1, of: ordered, holds: (actual, value = '') => order(actual, value) <= 0 },
    BETWEEN: {
      values: 2,
      of: ordered,
      holds: (actual, low = '', high = '') => order(actual, low) >= 0 && order(actual, high) <= 0,
    },
  }),
);

/** Conditions that may stand in a query's `where`, on the range attribute of its index. */
export const rangeConditions: readonly string[] = [
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
];

/**
 * Reads conditions joined by `and` or by `or`.
 *
 * Of an attribute that a record lacks, and of a record that is not there, only `NOT_EXISTS` holds; every other condition
 * fails. What Forge does there is not documented for each of them, so this is our assumption, the stricter one: an app
 * that creates under `notExists` and updates under `equalTo` is right under any.
 * @throws Refusal developer.atlassian.com/platform/forge/storage-reference/handling-errors-customentities
 */
export function readConditions(conditions: Conditions, entity: Entity): Predicate {
  if (conditions.and && conditions.or) {
    throw new Refusal('INVALID_FILTER_OPERATORS_COMBINATION', '"and" and "or" cannot stand at the same level');
  }
  const list = conditions.and ?? conditions.or;
  if (!list || list.length === 0) throw new Refusal('EMPTY_FILTER_OPERATOR', '"and" and "or" cannot be empty');
  if (list.length > limits.queryConditions) {
    throw new Refusal('UNPROCESSABLE_ENTITY', `There are more than ${limits.queryConditions} conditions`);
  }
  const predicates = list.map((condition) => readCondition(condition, entity));
  return conditions.and
    ? (value) => predicates.every((holds) => holds(value))
    : (value) => predicates.some((holds) => holds(value));
}

/**
 * Checks a condition's operator and values against the type of what it looks at.
 * @throws Refusal INVALID_FILTER_CONDITION, INSUFFICIENT_FILTER_VALUES or INVALID_FILTER_VALUES
 */
export function checkComparison(condition: Omit<Condition, 'property'>, type: AttributeType): Comparison {
  const comparison = comparisons.get(condition.condition);
  if (!comparison?.of.includes(type)) {
    throw new Refusal('INVALID_FILTER_CONDITION', `${condition.condition} is not supported on a ${type}`);
  }
  if (condition.values.length < comparison.values && comparison.values > 1) {
    throw new Refusal('INSUFFICIENT_FILTER_VALUES', `${condition.condition} needs at least two values`);
  }
  if (condition.values.length !== comparison.values) {
    throw new Refusal('INVALID_FILTER_VALUES', `${condition.condition} takes ${comparison.values} value(s)`);
  }
  if (!condition.values.every((value) => isOfType(type, value))) {
    throw new Refusal('INVALID_FILTER_VALUES', `${condition.condition} on a ${type} takes values of that type`);
  }
  return comparison;
}

function readCondition(condition: Condition, entity: Entity): Predicate {
  const { property } = condition;
  const type = entity.attributes.get(property);
  if (!type) {
    throw new Refusal('QUERY_WHERE_FIELD_INVALID', `${entity.name} has no attribute "${property}" to filter by`);
  }
  if (type === 'any') {
    throw new Refusal('UNPROCESSABLE_ENTITY', `"${property}" has no one type and cannot be filtered by`);
  }
  if (condition.condition === 'EXISTS') return (value) => value?.[property] !== undefined;
  if (condition.condition === 'NOT_EXISTS') return (value) => value?.[property] === undefined;
  const { holds } = checkComparison(condition, type);
  const values = condition.values.map(orderable);
  return (value) => {
    const actual = value?.[property];
    return actual !== undefined && holds(orderable(actual), ...values);
  };
}

/** As SQLite orders, so that filters and indexes agree. */
function order(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

/** A value in a Jira expression. */
export type Value = null | boolean | number | string | readonly Value[] | JsonMap | Entity;

/** Plain JSON, as properties and configurations hold it. A key that is missing reads as null. */
export type JsonMap = { readonly kind: 'map'; readonly content: Readonly<Record<string, unknown>> };

/** Something of Jira's with named fields, each read when it is asked for. */
export type Entity = {
  readonly kind: 'entity';
  readonly name: string;
  readonly fields: Readonly<Record<string, () => Value>>;
  /** Reads `entity[key]` where the names are anybody's, as with properties. */
  readonly byKey?: (key: string) => Value;
};

/**
 * The error of an expression that Jira could not evaluate either: a condition or validator that meets it does not hold.
 */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError';
}

export const entity = (name: string, fields: Entity['fields'], byKey?: Entity['byKey']): Entity => ({
  kind: 'entity',
  name,
  fields,
  ...(byKey && { byKey }),
});

export function isRecord(value: Value): value is JsonMap | Entity {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

export function fromJson(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(fromJson);
  return { kind: 'map', content: value as Record<string, unknown> };
}

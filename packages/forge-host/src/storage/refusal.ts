/** Refusals of the storage wire: `{code, message}` under an HTTP status. */

const statuses = {
  // developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs and …/handling-errors-customentities.
  EMPTY_KEY: 400,
  KEY_TOO_SHORT: 400,
  KEY_TOO_LONG: 400,
  INVALID_KEY: 400,
  MAX_SIZE: 400,
  MAX_DEPTH: 400,
  INVALID_FILTER_CONDITION: 400,
  INVALID_FILTER_VALUES: 400,
  LIST_QUERY_LIMIT_EXCEEDED: 400,
  QUERY_WHERE_INVALID: 400,
  QUERY_WHERE_FIELD_INVALID: 400,
  ENTITY_TYPE_TOO_SHORT: 400,
  ENTITY_TYPE_TOO_LARGE: 400,
  INVALID_ENTITY_TYPE: 400,
  INVALID_ENTITY_VALUE: 400,
  INVALID_ENTITY_ATTRIBUTE: 400,
  INVALID_ENTITY_INDEX: 400,
  COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE: 400,
  EMPTY_FILTER_OPERATOR: 400,
  INVALID_FILTER_OPERATORS_COMBINATION: 400,
  INSUFFICIENT_FILTER_VALUES: 400,
  // The REST reference of the same store, and what the package @forge/kvs looks for.
  KEY_NOT_FOUND: 404,
  KEY_CONFLICT: 409,
  CONDITIONAL_CHECK_FAILED: 400,
  INVALID_TRANSACTION_REQUEST: 400,
  INVALID_KEY_POLICY_RETURN_VALUE_COMBINATION: 400,
  // Published observations of a live site (October 2026), where the error pages say nothing or something else.
  SCHEMA_NOT_FOUND: 404,
  UNPROCESSABLE_ENTITY: 422,
  KEY_DUPLICATION_ERROR: 400,
  TOO_MANY_BATCH_ENTITIES: 400,
  INVALID_TTL: 400,
  INCORRECT_PROPERTY_TYPE: 400,
  // Ours: the platform refuses these too, but no public source gives its code.
  INVALID_REQUEST: 400,
  INVALID_CURSOR: 400,
} as const;

export type RefusalCode = keyof typeof statuses;

export class Refusal extends Error {
  readonly status: number;

  constructor(
    readonly code: RefusalCode,
    message: string,
  ) {
    super(message);
    this.status = statuses[code];
  }
}

export const keyNotFound = () => new Refusal('KEY_NOT_FOUND', 'Provided key does not exist');

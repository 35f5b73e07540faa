/**
 * The bodies of the storage wire, as the package @forge/kvs writes them. Keys and values are left as they come: what is
 * wrong with those has codes of its own.
 */
import * as s from 'superstruct';
import { Refusal, type RefusalCode } from './refusal';

const metadataFields = s.optional(s.array(s.enums(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])));
const readOptions = s.optional(s.object({ metadataFields }));
const timeToLive = s.optional(s.type({ value: s.unknown(), unit: s.optional(s.unknown()) }));
const writeOptions = s.optional(s.object({ ttl: timeToLive }));
const key = s.optional(s.unknown());
const value = s.optional(s.unknown());

const condition = s.type({ property: s.string(), condition: s.string(), values: s.array(s.unknown()) });
const conditions = s.object({ and: s.optional(s.array(condition)), or: s.optional(s.array(condition)) });

export const getRequest = s.type({ key, entityName: s.optional(s.string()), options: readOptions });

export const setRequest = s.type({
  key,
  value,
  entityName: s.optional(s.string()),
  options: s.optional(
    s.object({
      ttl: timeToLive,
      keyPolicy: s.optional(s.enums(['FAIL_IF_EXISTS', 'OVERRIDE'])),
      returnValue: s.optional(s.enums(['PREVIOUS', 'LATEST'])),
      returnMetadataFields: metadataFields,
    }),
  ),
});

export const deleteRequest = s.type({ key, entityName: s.optional(s.string()) });

export const queryRequest = s.type({
  limit: s.optional(s.number()),
  after: s.optional(s.string()),
  where: s.optional(s.array(condition)),
  options: readOptions,
});

export const entityQueryRequest = s.type({
  entityName: s.string(),
  indexName: s.string(),
  partition: s.optional(s.array(s.unknown())),
  range: s.optional(s.type({ condition: s.string(), values: s.array(s.unknown()) })),
  filters: s.optional(conditions),
  sort: s.optional(s.enums(['ASC', 'DESC'])),
  cursor: s.optional(s.string()),
  limit: s.optional(s.number()),
  options: readOptions,
});

// In batches and transactions a write takes a time to live and nothing else.
const batchItem = s.type({ key, entityName: s.optional(s.string()) });
export const batchGetRequest = s.array(s.type({ ...batchItem.schema, options: readOptions }));
export const batchSetRequest = s.array(s.type({ ...batchItem.schema, value, options: writeOptions }));
export const batchDeleteRequest = s.array(batchItem);

const operation = s.type({ key, entityName: s.optional(s.string()), conditions: s.optional(conditions) });
export const transactionRequest = s.type({
  set: s.optional(s.array(s.type({ ...operation.schema, value, options: writeOptions }))),
  delete: s.optional(s.array(operation)),
  check: s.optional(s.array(operation)),
});

export type MetadataFields = s.Infer<typeof metadataFields>;
export type GetRequest = s.Infer<typeof getRequest>;
export type SetRequest = s.Infer<typeof setRequest>;
export type QueryRequest = s.Infer<typeof queryRequest>;
export type EntityQueryRequest = s.Infer<typeof entityQueryRequest>;
export type TransactionRequest = s.Infer<typeof transactionRequest>;

/** @throws Refusal naming the place, under `code`, for a body of another shape */
export function readRequest<Body, Shape>(
  struct: s.Struct<Body, Shape>,
  body: unknown,
  code: RefusalCode = 'INVALID_REQUEST',
): Body {
  const [failure, read] = s.validate(body, struct);
  if (failure) throw new Refusal(code, `${failure.path.join('.') || 'The request'}: ${failure.message}`);
  return read;
}

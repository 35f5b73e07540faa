/**
 * Every number that the storage engine keeps to, each with the public page that states it. What no page states, and the
 * host had to choose, stands apart in `choices`.
 */

const kibibyte = 1024;
const hour = 60 * 60 * 1000;

export const limits = {
  /** developer.atlassian.com/platform/forge/limits-kvs-ce */
  keyCharacters: 500,
  /** developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs */
  keyPattern: /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/,
  /** Bytes of raw JSON. developer.atlassian.com/platform/forge/limits-kvs-ce */
  valueBytes: 240 * kibibyte,
  /** Bytes of raw JSON. developer.atlassian.com/platform/forge/limits-kvs-ce */
  secretBytes: 128 * kibibyte,
  /** Nested objects and arrays, the outermost counted. developer.atlassian.com/platform/forge/limits-kvs-ce */
  valueDepth: 31,

  /** developer.atlassian.com/platform/forge/storage-reference/kvs-api-query */
  pageDefault: 10,
  /** developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs */
  pageMaximum: 100,
  /** The range condition and the filters together. developer.atlassian.com/platform/forge/limits-kvs-ce */
  queryConditions: 100,

  /** developer.atlassian.com/platform/forge/storage-reference/kvs-batch */
  batchKeys: 25,
  /** developer.atlassian.com/platform/forge/limits-kvs-ce */
  batchBytes: 4 * kibibyte * kibibyte,
  /** developer.atlassian.com/platform/forge/storage-reference/transactions */
  transactionOperations: 25,
  /** developer.atlassian.com/platform/forge/limits-kvs-ce */
  transactionBytes: 4 * kibibyte * kibibyte,

  /** developer.atlassian.com/platform/forge/storage-reference/kvs-api-basic (time to live) */
  timeToLiveMs: 365 * 24 * hour,
  /**
   * The longest time for which an expired value may still be there.
   * developer.atlassian.com/platform/forge/storage-reference/kvs-api-basic
   */
  removalDelayMs: 48 * hour,

  /** developer.atlassian.com/platform/forge/runtime-reference/custom-entities */
  entities: 20,
  entityNameCharacters: { minimum: 3, maximum: 60 },
  entityNamePattern: /^(?![.-])(?!.*\.{2})[a-z0-9:\-.]*(?<![.])$/,
  attributes: 50,
  /** The package @forge/manifest, in its schema of `app.storage.entities`. */
  attributeNamePattern: /^[a-zA-Z][a-zA-Z0-9_]*$/,
  /** developer.atlassian.com/platform/forge/limits-kvs-ce */
  attributeNameCharacters: 30,
  indexes: 7,
  indexNameCharacters: { minimum: 3, maximum: 50 },
  indexNamePattern: /^[a-zA-Z0-9:\-_.]+$/,
  /** UTF-8 bytes of all partition values of one index together. */
  partitionBytes: 1700,
  /** UTF-8 bytes of the range value of one index. */
  rangeBytes: 900,
  integer: { minimum: -2_147_483_648, maximum: 2_147_483_647 },
  /** Zero, or a magnitude from the one up to, but not, the other. */
  float: { smallest: 1e-130, below: 1e126 },
} as const;

export const choices = {
  /** "Eventually consistent" is all that the documentation says of queries. */
  queryLagMs: 2_000,
  /** The probability that a page ends before its limit although there is more. */
  shortPages: 0.1,
} as const;

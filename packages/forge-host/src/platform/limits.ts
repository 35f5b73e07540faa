/**
 * Every number of the platform that the runtime enforces, with the public page that states it. Storage's own limits on
 * keys, values and queries live beside the storage engine.
 */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const kilobyte = 1024;

/** developer.atlassian.com/platform/forge/limits-invocation */
export const invocationLimits = {
  userInterfaceMs: 25 * second,
  asynchronousDefaultMs: 55 * second,
  asynchronousMaximumMs: 900 * second,
  perUserPerMinute: 1_200,
  perInstallationPerMinute: 7_000,
  perInstallationPerSecond: 300,
  requestBytes: 500 * kilobyte,
  responseBytes: 5 * kilobyte * kilobyte,
  logLinesPerMinute: 100,
  logBytes: 200 * kilobyte,
} as const;

/** developer.atlassian.com/platform/forge/limits-kvs-ce */
export const storageLimits = {
  requestsPerSecond: 1_000,
  /** Sizes are charged in units of 10 KB, rounded up, each call by itself. */
  unitBytes: 10 * kilobyte,
  readUnitsPerMinute: 4_000,
  writeUnitsPerMinute: 4_000,
} as const;

/** developer.atlassian.com/cloud/jira/platform/rate-limiting */
export const jiraLimits = {
  pointsPerHour: 65_000,
  readsPerSecond: 100,
  writesPerSecond: 50,
  issueWrites: [
    { limit: 20, windowMs: 2 * second },
    { limit: 100, windowMs: 30 * second },
  ],
} as const;

/** developer.atlassian.com/platform/forge/limits-async-events and …/runtime-reference/async-events-api */
export const queueLimits = {
  eventsPerPush: 50,
  bytesPerPush: 200 * kilobyte,
  bytesPerLongEvent: 100 * kilobyte,
  /** A consumer whose function may run longer than this takes smaller events. */
  longRunningMs: 55 * second,
  eventsPerMinute: 500,
  delaySeconds: 900,
  retryAfterSeconds: 900,
  retryDataBytes: 4 * kilobyte,
  pushesPerChain: 1_000,
  retentionMs: 24 * hour,
  backoffFromMs: second,
  backoffToMs: 15 * minute,
} as const;

/** developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger */
export const scheduleLimits = {
  firstRunMs: 5 * minute,
  intervals: { fiveMinute: 5 * minute, hour, day: 24 * hour, week: 7 * 24 * hour },
  triggersPerApp: 5,
} as const;

/** developer.atlassian.com/platform/forge/events-reference */
export const productTriggerLimits = { latestMs: 3 * minute, retries: 4 } as const;

/** developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator: saved in the new editor. */
export const workflowLimits = { configurationBytes: 32 * kilobyte } as const;

/** developer.atlassian.com/platform/forge/user-privacy-guidelines */
export const privacyLimits = { accountsPerReport: 90 } as const;

/** US dollars beyond the free allowance: developer.atlassian.com/platform/forge/forge-platform-pricing */
export const prices = {
  gigabyteSecond: 0.000025,
  readGigabyte: 0.055,
  writeGigabyte: 1.09,
  gigabyte: 1_000_000_000,
  /** A read that finds nothing is charged as one kilobyte. */
  emptyReadBytes: kilobyte,
} as const;

/** No published figures: what calls from a function usually take, in milliseconds. Assumptions of this host. */
export const latencies = {
  start: [5, 15],
  storage: [5, 20],
  jira: [50, 200],
  queue: [20, 60],
  platform: [30, 80],
} as const satisfies Record<string, readonly [number, number]>;

/**
 * The time that a call hangs which never gets a response, before the proxy gives up on it. An assumption of this host.
 */
export const hangMs = 30 * second;

/** Storage or Jira did not reply, or asked for patience. Nothing is known of what came of the call. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly service: 'storage' | 'jira' | 'queue',
    readonly status: number,
    /** The seconds that the service asked to wait. */
    readonly retryAfter?: number,
  ) {
    super(`${service} replied ${status}`);
  }
}

/**
 * Something stored is not in a format that this version of the app knows: a newer version has written it, or it was
 * written before formats were counted (`found` is no number then). It is left as it is, and nothing is read from it.
 */
export class UnknownFormat extends Error {
  override readonly name = 'UnknownFormat';
  constructor(
    /** A stored kind, or an event of a queue. */
    readonly of: string,
    readonly found: unknown,
    readonly known: number,
  ) {
    super(`${of} is in format ${typeof found === 'number' ? found : 'unknown'}, and ${known} is the newest known`);
  }
}

/** Jira understood, and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    /** Jira's own words, which may hold what people wrote: shown to administrators, never logged. */
    readonly reason: string,
  ) {
    super(`Jira replied ${status}`);
  }
}

/** Jira replies 429 before it does anything, and says no instead of doing it; of any other failure we can't know. */
export const isUntouched = (error: unknown): boolean =>
  error instanceof Refused || (error instanceof Unavailable && error.service === 'jira' && error.status === 429);

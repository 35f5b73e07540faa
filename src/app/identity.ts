import { createHash } from 'node:crypto';

/**
 * An id that a repeated call arrives at again: made of who calls, for what, and the attempt that their form was
 * filled in for. Nobody can reach another's id with it.
 */
export const idFor = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);

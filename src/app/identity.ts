import { sha256 } from '../core/text/sha256';

/**
 * An id that a repeated call arrives at again: made of who calls, for what, and the attempt that their form was
 * filled in for. Nobody can reach another's id with it.
 */
export const idFor = (...parts: readonly string[]): string => sha256(JSON.stringify(parts)).slice(0, 24);

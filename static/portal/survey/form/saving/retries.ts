import type { RefusalCode } from '../../../../../src/contract/result';

/** The times after which what did not arrive is sent again, in milliseconds; the last one is kept to. */
const retriesMs = [2000, 5000, 15_000, 30_000, 60_000];

/** @param failures in a row, before this one @returns milliseconds */
export const retryAfter = (failures: number): number => retriesMs[Math.min(failures, retriesMs.length - 1)] ?? 0;

/** Whether time may heal a refusal: no connection, or a fault that nobody expects. */
export const isPassing = (code: RefusalCode): boolean => code === 'try-again' || code === 'internal';

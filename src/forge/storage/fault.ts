import { Unavailable } from '../../app/ports/failure';
import { ForgeKvsAPIError } from '../platform/kvs';

/** A condition did not hold, or the key was taken (developer.atlassian.com/platform/forge/storage-reference/transactions). */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError && (error.code === 'CONDITIONAL_CHECK_FAILED' || error.code === 'KEY_CONFLICT');

/** Runs a call of storage; what may pass by itself becomes `Unavailable`, all else stays the fault that it is. */
export async function reaching<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    throw unavailableOf(error) ?? error;
  }
}

function unavailableOf(error: unknown): Unavailable | undefined {
  if (error instanceof ForgeKvsAPIError) {
    const { status } = error.responseDetails;
    return status === 429 || status >= 500 ? new Unavailable('storage', status) : undefined;
  }
  // The fetch itself failed: there was no reply at all.
  return error instanceof TypeError || (error instanceof Error && error.name === 'PROXY_ERR')
    ? new Unavailable('storage', 0)
    : undefined;
}

/** Codes of single keys in a batch that mean patience, not absence. */
export const isThrottled = (code: string): boolean => code !== 'KEY_NOT_FOUND' && code !== 'NOT_FOUND';

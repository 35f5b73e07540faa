import type { StoredRecord } from '../../core/stored/form';
import { ForgeKvsAPIError } from '../platform/kvs';
import { reaching } from './fault';

type Query = {
  cursor(after: string): Query;
  getMany(): Promise<{ results: { value: StoredRecord }[]; nextCursor?: string | undefined }>;
};

/**
 * A page of what a query finds: it may come short or empty before the last. A cursor belongs to its page size, and comes
 * from a browser, which may send anything.
 * @returns undefined for a cursor that storage does not know
 */
export async function pageOf(
  query: Query,
  cursor: string | undefined,
): Promise<{ records: StoredRecord[]; cursor?: string } | undefined> {
  try {
    const { results, nextCursor } = await reaching(() =>
      (cursor === undefined ? query : query.cursor(cursor)).getMany(),
    );
    const records = results.map(({ value }) => value);
    return nextCursor === undefined ? { records } : { records, cursor: nextCursor };
  } catch (error) {
    const isStrange = cursor !== undefined && error instanceof ForgeKvsAPIError && error.responseDetails.status === 400;
    if (isStrange) return undefined;
    throw error;
  }
}

import { ForgeKvsAPIError, kvs, Sort } from '@forge/kvs';
import type { Storage, Stored } from '../../app/ports';
import { reaching } from './fault';
import { entityOf, valueIn } from './forms';
import type { StoredRecord } from './stored-record';

/** A cursor belongs to its page size: every page of a list asks for this many. */
const pageSize = 100;

/** What is over: the newest first. Of everything else, what is due next. */
const closed = new Set(['confirmed', 'withdrawn', 'satisfied']);

export const listTasks: Storage['listTasks'] = async (projectId, state, cursor) => {
  const page = await pageOf('task', projectId, state, cursor);
  return page && { tasks: page.values, ...page.next };
};

export const listGates: Storage['listGates'] = async (projectId, state, cursor) => {
  const page = await pageOf('gate', projectId, state, cursor);
  return page && { gates: page.values, ...page.next };
};

/** A page of what a project has in one state; undefined for a cursor that storage does not know. */
async function pageOf<K extends 'task' | 'gate'>(
  kind: K,
  projectId: string,
  state: string,
  cursor: string | undefined,
): Promise<{ values: Stored[K][]; next: { cursor?: string } } | undefined> {
  const query = kvs
    .entity<StoredRecord>(entityOf(kind))
    .query()
    .index('by-project-state', { partition: [projectId, state] })
    .sort(closed.has(state) ? Sort.DESC : Sort.ASC)
    .limit(pageSize);
  try {
    const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
    const next = page.nextCursor === undefined ? {} : { cursor: page.nextCursor };
    return { values: page.results.map(({ value }) => valueIn(kind, value)), next };
  } catch (error) {
    // The cursor comes from a browser, which may send anything.
    const isStrange = cursor !== undefined && error instanceof ForgeKvsAPIError && error.responseDetails.status === 400;
    if (isStrange) return undefined;
    throw error;
  }
}

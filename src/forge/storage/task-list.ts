import { ForgeKvsAPIError, kvs, Sort } from '@forge/kvs';
import type { Storage } from '../../app/ports';
import type { TaskStateName } from '../../contract/task';
import { reaching } from './fault';
import type { StoredRecord } from './record';
import { taskIn } from './task-record';

/** A cursor belongs to its page size: every page of a list asks for this many. */
const pageSize = 100;

const isClosed = (state: TaskStateName) => state === 'confirmed' || state === 'withdrawn';

export const listTasks: Storage['listTasks'] = async (projectId, state, cursor) => {
  const query = kvs
    .entity<StoredRecord<unknown>>('task')
    .query()
    .index('by-project-state', { partition: [projectId, state] })
    // What is to be done next comes first; of what is over, the newest.
    .sort(isClosed(state) ? Sort.DESC : Sort.ASC)
    .limit(pageSize);
  try {
    const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
    const tasks = page.results.map(({ value }) => taskIn(value));
    return page.nextCursor === undefined ? { tasks } : { tasks, cursor: page.nextCursor };
  } catch (error) {
    // The cursor comes from a browser, which may send anything.
    const isStrange = cursor !== undefined && error instanceof ForgeKvsAPIError && error.responseDetails.status === 400;
    if (isStrange) return undefined;
    throw error;
  }
};

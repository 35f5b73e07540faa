import { Filter, FilterConditions, kvs, Sort } from '@forge/kvs';
import type { Task } from '../../core/task/task';
import { reaching } from './fault';
import type { StoredRecord } from './record';

const atOnce = 100;
/** Forge filters after it has read a page, so pages come short or empty. */
const pagesAtMost = 5;

/** Ids of tasks that are planned for an owner, newest first: what queries see, which is a little while ago. */
export async function plannedTasks(inboxId: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesAtMost && ids.length < atOnce; page++) {
    const query = kvs
      .entity<StoredRecord<Task>>('task')
      .query()
      .index('by-owner', { partition: [inboxId] })
      .filters(new Filter<StoredRecord<Task>>().and('state', FilterConditions.equalTo('planned')))
      .sort(Sort.DESC)
      .limit(atOnce);
    const found = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
    ids.push(...found.results.map(({ value }) => value.doc.id));
    cursor = found.nextCursor;
    if (cursor === undefined) break;
  }
  return ids.slice(0, atOnce);
}

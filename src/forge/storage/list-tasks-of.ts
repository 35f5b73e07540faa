import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { entityOf, valueIn } from './stored-forms';

const pageSize = 50;

/** A page of the tasks of an engagement; undefined for a cursor that storage does not know. */
export const listTasksOf: Storage['listTasksOf'] = async (engagementId, cursor) => {
  const query = kvs
    .entity<StoredRecord>(entityOf('task'))
    .query()
    .index('by-engagement', { partition: [engagementId] })
    .sort(Sort.DESC)
    .limit(pageSize);
  const page = await pageOf(query, cursor);
  return page && { ...page, tasks: page.records.map((record) => valueIn('task', record)) };
};

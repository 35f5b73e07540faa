import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { entityOf, valueIn } from './stored-forms';

/** As many as a reply can hold with the words that each of them tells: a page that comes short is filled up with another one. */
export const checkpointsPerPage = 40;

/** A page of a project's checkpoints in one state; undefined for a cursor that storage does not know. */
export const listCheckpoints: Storage['listCheckpoints'] = async (projectId, state, cursor) => {
  const isOver = state === 'closed' || state === 'cancelled';
  const query = kvs
    .entity<StoredRecord>(entityOf('checkpoint'))
    .query()
    .index('by-project-state', { partition: [projectId, state] })
    .sort(isOver ? Sort.DESC : Sort.ASC)
    .limit(checkpointsPerPage);
  const page = await pageOf(query, cursor);
  return page && { ...page, checkpoints: page.records.map((record) => valueIn('checkpoint', record)) };
};

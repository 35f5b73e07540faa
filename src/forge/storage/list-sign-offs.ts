import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { entityOf, valueIn } from './stored-forms';

const pageSize = 20;

const indexes = { yourself: 'by-signatory', deputy: 'by-deputy' } as const;

/** A page of the signatures that are somebody's in an engagement; undefined for a cursor that storage does not know. */
export const listSignOffs: Storage['listSignOffs'] = async ({ engagementId, accountId, as }, cursor) => {
  const query = kvs
    .entity<StoredRecord>(entityOf('sign-off'))
    .query()
    .index(indexes[as], { partition: [engagementId, accountId] })
    .sort(Sort.DESC)
    .limit(pageSize);
  const page = await pageOf(query, cursor);
  return page && { ...page, signOffs: page.records.map((record) => valueIn('sign-off', record)) };
};

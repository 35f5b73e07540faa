import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { Filter, FilterConditions, kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { entityOf, valueIn } from './stored-forms';

const pageSize = 20;

/** A page of what somebody has raised in an engagement; undefined for a cursor that storage does not know. */
export const listRaised: Storage['listRaised'] = async ({ engagementId, accountId }, cursor) => {
  // Few people are customers of several engagements: it needs no index of its own.
  const inEngagement = new Filter<{ engagementId: string }>().and(
    'engagementId',
    FilterConditions.equalTo(engagementId),
  );
  const query = kvs
    .entity<StoredRecord & { engagementId: string }>(entityOf('raid'))
    .query()
    .index('by-account', { partition: [accountId, 'raid'] })
    .filters(inEngagement)
    .sort(Sort.DESC)
    .limit(pageSize);
  const page = await pageOf(query, cursor);
  return page && { ...page, entries: page.records.map((record) => valueIn('raid', record)) };
};

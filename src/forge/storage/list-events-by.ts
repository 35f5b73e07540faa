import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { eventIn } from './event-record';
import { pageOf } from './page';

const pageSize = 20;

/** A page of the events of an actor; undefined for a cursor that storage does not know. */
export const listEventsBy: Storage['listEventsBy'] = async (accountId, cursor) => {
  const query = kvs
    .entity<StoredRecord>('audit-event')
    .query()
    .index('by-actor', { partition: [accountId] })
    .sort(Sort.DESC)
    .limit(pageSize);
  const page = await pageOf(query, cursor);
  return page && { ...page, events: page.records.map(eventIn) };
};

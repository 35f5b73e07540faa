import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { entityOf, valueIn } from './stored-forms';

/**
 * So many that a page fits into what Forge lets a function reply, 5 MB (developer.atlassian.com/platform/forge/platform-quotas-and-limits): each text of a person
 * is shown with all that they answered.
 */
export const responsesPerPage = 20;

/** A page of the responses by name to a checkpoint; undefined for a cursor that storage does not know. */
export const listResponses: Storage['listResponses'] = async (checkpointId, cursor) => {
  const query = kvs
    .entity<StoredRecord>(entityOf('response'))
    .query()
    .index('by-checkpoint', { partition: [checkpointId] })
    .sort(Sort.ASC)
    .limit(responsesPerPage);
  const page = await pageOf(query, cursor);
  return page && { ...page, responses: page.records.map((record) => valueIn('response', record)) };
};

/** A cursor belongs to its page size. */
const ownPageSize = 20;

/** A page of what an account has answered by name; undefined for a cursor that storage does not know. */
export const listResponsesBy: Storage['listResponsesBy'] = async (accountId, cursor) => {
  const query = kvs
    .entity<StoredRecord>(entityOf('response'))
    .query()
    .index('by-account', { partition: [accountId] })
    .sort(Sort.DESC)
    .limit(ownPageSize);
  const page = await pageOf(query, cursor);
  return page && { ...page, responses: page.records.map((record) => valueIn('response', record)) };
};

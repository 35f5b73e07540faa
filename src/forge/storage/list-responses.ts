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

/** A cursor belongs to its page size. */
const ownPageSize = 20;

const ofCheckpoint = (checkpointId: string) =>
  kvs
    .entity<StoredRecord>(entityOf('response'))
    .query()
    .index('by-checkpoint', { partition: [checkpointId] })
    .sort(Sort.ASC)
    .limit(responsesPerPage);

const ofAccount = (accountId: string) =>
  kvs
    .entity<StoredRecord>(entityOf('response'))
    .query()
    .index('by-account', { partition: [accountId] })
    .sort(Sort.DESC)
    .limit(ownPageSize);

async function responsesIn(query: ReturnType<typeof ofCheckpoint>, cursor: string | undefined) {
  const page = await pageOf(query, cursor);
  return page && { ...page, responses: page.records.map((record) => valueIn('response', record)) };
}

/** A page of the responses by name to a checkpoint; undefined for a cursor that storage does not know. */
export const listResponses: Storage['listResponses'] = (checkpointId, cursor) =>
  responsesIn(ofCheckpoint(checkpointId), cursor);

/** A page of what an account has answered by name; undefined for a cursor that storage does not know. */
export const listResponsesBy: Storage['listResponsesBy'] = (accountId, cursor) =>
  responsesIn(ofAccount(accountId), cursor);

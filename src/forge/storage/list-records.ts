import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { Filter, FilterConditions, kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { caseIndexState, entityOf, valueIn } from './stored-forms';

const raisedPerPage = 20;

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
    .limit(raisedPerPage);
  const page = await pageOf(query, cursor);
  return page && { ...page, entries: page.records.map((record) => valueIn('raid', record)) };
};

const casesPerPage = 50;

const casesFrom = () => kvs.entity<StoredRecord>(entityOf('recovery')).query();

/** A page of a project's recovery cases; undefined for a cursor that storage does not know. */
export const listCases: Storage['listCases'] = async (projectId, isOver, cursor) => {
  const page = await pageOf(
    casesFrom()
      .index('by-project-state', { partition: [projectId, 'recovery', caseIndexState(isOver)] })
      .sort(isOver ? Sort.DESC : Sort.ASC)
      .limit(casesPerPage),
    cursor,
  );
  return page && { ...page, cases: page.records.map((record) => valueIn('recovery', record)) };
};

/** A page of a checkpoint's recovery cases; undefined for a cursor that storage does not know. */
export const listCasesOf: Storage['listCasesOf'] = async (checkpointId, cursor) => {
  const page = await pageOf(
    casesFrom()
      .index('by-item', { partition: [checkpointId, 'recovery'] })
      .sort(Sort.ASC)
      .limit(casesPerPage),
    cursor,
  );
  return page && { ...page, cases: page.records.map((record) => valueIn('recovery', record)) };
};

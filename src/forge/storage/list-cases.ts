import type { Storage } from '../../app/ports/storage';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { caseIndexState, entityOf, valueIn } from './stored-forms';

const pageSize = 50;

const query = () => kvs.entity<StoredRecord>(entityOf('recovery')).query();

/** A page of a project's recovery cases; undefined for a cursor that storage does not know. */
export const listCases: Storage['listCases'] = async (projectId, isOver, cursor) => {
  const page = await pageOf(
    query()
      .index('by-project-state', { partition: [projectId, 'recovery', caseIndexState(isOver)] })
      .sort(isOver ? Sort.DESC : Sort.ASC)
      .limit(pageSize),
    cursor,
  );
  return page && { ...page, cases: page.records.map((record) => valueIn('recovery', record)) };
};

/** A page of a checkpoint's recovery cases; undefined for a cursor that storage does not know. */
export const listCasesOf: Storage['listCasesOf'] = async (checkpointId, cursor) => {
  const page = await pageOf(
    query()
      .index('by-item', { partition: [checkpointId, 'recovery'] })
      .sort(Sort.ASC)
      .limit(pageSize),
    cursor,
  );
  return page && { ...page, cases: page.records.map((record) => valueIn('recovery', record)) };
};

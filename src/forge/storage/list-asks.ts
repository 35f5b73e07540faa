import type { Storage } from '../../app/ports/storage';
import type { AskKind } from '../../contract/calls/ask';
import type { AskItem } from '../../core/ask/kind';
import type { StoredAskForm, StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { storedAskForms } from './stored-ask-forms';
import { readableIn, valueIn } from './stored-forms';

/** A cursor belongs to its page size: every page of a list asks for this many. */
const pageSize = 100;

type AnyStoredForm = StoredAskForm<AskItem & { readonly state: { readonly name: string } }>;

/** A page of what a project has of one kind in one state; undefined for a cursor that storage does not know. */
export const listAsks: Storage['listAsks'] = async (kind, projectId, state, cursor) => {
  const page = await recordsOf(kind, projectId, state, cursor);
  return page && { ...page, asks: page.records.map((record) => valueIn(kind, record)) };
};

/** As `listAsks`, without those that can't be read. */
export const listReadableAsks: Storage['listAsks'] = async (kind, projectId, state, cursor) => {
  const page = await recordsOf(kind, projectId, state, cursor);
  return page && { ...page, asks: page.records.flatMap((record) => readableIn(kind, record) ?? []) };
};

function recordsOf(kind: AskKind, projectId: string, state: string, cursor: string | undefined) {
  const { entity, list } = storedAskForms[kind] as unknown as AnyStoredForm;
  const query = kvs
    .entity<StoredRecord>(entity)
    .query()
    .index(list.index, { partition: list.of(projectId, state) })
    .sort(list.newestFirst.includes(state) ? Sort.DESC : Sort.ASC)
    .limit(pageSize);
  return pageOf(query, cursor);
}

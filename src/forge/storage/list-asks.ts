import { kvs, Sort } from '@forge/kvs';
import type { Storage } from '../../app/ports';
import type { AskKind } from '../../contract/calls/ask';
import type { AskItem } from '../../core/ask/kind';
import type { StoredAskForm, StoredRecord } from '../../core/stored/form';
import { pageOf } from './page';
import { storedAskForms } from './stored-ask-forms';
import { valueIn } from './stored-forms';

/** A cursor belongs to its page size: every page of a list asks for this many. */
const pageSize = 100;

type AnyStoredForm = StoredAskForm<AskItem & { readonly state: { readonly name: string } }>;

/** A page of what a project has of one kind in one state; undefined for a cursor that storage does not know. */
export const listAsks: Storage['listAsks'] = async <K extends AskKind>(
  kind: K,
  projectId: string,
  state: string,
  cursor: string | undefined,
) => {
  const { entity, list } = storedAskForms[kind] as unknown as AnyStoredForm;
  const query = kvs
    .entity<StoredRecord>(entity)
    .query()
    .index(list.index, { partition: list.of(projectId, state) })
    .sort(list.newestFirst.includes(state) ? Sort.DESC : Sort.ASC)
    .limit(pageSize);
  const page = await pageOf(query, cursor);
  return page && { ...page, asks: page.records.map((record) => valueIn<K>(kind, record)) };
};

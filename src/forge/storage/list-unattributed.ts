import { kvs, Sort } from '@forge/kvs';
import type { ListedByAsk, Storage, Unattributed, UnattributedKind } from '../../app/ports';
import type { StoredRecord } from '../../core/stored/form';
import { pageOf } from './page';
import { askIdOf, entityOf, valueIn } from './stored-forms';

const pageSize = 100;
/** Sealed answers are long: so many of the longest are about a megabyte. */
const pageOfSealed = 25;

const queryOf = (kind: ListedByAsk, askId: string) =>
  kvs
    .entity<StoredRecord>(entityOf(kind))
    .query()
    .index('by-ask', { partition: [askIdOf[kind](askId)] })
    .sort(Sort.ASC)
    .limit(kind === 'sealed-answer' ? pageOfSealed : pageSize);

const idOf = ({ randomId }: StoredRecord): string => String(randomId);

/** A page of what is stored of an ask without a trace of who wrote it; undefined for a cursor that storage does not know. */
export const listUnattributed: Storage['listUnattributed'] = async <K extends UnattributedKind>(
  kind: K,
  askId: string,
  cursor: string | undefined,
) => {
  const page = await pageOf(queryOf(kind, askId), cursor);
  if (!page) return undefined;
  const found = page.records.map((record) => ({ kind, id: idOf(record), value: valueIn(kind, record) }));
  return { ...page, found: found as unknown as Unattributed<K>[] };
};

export const listIdsByAsk: Storage['listIdsByAsk'] = async (kind, askId, cursor) => {
  const page = await pageOf(queryOf(kind, askId), cursor);
  return page && { ids: page.records.map(idOf), ...(page.cursor === undefined ? {} : { cursor: page.cursor }) };
};

import type { Storage, Unattributed } from '../../app/ports/storage';
import type { UnattributedKind } from '../../app/ports/stored';
import type { StoredRecord } from '../../core/stored/form';
import { kvs, Sort } from '../platform/kvs';
import { pageOf } from './page';
import { askIdOf, entityOf, valueIn } from './stored-forms';

const pageSize = 100;

/** A page of what is stored of an ask without a trace of who wrote it; undefined for a cursor that storage does not know. */
export const listUnattributed: Storage['listUnattributed'] = async <K extends UnattributedKind>(
  kind: K,
  askId: string,
  cursor: string | undefined,
) => {
  const query = kvs
    .entity<StoredRecord>(entityOf(kind))
    .query()
    .index('by-ask', { partition: [askIdOf[kind](askId)] })
    .sort(Sort.ASC)
    .limit(pageSize);
  const page = await pageOf(query, cursor);
  if (!page) return undefined;
  const found = page.records.map((record) => ({ kind, id: String(record.randomId), value: valueIn(kind, record) }));
  return { ...page, found: found as unknown as Unattributed<K>[] };
};

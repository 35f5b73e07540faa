import type { DueQueue } from '../../app/ports/due';
import type { Sweeps } from '../../app/ports/ports';
import type { Partition, StoredRecord } from '../../core/stored/form';
import { kvs, Sort, WhereConditions } from '../platform/kvs';
import { reaching } from './fault';
import { idIn } from './key';
import { storedAskForms } from './stored-ask-forms';
import { entityOf } from './stored-forms';

const pageSize = 100;

const byStatus: Partition<[status: string]> = { index: 'by-next-at', of: (status) => [status] };

const ofRecords: Partition<[status: string]> = { index: 'by-next-at', of: (status) => ['recovery', status] };

/** The index by which something of a kind is found when it is due; null for a kind of which nothing is due by itself. */
function partitionOf(kind: DueQueue['kind']) {
  if (kind === 'recovery') return ofRecords;
  return kind === 'engagement' || kind === 'checkpoint' ? byStatus : storedAskForms[kind].due;
}

export const listDue: Sweeps['listDue'] = async ({ kind, status }, at, cursor) => {
  const partition = partitionOf(kind);
  if (partition === null) return { ids: [] };
  const { index, of } = partition;
  const query = kvs
    .entity<StoredRecord>(entityOf(kind))
    .query()
    .index(index, { partition: of(status) })
    .where(WhereConditions.lessThanEqualTo(at))
    .sort(Sort.ASC)
    .limit(pageSize);
  const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
  const ids = page.results.map(({ key }) => idIn(key));
  return page.nextCursor === undefined ? { ids } : { ids, cursor: page.nextCursor };
};

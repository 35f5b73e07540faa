import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Sweeps } from '../../app/ports';
import type { Partition, StoredRecord } from '../../core/stored/form';
import { reaching } from './fault';
import { idIn } from './key';
import { storedAskForms } from './stored-ask-forms';
import { entityOf } from './stored-forms';

const pageSize = 100;

const dueEngagements: Partition<[status: string]> = { index: 'by-next-at', of: (status) => [status] };

export const listDue: Sweeps['listDue'] = async ({ kind, status }, at, cursor) => {
  const { index, of } = kind === 'engagement' ? dueEngagements : storedAskForms[kind].due;
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

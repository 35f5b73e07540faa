import { kvs } from '@forge/kvs';
import type { Sweeps } from '../../app/ports';
import type { StoredRecord } from '../../core/stored/form';
import { reaching } from './fault';
import { idIn } from './key';

const pageSize = 100;

/** Through Forge's own index over keys: an index over instants leaves out records without one. */
export const undated: Sweeps['undated'] = async (cursor) => {
  const query = kvs.entity<StoredRecord>('engagement').query().index('by-key').limit(pageSize);
  const page = await reaching(() => (cursor === undefined ? query : query.cursor(cursor)).getMany());
  const ids = page.results.flatMap(({ key, value: { status, nextAt } }) =>
    status === 'active' && nextAt === undefined ? idIn(key) : [],
  );
  return page.nextCursor === undefined ? { ids } : { ids, cursor: page.nextCursor };
};

import type { Sweeps } from '../../app/ports/ports';
import type { StoredRecord } from '../../core/stored/form';
import { kvs } from '../platform/kvs';
import { reaching } from './fault';
import { readableIn } from './stored-forms';

/** As many issues as Jira tells about at once. */
const pageSize = 100;

const states = ['new', 'indeterminate', 'done'] as const;

/** State by state: the cursor says of which it is. An entry that can't be read does not keep a sweep from the others. */
export const followed: Sweeps['followed'] = async (cursor) => {
  const [, stateIndex = '0', within = ''] = /^(\d):(.*)$/s.exec(cursor ?? '') ?? [];
  const state = states[Number(stateIndex)] ?? states[0];
  const query = kvs
    .entity<StoredRecord>('record')
    .query()
    .index('by-next-at', { partition: ['raid', state] })
    .limit(pageSize);
  const page = await reaching(() => (within === '' ? query : query.cursor(within)).getMany());
  const entries = page.results.flatMap(({ value }) => readableIn('raid', value) ?? []);
  if (page.nextCursor !== undefined) return { entries, cursor: `${stateIndex}:${page.nextCursor}` };
  const next = Number(stateIndex) + 1;
  return next < states.length ? { entries, cursor: `${next}:` } : { entries };
};

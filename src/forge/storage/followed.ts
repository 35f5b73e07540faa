import { kvs } from '@forge/kvs';
import type { Sweeps } from '../../app/ports';
import type { RaidEntry } from '../../core/raid/entry';
import { reaching } from './fault';
import type { StoredRecord } from './record';

/** As many issues as Jira tells about at once. */
const pageSize = 100;

const states = ['new', 'indeterminate'] as const;

/** State by state: the cursor says of which it is. */
export const followed: Sweeps['followed'] = async (cursor) => {
  const [, place = '0', within = ''] = /^(\d):(.*)$/s.exec(cursor ?? '') ?? [];
  const state = states[Number(place)] ?? states[0];
  const query = kvs
    .entity<StoredRecord<RaidEntry>>('record')
    .query()
    .index('by-next-at', { partition: ['raid', state] })
    .limit(pageSize);
  const page = await reaching(() => (within === '' ? query : query.cursor(within)).getMany());
  const entries = page.results.map(({ value }) => value.doc);
  if (page.nextCursor !== undefined) return { entries, cursor: `${place}:${page.nextCursor}` };
  const next = Number(place) + 1;
  return next < states.length ? { entries, cursor: `${next}:` } : { entries };
};

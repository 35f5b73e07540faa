import { kvs } from '@forge/kvs';
import { type Sweeps, UnknownFormat } from '../../app/ports';
import type { RaidEntry } from '../../core/raid/entry';
import type { StoredRecord } from '../../core/stored/form';
import { reaching } from './fault';
import { valueIn } from './stored-forms';

/** As many issues as Jira tells about at once. */
const pageSize = 100;

const states = ['new', 'indeterminate', 'done'] as const;

/** An entry of a newer version waits for a sweep of that version: it must not keep this one from the others. */
function readable(record: StoredRecord): RaidEntry[] {
  try {
    return [valueIn('raid', record)];
  } catch (error) {
    if (error instanceof UnknownFormat) return [];
    throw error;
  }
}

/** State by state: the cursor says of which it is. */
export const followed: Sweeps['followed'] = async (cursor) => {
  const [, stateIndex = '0', within = ''] = /^(\d):(.*)$/s.exec(cursor ?? '') ?? [];
  const state = states[Number(stateIndex)] ?? states[0];
  const query = kvs
    .entity<StoredRecord>('record')
    .query()
    .index('by-next-at', { partition: ['raid', state] })
    .limit(pageSize);
  const page = await reaching(() => (within === '' ? query : query.cursor(within)).getMany());
  const entries = page.results.flatMap(({ value }) => readable(value));
  if (page.nextCursor !== undefined) return { entries, cursor: `${stateIndex}:${page.nextCursor}` };
  const next = Number(stateIndex) + 1;
  return next < states.length ? { entries, cursor: `${next}:` } : { entries };
};

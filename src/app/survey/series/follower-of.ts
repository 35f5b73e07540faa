import type { Checkpoint } from '../../../core/survey/checkpoint';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { idInSeries } from './in-series';

/** The next of a checkpoint's series; undefined where none is planned yet, and for one that comes once. */
export async function followerOf(
  { storage }: Pick<Ports, 'storage'>,
  { seriesId, number }: Pick<Checkpoint, 'seriesId' | 'number'>,
): Promise<Checkpoint | undefined> {
  if (seriesId === null) return undefined;
  const id = idInSeries(seriesId, number + 1);
  return (await loadGroups({ storage }, { checkpoint: [id] })).checkpoint.get(id);
}

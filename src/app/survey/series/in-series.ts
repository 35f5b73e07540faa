import { type Checkpoint, isUnfinished } from '../../../core/survey/checkpoint';
import { isPastLastDay } from '../../../core/survey/response';
import { idFor } from '../../identity';
import type { UnitOfWork } from '../../unit-of-work';

/** The id of a series' checkpoint, by which it can't be planned twice. The first has given its own to the series. */
export const idInSeries = (seriesId: string, number: number): string =>
  number === 1 ? seriesId : idFor('checkpoint-of-series', seriesId, String(number));

/**
 * Whether the one before a checkpoint in its series still takes answers, or is about to. What the command saves is saved only if nobody changes that
 * one first. @param now epoch milliseconds
 */
export async function isPreviousOpen(
  work: UnitOfWork,
  { seriesId, number }: Checkpoint,
  now: number,
): Promise<boolean> {
  if (seriesId === null || number === 1) return false;
  const ref = { kind: 'checkpoint', id: idInSeries(seriesId, number - 1) } as const;
  const [{ value: previous }] = await work.load(ref);
  if (!previous || !isUnfinished(previous)) return false;
  work.expectUnchanged(ref);
  const { name } = previous.state;
  return (name === 'opening' || name === 'open') && !isPastLastDay(previous, now);
}

import { type Checkpoint, isUnfinished } from '../../core/survey/checkpoint';
import { isPastLastDay } from '../../core/survey/response';
import type { UnitOfWork } from '../unit-of-work';
import { idInSeries } from './plan-next';

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

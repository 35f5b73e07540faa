import type { CancelReason } from '../../contract/survey/checkpoint';
import type { Attribution } from '../../core/audit/event';
import { type Checkpoint, cancelledCheckpoint } from '../../core/survey/checkpoint';
import { emptySeries, withoutUnfinished } from '../../core/survey/series';
import type { UnitOfWork } from '../unit-of-work';
import { applyCheckpointEvent } from './apply-checkpoint-event';

/** Cancels a checkpoint, which leaves its place among the unfinished ones of its project. */
export async function cancelCheckpoint(
  work: UnitOfWork,
  checkpoint: Checkpoint,
  reason: CancelReason,
  by: Attribution,
): Promise<Checkpoint> {
  const { id, projectId } = checkpoint;
  const [{ value: series = emptySeries(projectId) }] = await work.load({ kind: 'survey-series', id: projectId });
  work.save('survey-series', projectId, withoutUnfinished(series, id));
  const cancelled = cancelledCheckpoint(checkpoint, reason, by.at);
  return applyCheckpointEvent(work, cancelled, 'checkpoint-cancelled', by, { reason });
}

import type { surveyHistoryWhats } from '../../contract/survey/team-survey';
import type { Attribution } from '../../core/audit/event';
import type { Checkpoint } from '../../core/survey/checkpoint';
import type { UnitOfWork } from '../unit-of-work';

type What = (typeof surveyHistoryWhats)[number];

/** Writes what an event makes of a checkpoint, and its history. */
export function applyCheckpointEvent(
  work: UnitOfWork,
  after: Checkpoint,
  what: What,
  attribution: Attribution,
  facts: Readonly<Record<string, unknown>> = {},
): Checkpoint {
  const checkpoint = work.appendEvent(after, { ...attribution, what, facts });
  work.save('checkpoint', checkpoint.id, checkpoint);
  return checkpoint;
}

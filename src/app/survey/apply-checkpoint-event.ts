import type { surveyHistoryWhats } from '../../contract/survey/team-survey';
import type { Attribution } from '../../core/audit/event';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { boundIssue } from '../../core/survey/on-issue/bound-issue';
import type { UnitOfWork } from '../unit-of-work';

type What = (typeof surveyHistoryWhats)[number];

/** Writes what an event makes of a checkpoint, and its history; and has the property follow of the issue to which it is bound. */
export function applyCheckpointEvent(
  work: UnitOfWork,
  after: Checkpoint,
  what: What,
  attribution: Attribution,
  facts: Readonly<Record<string, unknown>> = {},
): Checkpoint {
  const checkpoint = work.appendEvent(after, { ...attribution, what, facts });
  work.save('checkpoint', checkpoint.id, checkpoint);
  const issueId = boundIssue(checkpoint);
  if (issueId !== null) work.enqueue([{ kind: 'sync-issue', issueId }]);
  return checkpoint;
}

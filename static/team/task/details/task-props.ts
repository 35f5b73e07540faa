import type { TeamRaidEntry } from '../../../../src/contract/calls/team-raid';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { IssueTitle } from '../../issue/issue-titles';
import type { PersonOf } from '../../people/names';

/** A task on its issue, and whom to tell what came of a command on it. */
export type TaskProps = {
  task: TeamTask;
  engagements: readonly EngagementSummary[];
  mayEdit: boolean;
  personOf: PersonOf;
  /** The issues that planned tasks wait for. */
  issues: ReadonlyMap<string, IssueTitle>;
  /** The entries that tell the Jira issues of blockers. */
  raid: readonly TeamRaidEntry[];
  onChanged: (task: TeamTask) => void;
  onStale: () => Promise<void>;
};

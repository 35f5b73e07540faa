import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task';
import type { PersonOf } from '../../people/names';

/** What the form of an act is given. */
export type ActFormProps = {
  task: TeamTask;
  engagement: EngagementSummary;
  personOf: PersonOf;
  onChanged: (task: TeamTask) => void;
  onStale: () => Promise<void>;
  onCancel: () => void;
};

import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { TeamTask } from '../../../../src/contract/task/task';
import type { PersonOf } from '../../people/names';

/** The props of the form of a command. */
export type ActionFormProps = {
  task: TeamTask;
  engagement: EngagementSummary;
  personOf: PersonOf;
  onChanged: (task: TeamTask) => void;
  onStale: () => Promise<void>;
  onCancel: () => void;
};

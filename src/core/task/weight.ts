import type { TaskType } from '../../contract/task/task';

/** What others wait for most comes first: a decision holds up more than a piece of information. */
const weights: Readonly<Record<TaskType, number>> = {
  decision: 0,
  'acceptance-test': 1,
  'data-provision': 2,
  review: 3,
  'test-preparation': 4,
  'risk-identification': 5,
  planning: 6,
  information: 7,
};

export const weightOfType = (type: TaskType): number => weights[type];

import type { TaskType } from '../../contract/task/task';

/** Weights of the types of tasks. The type that others wait for most comes first: a decision before information. */
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

import type { TeamTask } from '../../../../src/contract/task/task';

/** The ids of the Jira issues that planned tasks wait for. */
export const waitedFor = (tasks: readonly TeamTask[]): string[] => [
  ...new Set(
    tasks.flatMap(({ state, activation }) =>
      state === 'planned' && activation.kind === 'issues' ? activation.issueIds : [],
    ),
  ),
];

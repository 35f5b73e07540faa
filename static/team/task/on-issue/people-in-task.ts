import type { TeamTask } from '../../../../src/contract/task/task';

/** Everybody whose name the line of a task and its details show. */
export const peopleInTask = (task: TeamTask): string[] =>
  [
    task.owner.kind === 'person' ? task.owner.accountId : null,
    task.givenBy,
    task.contact,
    task.acceptedBy,
    task.proposal?.by,
    task.blocker?.by,
    task.blocker?.owner,
    task.completion?.by,
    task.decline?.by,
    task.withdrawal?.by,
  ].filter((id): id is string => typeof id === 'string');

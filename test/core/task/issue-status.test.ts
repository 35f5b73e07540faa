import { expect, it } from 'vitest';
import { issueStatus } from '../../../src/core/task/issue-status';

const property = { openTasks: 0, waitingOnTeam: 0, overdue: 0, waitingOn: [] };

it.each([
  ['nobody waits', {}, null],
  ['the team waits', { openTasks: 2 }, { what: 'waiting-on-customer', count: 2 }],
  ['the customer waits, too', { openTasks: 2, waitingOnTeam: 1 }, { what: 'waiting-on-team', count: 1 }],
  ['the customer is late', { openTasks: 2, waitingOnTeam: 1, overdue: 1 }, { what: 'overdue', count: 1 }],
])('the most pressing is shown where %s', (_, changes, status) => {
  expect(issueStatus({ ...property, ...changes })).toEqual(status);
});

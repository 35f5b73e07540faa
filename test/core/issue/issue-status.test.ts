import { expect, it } from 'vitest';
import { issueStatus } from '../../../src/core/issue/issue-status';

const property = { openTasks: 0, waitingOnCustomer: 0, waitingOnTeam: 0, overdue: 0, waitingOn: [] };

it.each([
  ['nobody waits', {}, null],
  ['the team waits', { waitingOnCustomer: 2 }, { what: 'waiting-on-customer', count: 2 }],
  ['the customer waits, too', { waitingOnCustomer: 2, waitingOnTeam: 1 }, { what: 'waiting-on-team', count: 1 }],
  ['the customer is late', { waitingOnCustomer: 2, waitingOnTeam: 1, overdue: 1 }, { what: 'overdue', count: 1 }],
  ['a gate waits for signatures', { waitingOnCustomer: 1, gate: 'open' as const }, { what: 'sign-off-open', count: 1 }],
  ['a gate was rejected', { waitingOnCustomer: 1, gate: 'rejected' as const }, { what: 'sign-off-stuck', count: 0 }],
  [
    'a gate was rejected, which the team counts, too',
    { waitingOnTeam: 1, gate: 'rejected' as const },
    { what: 'sign-off-stuck', count: 0 },
  ],
  ['a signature is late', { overdue: 1, gate: 'open' as const }, { what: 'overdue', count: 1 }],
  ['all gates are signed', { gate: 'satisfied' as const }, null],
])('the most pressing is shown where %s', (_, changes, status) => {
  expect(issueStatus({ ...property, ...changes })).toEqual(status);
});

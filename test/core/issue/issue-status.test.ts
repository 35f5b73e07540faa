import { expect, it } from 'vitest';
import type { AsksOnIssue } from '../../../src/core/issue/issue-property';
import { issueStatus } from '../../../src/core/issue/issue-status';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

const task = tasks.taskAfter(tasks.given({}));
const late = { ...task, isNotedOverdue: true };
const done = { ...task, state: { name: 'declined', since: gates.at, reason: 'Not ours' } } as typeof task;
const { gate } = gates.open();
const gateAs = (name: 'rejected' | 'expired' | 'withdrawn') =>
  ({ ...gate, state: { name, since: gates.at } }) as typeof gate;
const barred = {
  ...gate,
  standing: gate.standing.map((each) => ({ ...each, unreachable: 'on-team' as const })),
} as typeof gate;
const signed = gates.gateWith({ state: { name: 'satisfied', since: gates.at, how: 'signed' } });

const cases: [string, AsksOnIssue, ReturnType<typeof issueStatus>][] = [
  ['nobody waits', {}, null],
  ['the customer is asked', { task: [task, task] }, { what: 'waiting-on-customer', count: 2, tone: 'customer' }],
  ['the team is asked, too', { task: [task, task, done] }, { what: 'waiting-on-team', count: 1, tone: 'team' }],
  ['the customer is late', { task: [task, late, done] }, { what: 'overdue', count: 1, tone: 'overdue' }],
  ['a gate is to be signed', { task: [task], gate: [gate] }, { what: 'sign-off-open', count: 2, tone: 'customer' }],
  [
    'the team is to answer a task before a gate is signed',
    { task: [done], gate: [gate] },
    { what: 'waiting-on-team', count: 1, tone: 'team' },
  ],
  [
    'a gate was rejected, and the team is to answer a task, too',
    { task: [task, done], gate: [gateAs('rejected'), gate] },
    { what: 'sign-off-stuck', count: 2, tone: 'team' },
  ],
  ['the time of a gate ran out', { gate: [gateAs('expired')] }, { what: 'sign-off-stuck', count: 1, tone: 'team' }],
  [
    'a signature is late',
    { gate: [{ ...gate, isNotedOverdue: true }, gateAs('rejected')] },
    { what: 'overdue', count: 1, tone: 'overdue' },
  ],
  [
    'what is late waits for the team',
    { task: [{ ...late, isInVain: true }], gate: [{ ...barred, isNotedOverdue: true }] },
    { what: 'waiting-on-team', count: 2, tone: 'team' },
  ],
  ['all gates are signed or withdrawn', { gate: [signed, gateAs('withdrawn')] }, null],
];

it.each(cases)('the most pressing is shown where %s', (_, asks, status) => {
  expect(issueStatus(asks)).toEqual(status);
});

import { describe, expect, it } from 'vitest';
import { issueProperty } from '../../../src/core/issue/issue-property';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

const task = tasks.taskAfter(tasks.given({ due: '2026-12-10' }));
const { gate } = gates.open({ due: '2026-12-04' });

describe('an issue’s property counts asks of every kind', () => {
  it('for whom they wait, and which is due next', () => {
    expect(issueProperty({ task: [task], gate: [gate] })).toMatchObject({
      openTasks: 1,
      waitingOnCustomer: 2,
      waitingOnTeam: 0,
      overdue: 0,
      waitingOn: [...new Set([gates.ann, gates.ben, tasks.customer])].sort(),
      nextDue: '2026-12-04',
    });
  });
  it('among the overdue ones a gate, once that is noted, and only while it is open', () => {
    const late = { ...gate, isNotedOverdue: true } as const;
    expect(issueProperty({ gate: [late] })).toMatchObject({ openTasks: 0, overdue: 1 });
    expect(issueProperty({ gate: [gate] })).toMatchObject({ overdue: 0 });
    const signed = { ...late, state: { name: 'satisfied', since: gates.at, how: 'signed' } } as const;
    expect(issueProperty({ gate: [signed] })).toMatchObject({ overdue: 0 });
  });
  it('with what the team is to ask anew as the team’s, but no draft', () => {
    const rejected = gates.gateWith({ state: { name: 'rejected', since: gates.at } });
    const closed = { openTasks: 0, overdue: 0, waitingOn: [] };
    expect(issueProperty({ gate: [rejected] })).toMatchObject({ ...closed, waitingOnTeam: 1 });
    expect(issueProperty({ gate: [rejected] })).not.toHaveProperty('nextDue');
    expect(issueProperty({ gate: [gates.drafted().gate] })).toMatchObject({ ...closed, waitingOnTeam: 0 });
  });
});

import { describe, expect, it } from 'vitest';
import { issueProperty } from '../../../src/core/issue/issue-property';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

const todays = (day: string) => new Map([[gates.engagement.id, day]]);
const task = tasks.taskAfter(tasks.given({ due: '2026-12-10' }));
const { gate } = gates.open({ due: '2026-12-04' });

describe('an issue’s property counts asks of every kind', () => {
  it('for whom they wait, and which is due next', () => {
    expect(issueProperty({ task: [task], gate: [gate] }, todays('2026-12-04'))).toMatchObject({
      openTasks: 1,
      waitingOnCustomer: 2,
      waitingOnTeam: 0,
      overdue: 0,
      waitingOn: [...new Set([gates.ann, gates.ben, tasks.customer])].sort(),
      nextDue: '2026-12-04',
    });
  });
  it('among the overdue ones a gate, from the day after in the customer’s time zone', () => {
    expect(issueProperty({ gate: [gate] }, todays('2026-12-05'))).toMatchObject({ openTasks: 0, overdue: 1 });
    expect(issueProperty({ gate: [gate] }, new Map())).toMatchObject({ overdue: 0 });
  });
  it('with what the team is to ask anew as the team’s, but no draft', () => {
    const rejected = gates.gateWith({ state: { name: 'rejected', since: gates.at } });
    const closed = { openTasks: 0, overdue: 0, waitingOn: [] };
    expect(issueProperty({ gate: [rejected] }, todays('2027-01-01'))).toMatchObject({ ...closed, waitingOnTeam: 1 });
    expect(issueProperty({ gate: [rejected] })).not.toHaveProperty('nextDue');
    expect(issueProperty({ gate: [gates.drafted().gate] })).toMatchObject({ ...closed, waitingOnTeam: 0 });
  });
});

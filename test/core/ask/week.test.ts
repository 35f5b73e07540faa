import { expect, it } from 'vitest';
import type { AskEntry } from '../../../src/core/ask/entry';
import { inboxOf, personInbox } from '../../../src/core/ask/inbox';
import { placeOfGate } from '../../../src/core/gate/gate-entry';
import { weeklyEffort } from '../../../src/core/kinds/week';
import { placeOfTask } from '../../../src/core/task/task-entry';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

/** A Monday. */
const { today } = tasks;
const sunday = '2026-11-29';

const entry = (place: unknown): AskEntry => {
  if (typeof place !== 'object') throw new Error('It has no entry');
  return place as AskEntry;
};
function task(due: string | null, effort: number | null, ...more: Parameters<typeof tasks.taskAfter>) {
  const one = tasks.taskAfter(tasks.given({ due, effort }), ...more);
  return entry(placeOfTask(one, inboxOf(one)));
}
const { gate } = gates.open({ due: sunday });
const signature = entry(placeOfGate(gate, personInbox(gate.engagementId, gates.ann)));

it('a week takes the minutes of what is due until Sunday, and of what is overdue', () => {
  const asks = [task(sunday, 30), task('2026-11-20', 15), task('2026-11-30', 60), task(null, 60)];
  expect(weeklyEffort(asks, today)).toEqual({ minutes: 45, unestimated: 0 });
});

it('a week takes nothing of what waits for the team', () => {
  expect(weeklyEffort([task(sunday, 30, tasks.completed), task(sunday, null, tasks.stuck)], today)).toEqual({
    minutes: 0,
    unestimated: 0,
  });
});

it('what has no estimate is counted, unless it is of a kind that nobody estimates', () => {
  expect(signature).toMatchObject({ turn: 'customer', due: sunday });
  expect(weeklyEffort([task(sunday, null), task(sunday, 30), signature], today)).toEqual({
    minutes: 30,
    unestimated: 1,
  });
});

import { describe, expect, it } from 'vitest';
import type { AskPlace } from '../../../src/core/ask/entry';
import { personInbox } from '../../../src/core/ask/inbox';
import { isEntryOverdue } from '../../../src/core/ask/overdue';
import { dayIn } from '../../../src/core/calendar/day';
import { isGateOverdue } from '../../../src/core/gate/gate';
import { placeOfGate } from '../../../src/core/gate/gate-entry';
import { gateNextDue } from '../../../src/core/gate/lapse/lapse';
import { nextCheckOf } from '../../../src/core/task/due';
import { isTaskOverdue } from '../../../src/core/task/task';
import { placeOfTask } from '../../../src/core/task/task-entry';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

const due = '2026-11-30';
const { calendar } = tasks.engagement;
/** The last millisecond of the due day in Berlin, and the first after it. */
const [inTime, late] = [Date.parse('2026-11-30T22:59:59.999Z'), Date.parse('2026-11-30T23:00:00.000Z')];
const dayAt = (now: number) => dayIn(calendar.timeZone, now);

function entryOf(place: AskPlace) {
  if (typeof place !== 'object') throw new Error('It is in no inbox');
  return place;
}

const { given, taskAfter } = tasks;
const inboxOfTask = personInbox(tasks.engagement.id, tasks.customer);
const taskRows = [
  ['open', taskAfter(given({ due })), true],
  ['open with a question to the team', taskAfter(given({ due }), tasks.stuck), true],
  ['open with another date proposed', taskAfter(given({ due }), tasks.proposed), true],
  ['open again', taskAfter(given({ due }), tasks.completed, tasks.returned), true],
  ['done', taskAfter(given({ due }), tasks.completed), false],
  ['declined', taskAfter(given({ due }), tasks.declined), false],
  ['confirmed', taskAfter(given({ due }), tasks.completed, tasks.confirmed), false],
  ['open without a day', taskAfter(given({ due: null })), false],
] as const;

const inboxOfGate = personInbox(gates.engagement.id, gates.ann);
const gateWith = (state: Parameters<typeof gates.gateWith>[0]) => gates.gateWith({ due, lapse: 'wait', ...state });
const gateRows = [
  ['open', gateWith({}), true],
  ['rejected', gateWith({ state: { name: 'rejected', since: gates.at } }), false],
  ['expired', gateWith({ state: { name: 'expired', since: gates.at } }), false],
  ['open without a day', gateWith({ due: null }), false],
] as const;

describe('a task is overdue once its day is over, and the same wherever that is asked:', () => {
  it.each(taskRows)('%s', (_how, task, expected) => {
    const entry = entryOf(placeOfTask(task, inboxOfTask));
    for (const now of [inTime, late]) {
      const isOverdue = expected && now === late;
      expect(isTaskOverdue(task, dayAt(now))).toBe(isOverdue);
      expect(isEntryOverdue(entry, dayAt(now))).toBe(isOverdue);
    }
    // From that instant on, its issue's property counts it.
    expect(nextCheckOf(task, calendar)).toBe(expected ? new Date(late).toISOString() : null);
  });
});

describe('so is a gate:', () => {
  it.each(gateRows)('%s', (_how, gate, expected) => {
    const entry = entryOf(placeOfGate(gate, inboxOfGate));
    for (const now of [inTime, late]) {
      const isOverdue = expected && now === late;
      expect(isGateOverdue(gate, dayAt(now))).toBe(isOverdue);
      expect(isEntryOverdue(entry, dayAt(now))).toBe(isOverdue);
    }
    expect(gateNextDue(gate, calendar, inTime)).toBe(expected ? new Date(late).toISOString() : null);
  });
});

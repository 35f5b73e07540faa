import { describe, expect, it } from 'vitest';
import { noneClosed } from '../../../src/core/ask/closed';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import { byUrgency } from '../../../src/core/ask/joined/by-urgency';
import type { Memberships } from '../../../src/core/ask/memberships';
import { type Holdings, placeAsk } from '../../../src/core/ask/place';
import { daysAfter } from '../../../src/core/calendar/day';
import { placeOfGate } from '../../../src/core/gate/gate-entry';
import { urgencyIn } from '../../../src/core/kinds/urgency';
import { placeOfTask } from '../../../src/core/task/task-entry';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

const { engagement } = gates;
const today = '2026-11-24';
const urgencyOf = urgencyIn(engagement, today);
const own = personInbox(engagement.id, gates.ann);
/** It has no due day, and silence accepts it within days. */
const silent = gates.gateWith({ due: null, lapse: 'deem', deemedAfterDays: 5 });
const open = (days: number) => {
  const owner = { kind: 'person', accountId: gates.ann } as const;
  return tasks.taskAfter(tasks.given({ engagementId: 'e2', owner, due: daysAfter(today, days) }));
};

describe('an ask without a due day that silence accepts', () => {
  it('presses by the day on which it does, in whatever list', () => {
    const entry = placeOfGate(silent, own);
    if (!entry) throw new Error('It is in their inbox');
    const { deemedAfter } = urgencyOf(entry);
    expect(deemedAfter).toBeTruthy();
    expect(String(deemedAfter) > today).toBe(true);
    expect(String(deemedAfter) < daysAfter(today, 30)).toBe(true);
  });

  it('brings its engagement before one whose first ask is due later, and after one whose is due before', () => {
    const both: Memberships = {
      engagements: ['e2', engagement.id].map((engagementId) => ({ engagementId, requestId: '1' })),
    };
    const held: Holdings = { inbox: emptyInbox, closed: noneClosed, memberships: both };
    const { memberships } = placeAsk(held, { kind: 'gate', ...silent }, placeOfGate(silent, own), urgencyOf);
    const first = (days: number) => {
      const task = open(days);
      const of: Holdings = { inbox: emptyInbox, closed: noneClosed, ...(memberships ? { memberships } : {}) };
      const after = placeAsk(of, { kind: 'task', ...task }, placeOfTask(task, personInbox('e2', gates.ann)), urgencyOf);
      return byUrgency(after.memberships ?? both)[0]?.engagementId;
    };
    expect(first(60)).toBe(engagement.id);
    expect(first(1)).toBe('e2');
  });
});

import { expect, it } from 'vitest';
import type { TaskEvent } from '../../../src/core/task/event';
import { turnBeganAt } from '../../../src/core/task/task';
import * as g from './given';

const given = g.given();
const on = (at: string, event: TaskEvent): TaskEvent => ({ ...event, at });
const [first, second, third] = ['2026-11-26T09:00:00.000Z', '2026-11-30T09:00:00.000Z', '2026-12-01T09:00:00.000Z'];
const byPm = { actor: g.pm, at: second };
const unblocked: TaskEvent = { ...byPm, what: 'task-unblocked', words: 'Please suggest a rule.' };
const refused: TaskEvent = { ...byPm, what: 'date-refused', words: '' };
const agreed: TaskEvent = { ...byPm, what: 'date-agreed', due: '2026-12-04', words: 'The roster can be changed.' };
const handedOver: TaskEvent = {
  ...{ actor: g.customer, at: second, what: 'task-handed-over' },
  owner: { kind: 'person', accountId: g.otherCustomer },
};

it.each<[string, readonly TaskEvent[]]>([
  ['they are unblocked', [on(first, g.stuck), unblocked]],
  ['their date is agreed to', [on(first, g.proposed), agreed]],
  ['their date is refused', [on(first, g.proposed), refused]],
  ['they can go on by themselves', [on(first, g.stuck), { actor: g.customer, at: second, what: 'task-unstuck' }]],
  ['a colleague has handed it to them', [on(first, g.accepted), handedOver]],
  [
    'they can take part again',
    [
      { ...byPm, at: first, what: 'owner-absent' },
      { ...byPm, what: 'owner-back' },
    ],
  ],
  [
    'all that waits for the team is answered',
    [on(first, g.stuck), on(first, g.proposed), { ...agreed, at: first }, unblocked],
  ],
])('it is the owner’s turn since %s', (_since, events) => {
  expect(turnBeganAt(g.taskAfter(given, ...events))).toBe(second);
});
it('it is their turn from the beginning, whatever they or the team say meanwhile', () => {
  expect(turnBeganAt(g.taskAfter(given, on(first, g.accepted)))).toBe(g.at);
  const changed: TaskEvent = { ...byPm, what: 'task-changed', terms: { ...g.wanted, title: 'Prices' } };
  expect(turnBeganAt(g.taskAfter(given, changed))).toBe(g.at);
  const anyones = g.given({ owner: { kind: 'side' } });
  expect(turnBeganAt(g.taskAfter(anyones, on(first, g.accepted)))).toBe(g.at);
});
it.each([
  ['done', g.completed],
  ['declined', g.declined],
])('it is their turn since when it was before they said that it is %s, once that is taken back', (_what, said) => {
  const undone: TaskEvent = { actor: g.customer, at: third, what: 'task-undone' };
  expect(turnBeganAt(g.taskAfter(given, on(first, said), undone))).toBe(g.at);
  expect(turnBeganAt(g.taskAfter(given, on(first, g.stuck), unblocked, on(second, said), undone))).toBe(second);
});
it('what they said is kept beside the team’s answer', () => {
  const stateAfter = (...events: TaskEvent[]) => g.taskAfter(given, ...events).state;
  expect(stateAfter(g.stuck, unblocked)).toMatchObject({
    answered: { what: 'help', by: g.customer, reason: 'No access to the system' },
    teamWords: 'Please suggest a rule.',
  });
  expect(stateAfter(g.proposed, agreed)).toMatchObject({
    answered: { what: 'date', by: g.customer, reason: 'Stocktaking' },
    teamWords: 'The roster can be changed.',
  });
  const again: TaskEvent = {
    ...byPm,
    at: third,
    what: 'task-reassigned',
    owner: { kind: 'person', accountId: g.customer },
  };
  expect(stateAfter(g.declined, again)).toMatchObject({
    name: 'open',
    answered: { what: 'decline', by: g.customer, reason: 'Not ours' },
  });
});

import { describe, expect, it } from 'vitest';
import { taskReminder } from '../../../../src/core/task/told/task-digest';
import { engagementWith, entryOf, type FlatEntry, flatWith, noon } from '../../digest/given';

/** The reminders of an entry when a digest is looked at on each of these days. */
function remindersOn(days: readonly string[], entry: FlatEntry, changes: Parameters<typeof engagementWith>[0] = {}) {
  let engagement = engagementWith(changes);
  return days.map((day) => {
    const reminder = taskReminder(engagement, entryOf(entry), day);
    if (reminder) engagement = { ...engagement, digest: { ...engagement.digest, day } };
    return reminder;
  });
}

// Mondays: 16, 23 and 30 November 2026.
const fortnight = ['23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const december = ['01', '02', '03', '04', '07', '08', '09', '10', '11'].map((day) => `2026-12-${day}`);
const entry = flatWith({ due: '2026-11-27' });

describe('a reminder', () => {
  it('comes before the due day, on it, and every so often after it, up to a number', () => {
    expect(remindersOn([...fortnight, ...december], entry)).toEqual([
      ...[null, 'due-soon', null, 'due-soon', 'due-today'],
      ...[null, 'overdue', null, 'overdue', null, 'overdue', null, null, null, null],
    ]);
  });
  it.each([
    ['has no due day', flatWith()],
    ['waits for the team’s answer', { ...entry, awaits: 'date' as const }],
    ['is at the end of the ladder', { ...entry, ladder: 'pause' as const }],
  ])('never comes for a task that %s', (_what, quiet) => {
    expect(remindersOn([...fortnight, ...december], quiet).filter(Boolean)).toEqual([]);
  });
  it('that fell on days without a digest is made up for once, by how the task stands', () => {
    expect(remindersOn(['2026-11-25', '2026-11-26'], entry)).toEqual(['due-soon', 'due-soon']);
    expect(remindersOn(['2026-11-27', '2026-11-30'], entry)).toEqual(['due-today', null]);
    expect(remindersOn(['2026-11-30', '2026-12-01', '2026-12-02'], entry)).toEqual(['overdue', 'overdue', null]);
    expect(remindersOn(['2026-12-24', '2026-12-25'], entry)).toEqual(['overdue', null]);
  });
  it('never is of a time before the task was there', () => {
    const late = flatWith({ due: '2026-11-27', since: noon('2026-11-26') });
    expect(remindersOn(['2026-11-26', '2026-11-27'], late)).toEqual([null, 'due-today']);
  });
  it('counts anew from a return after the due day, and from when reminders were resumed', () => {
    const returned = { ...entry, round: 2, since: noon('2026-12-07') };
    expect(remindersOn(december, returned)).toEqual([null, null, null, null, null, null, 'overdue', null, 'overdue']);
    const resumed = { ...entry, resumedAt: noon('2026-12-07') };
    expect(remindersOn(december.slice(4), resumed)).toEqual([null, null, 'overdue', null, 'overdue']);
  });
  it('follows a step of the ladder as long after it as after another reminder, and no oftener in all', () => {
    // The step of Wednesday counts, as the reminder of Tuesday does: the next and last of three is on Friday, not on Thursday.
    const pressed = { ...entry, ladder: 'nudge' as const, ladderAt: '2026-12-02T08:01:00.000Z' };
    const engagement = { digest: { day: '2026-12-02', toldUntil: noon('2026-12-02'), nextAt: null } };
    expect(remindersOn(december.slice(2), pressed, engagement)).toEqual([
      ...[null, 'overdue', null, null, null, null, null],
    ]);
  });
  it('is one of those that there are at most together with all steps of the ladder, however close to another they came', () => {
    // Due on December 3: told on the 7th (nudge), 9th, 10th (visible), 14th and 15th (sponsor), which are five.
    const reminders = { at: 540, before: [], onDue: false, afterEvery: 2, afterAtMost: 5 };
    const ladder = { nudge: 2, visible: 5, sponsor: 8, pause: 15 };
    const told = { toldUntil: noon('2026-12-15'), nextAt: null };
    const pressed = flatWith({ due: '2026-12-03', ladder: 'sponsor', ladderAt: '2026-12-15T08:01:00.000Z' });
    const days = ['16', '17', '18', '21', '22'].map((day) => `2026-12-${day}`);
    const rules = { reminders, ladder, digest: { day: '2026-12-15', ...told } };
    expect(remindersOn(days, pressed, rules)).toEqual([null, null, null, null, null]);
    const before = { ...pressed, ladder: 'visible' as const, ladderAt: '2026-12-10T08:01:00.000Z' };
    const earlier = { reminders, ladder, digest: { day: '2026-12-10', ...told } };
    expect(remindersOn(['2026-12-11', '2026-12-14', '2026-12-15'], before, earlier)).toEqual([null, 'overdue', null]);
  });
  it('counts a step that came late as well as the reminders before it', () => {
    // Due on November 27, told on December 1, 3 and 7; they had said something, so that the nudge came on the 8th only.
    const pressed = { ...entry, ladder: 'nudge' as const, ladderAt: '2026-12-08T08:01:00.000Z' };
    const reminders = { at: 540, before: [], onDue: false, afterEvery: 2, afterAtMost: 4 };
    const digest = { day: '2026-12-08', toldUntil: noon('2026-12-08'), nextAt: null };
    expect(remindersOn(['2026-12-09', '2026-12-10', '2026-12-11'], pressed, { reminders, digest })).toEqual([
      ...[null, null, null],
    ]);
  });
  it('counts from the working day on which a due day without one was made up for', () => {
    const sunday = flatWith({ due: '2026-11-29' });
    expect(remindersOn(['2026-11-30', ...december.slice(0, 4)], sunday)).toEqual([
      ...['overdue', null, 'overdue', null, 'overdue'],
    ]);
  });
  it('of an overdue task is left out where the rules say so', () => {
    const reminders = { at: 540, before: [], onDue: false, afterEvery: 0, afterAtMost: 3 };
    expect(remindersOn([...fortnight, ...december], entry, { reminders }).filter(Boolean)).toEqual([]);
  });
});

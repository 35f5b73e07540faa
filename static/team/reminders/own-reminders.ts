import type { ReminderDays } from '../../../src/contract/engagement';
import type { Refusal } from '../../../src/contract/result';
import { type DayValues, daysIn, dayValuesOf } from './day-values';

/** The reminders of one ask as they stand in its form. The days are kept while another choice is tried. */
export type OwnReminders = {
  readonly choice: 'engagement' | 'own' | 'none';
  /** Null until they are chosen once: then they begin as the engagement's. */
  readonly days: DayValues | null;
};

const noReminders: ReminderDays = { before: [], onDue: false, afterEvery: 0, afterAtMost: 0 };

/** Whether nobody is ever reminded by these days. */
export const areNone = ({ before, onDue, afterEvery, afterAtMost }: ReminderDays): boolean =>
  before.length === 0 && !onDue && (afterEvery === 0 || afterAtMost === 0);

export const ownRemindersOf = (reminders: ReminderDays | undefined): OwnReminders => {
  if (reminders === undefined) return { choice: 'engagement', days: null };
  return areNone(reminders) ? { choice: 'none', days: null } : { choice: 'own', days: dayValuesOf(reminders) };
};

/** The draft with another choice. Own days begin as the engagement's. */
export const withChoice = (
  own: OwnReminders,
  choice: OwnReminders['choice'],
  engagement: ReminderDays,
): OwnReminders => ({
  choice,
  days: choice === 'own' ? (own.days ?? dayValuesOf(engagement)) : own.days,
});

/** The days that an ask has of its own; undefined where it goes by the engagement's. */
export function daysOf({ choice, days }: OwnReminders): ReminderDays | undefined {
  if (choice === 'none') return noReminders;
  const read = choice === 'own' && days !== null ? daysIn(days) : null;
  return read && 'days' in read ? read.days : undefined;
}

export const ownRemindersProblem = ({ choice, days }: OwnReminders): Refusal | null =>
  choice === 'own' && days !== null && 'errors' in daysIn(days) ? { code: 'field-invalid' } : null;

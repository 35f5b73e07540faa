import { type ReminderDays, reminderLimits } from '../../../src/contract/engagement';

/** The days of reminders as they stand in a form: numbers as typed, and empty where there is none. */
export type DayValues = {
  readonly before: string;
  readonly onDue: boolean;
  readonly afterEvery: string;
  readonly afterAtMost: string;
};

export const dayValuesOf = ({ before, onDue, afterEvery, afterAtMost }: ReminderDays): DayValues => ({
  before: before.join(', '),
  onDue,
  afterEvery: afterEvery === 0 ? '' : String(afterEvery),
  afterAtMost: String(afterAtMost),
});

/** The fault of a field, as the sentences `reminders.wrong.<problem>`. */
export type DayProblem = 'days' | 'number' | 'at-most';
export type DayErrors = Partial<Record<keyof DayValues, DayProblem>>;

/** The days that the fields say, or what is wrong with them. */
export function daysIn(values: DayValues): { days: ReminderDays } | { errors: DayErrors } {
  const before = values.before
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(numberOf);
  const { days: most } = reminderLimits;
  const afterEvery = values.afterEvery.trim() === '' ? 0 : numberOf(values.afterEvery);
  const afterAtMost = values.afterAtMost.trim() === '' ? 0 : numberOf(values.afterAtMost);
  const areDistinct = new Set(before).size === before.length && before.length <= reminderLimits.before;
  const errors: DayErrors = {
    ...(areDistinct && before.every((day) => day >= 1 && day <= most) ? {} : { before: 'days' }),
    ...(afterEvery >= 0 && afterEvery <= most ? {} : { afterEvery: 'number' }),
    ...(afterAtMost >= 0 && afterAtMost <= reminderLimits.afterAtMost ? {} : { afterAtMost: 'at-most' }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  return { days: { before: before.sort((a, b) => b - a), onDue: values.onDue, afterEvery, afterAtMost } };
}

/** A whole number, or one that no limit allows. */
export const numberOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

import type { WorkingCalendar } from '../../../../src/contract/calendar';
import {
  type LadderRules,
  type LadderStep,
  ladderSteps,
  type ReminderRules,
  reminderLimits,
} from '../../../../src/contract/engagement';
import { isQuietAt } from '../../../../src/core/calendar/moment';
import { type DayProblem, type DayValues, daysIn, dayValuesOf, numberOf } from '../../reminders/day-values';

/** The rules as they stand in the form: numbers as typed, and empty where there is none. */
export type RuleValues = DayValues & {
  readonly at: number;
  readonly ladder: Readonly<Record<LadderStep, string>>;
};

export type Rules = { readonly reminders: ReminderRules; readonly ladder: LadderRules };

export const fieldsOf = ({ reminders, ladder }: Rules): RuleValues => ({
  at: reminders.at,
  ...dayValuesOf(reminders),
  ladder: eachStep((step) => (ladder[step] === null ? '' : String(ladder[step]))),
});

/** The fault of a field, as the sentences `reminders.wrong.<problem>`. */
export type RuleErrors = Partial<
  Record<'at', 'quiet'> & Record<keyof DayValues, DayProblem> & Record<'ladder', 'order'>
>;

/** The rules that the fields say, or what is wrong with them. */
export function rulesIn(fields: RuleValues, calendar: WorkingCalendar): { rules: Rules } | { errors: RuleErrors } {
  const { days: most } = reminderLimits;
  const read = daysIn(fields);
  const ladder = eachStep((step) => (fields.ladder[step].trim() === '' ? null : numberOf(fields.ladder[step])));
  const taken = ladderSteps.flatMap((step) => ladder[step] ?? []);
  const others: RuleErrors = {
    ...(isQuietAt(calendar, fields.at) ? { at: 'quiet' } : {}),
    ...(taken.every((day, index) => day >= 1 && day <= most && day > (taken[index - 1] ?? 0))
      ? {}
      : { ladder: 'order' }),
  };
  if ('errors' in read) return { errors: { ...others, ...read.errors } };
  if (Object.keys(others).length > 0) return { errors: others };
  return { rules: { reminders: { at: fields.at, ...read.days }, ladder } };
}

const eachStep = <Value>(of: (step: LadderStep) => Value): Record<LadderStep, Value> => ({
  nudge: of('nudge'),
  visible: of('visible'),
  sponsor: of('sponsor'),
  pause: of('pause'),
});

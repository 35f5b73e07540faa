import type { WorkingCalendar } from '../../../../src/contract/calendar';
import {
  type LadderRules,
  type LadderStep,
  ladderSteps,
  type ReminderRules,
  reminderLimits,
} from '../../../../src/contract/engagement';
import { isQuietAt } from '../../../../src/core/calendar/moment';

/** The rules as they stand in the form: numbers as typed, and empty where there is none. */
export type RuleValues = {
  readonly at: number;
  readonly before: string;
  readonly onDue: boolean;
  readonly afterEvery: string;
  readonly afterAtMost: string;
  readonly ladder: Readonly<Record<LadderStep, string>>;
};

export type Rules = { readonly reminders: ReminderRules; readonly ladder: LadderRules };

export const fieldsOf = ({ reminders, ladder }: Rules): RuleValues => ({
  at: reminders.at,
  before: reminders.before.join(', '),
  onDue: reminders.onDue,
  afterEvery: reminders.afterEvery === 0 ? '' : String(reminders.afterEvery),
  afterAtMost: String(reminders.afterAtMost),
  ladder: eachStep((step) => (ladder[step] === null ? '' : String(ladder[step]))),
});

/** The fault of a field, as the sentences `reminders.wrong.<problem>`. */
export type RuleProblem = 'quiet' | 'days' | 'number' | 'at-most' | 'order';
export type RuleErrors = Partial<Record<keyof RuleValues, RuleProblem>>;

/** The rules that the fields say, or what is wrong with them. */
export function rulesIn(fields: RuleValues, calendar: WorkingCalendar): { rules: Rules } | { errors: RuleErrors } {
  const before = fields.before
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(numberOf);
  const { days } = reminderLimits;
  const afterEvery = fields.afterEvery.trim() === '' ? 0 : numberOf(fields.afterEvery);
  const afterAtMost = fields.afterAtMost.trim() === '' ? 0 : numberOf(fields.afterAtMost);
  const ladder = eachStep((step) => (fields.ladder[step].trim() === '' ? null : numberOf(fields.ladder[step])));
  const taken = ladderSteps.flatMap((step) => ladder[step] ?? []);
  const areDistinct = new Set(before).size === before.length && before.length <= reminderLimits.before;
  const errors: RuleErrors = {
    ...(isQuietAt(calendar, fields.at) ? { at: 'quiet' } : {}),
    ...(areDistinct && before.every((day) => day >= 1 && day <= days) ? {} : { before: 'days' }),
    ...(afterEvery >= 0 && afterEvery <= days ? {} : { afterEvery: 'number' }),
    ...(afterAtMost >= 0 && afterAtMost <= reminderLimits.afterAtMost ? {} : { afterAtMost: 'at-most' }),
    ...(taken.every((day, index) => day >= 1 && day <= days && day > (taken[index - 1] ?? 0))
      ? {}
      : { ladder: 'order' }),
  };
  if (Object.keys(errors).length > 0) return { errors };
  const reminders = {
    at: fields.at,
    before: before.sort((a, b) => b - a),
    onDue: fields.onDue,
    afterEvery,
    afterAtMost,
  };
  return { rules: { reminders, ladder } };
}

/** A whole number, or one that no limit allows. */
const numberOf = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

const eachStep = <Value>(of: (step: LadderStep) => Value): Record<LadderStep, Value> => ({
  nudge: of('nudge'),
  visible: of('visible'),
  sponsor: of('sponsor'),
  pause: of('pause'),
});

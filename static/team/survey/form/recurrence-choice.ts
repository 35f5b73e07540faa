import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import { type Recurrence, usualRecurrence } from '../../../../src/contract/survey/occasion';
import type { SurveyKind } from '../../../../src/contract/survey/questionnaire';
import { daysApart } from '../../../../src/core/survey/occasion/recurrence';

/** The intervals that the form offers. */
const intervals = {
  'months-6': usualRecurrence,
  'months-3': { everyMonths: 3 },
  'months-12': { everyMonths: 12 },
  'weeks-2': { everyWeeks: 2 },
  'weeks-3': { everyWeeks: 3 },
  'weeks-4': { everyWeeks: 4 },
} as const satisfies Record<string, Recurrence>;

export type RecurrenceChoice = 'never' | keyof typeof intervals;

const byMonths: readonly RecurrenceChoice[] = ['never', 'months-6', 'months-3', 'months-12'];
const byWeeks: readonly RecurrenceChoice[] = ['never', 'weeks-2', 'weeks-3', 'weeks-4'];

/** The choices for a kind of questionnaire: a pulse comes in weeks, all others in months. */
export const recurrencesFor = (kind: SurveyKind | undefined): readonly RecurrenceChoice[] =>
  kind === 'pulse' ? byWeeks : byMonths;

/** The interval that is chosen at first for a kind: often enough to see a change, and not more often than people like to be asked. */
const usualChoices: Readonly<Record<SurveyKind, RecurrenceChoice>> = {
  transactional: 'never',
  relationship: 'months-6',
  pulse: 'weeks-4',
};

export const usualChoice = (kind: SurveyKind | undefined): RecurrenceChoice =>
  kind === undefined ? 'never' : usualChoices[kind];

export const recurrenceOf = (choice: RecurrenceChoice): Recurrence | null =>
  choice === 'never' ? null : intervals[choice];

/** The choice of an interval; `never` for one that the form does not offer. */
export const choiceOf = (every: Recurrence | null): RecurrenceChoice =>
  [...byMonths, ...byWeeks].find(
    (choice) => every !== null && JSON.stringify(recurrenceOf(choice)) === JSON.stringify(every),
  ) ?? 'never';

/** The days for which a survey may be open at most: none is still open when the next of its series opens. */
export function mostDays(every: Recurrence | null): number {
  const { most } = checkpointLimits.windowDays;
  return every === null ? most : Math.min(most, daysApart(every));
}

import type { IsoDate } from '../../../../src/contract/common';
import {
  type CustomerKind,
  type CustomerRole,
  customerKinds,
  customerRoles,
  type EngagementSummary,
} from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { type CheckpointTerms, checkpointLimits, type SurveyMode } from '../../../../src/contract/survey/checkpoint';
import { isDay } from '../../../../src/core/calendar/day';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';

/** The terms of a survey as they stand in the form. */
export type PlanDraft = {
  readonly title: string;
  readonly questionnaireId: string;
  readonly engagementIds: readonly string[];
  readonly roles: readonly CustomerRole[];
  readonly kinds: readonly CustomerKind[];
  readonly mode: SurveyMode;
  readonly opens: 'on-day' | 'by-hand';
  /** `YYYY-MM-DD`, or empty. */
  readonly opensOn: string;
  /** As typed. */
  readonly windowDays: string;
};

/** Enough time for who is away for a week. */
const usualWindowDays = 14;

export const newPlanDraft = (engagements: readonly EngagementSummary[]): PlanDraft => ({
  title: '',
  questionnaireId: '',
  engagementIds: engagements.length === 1 ? engagements.map(({ id }) => id) : [],
  roles: [],
  kinds: [],
  mode: 'named',
  opens: 'on-day',
  opensOn: '',
  windowDays: String(usualWindowDays),
});

/** A draft without engagements that can't be asked in any more: one that was kept may name such. */
export function withKnown(draft: PlanDraft, engagements: readonly EngagementSummary[]): PlanDraft {
  const engagementIds = draft.engagementIds.filter((each) => engagements.some(({ id }) => id === each));
  return engagementIds.length === draft.engagementIds.length ? draft : { ...draft, engagementIds };
}

/** A list with one value in it or not, in the order of all values. */
export const withValue = <Value extends string>(
  all: readonly Value[],
  some: readonly Value[],
  value: Value,
  isIn: boolean,
): Value[] => all.filter((each) => (each === value ? isIn : some.includes(each)));

/** The number of days as typed; null for what is none. */
const daysIn = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** @param today in the time zone of the first engagement that is chosen */
export function checkPlanDraft(draft: PlanDraft, today: IsoDate): DraftErrors<PlanDraft> {
  const title = textProblem(draft.title.trim(), checkpointLimits.title, true);
  const opensOn = draft.opens === 'by-hand' ? null : dayProblemIn(draft.opensOn, today);
  const windowDays = windowProblem(draft.windowDays);
  return {
    ...(title && { title }),
    ...(draft.questionnaireId === '' && { questionnaireId: missing }),
    ...(draft.engagementIds.length === 0 && { engagementIds: missing }),
    ...(opensOn && { opensOn }),
    ...(windowDays && { windowDays }),
  };
}

const missing: Refusal = { code: 'field-missing' };

function dayProblemIn(opensOn: string, today: IsoDate): Refusal | null {
  if (opensOn === '') return missing;
  return isDay(opensOn) ? dayProblem(opensOn, today) : { code: 'field-invalid' };
}

function windowProblem(typed: string): Refusal | null {
  const days = daysIn(typed);
  if (typed.trim() === '') return missing;
  const { least, most } = checkpointLimits.windowDays;
  return days === null || days < least || days > most ? { code: 'field-invalid' } : null;
}

/** The terms that a draft without faults says. A box that everybody fits into leaves nobody out, as no box does. */
export const toPlanTerms = (draft: PlanDraft): CheckpointTerms => ({
  title: draft.title.trim(),
  engagementIds: draft.engagementIds,
  questionnaireId: draft.questionnaireId,
  mode: draft.mode,
  audience: {
    roles: customerRoles.filter((role) => draft.roles.includes(role)),
    kinds: draft.kinds.length === customerKinds.length ? [] : draft.kinds,
    people: [],
  },
  opensOn: draft.opens === 'by-hand' ? null : draft.opensOn,
  occasion: null,
  recurrence: null,
  windowDays: Number(draft.windowDays),
});

const fields: readonly (keyof PlanDraft)[] = ['title', 'questionnaireId', 'engagementIds', 'opensOn', 'windowDays'];

/** The field of the form that a refusal is about; undefined for the whole. */
export const planFieldOf = ({ field }: Refusal): keyof PlanDraft | undefined => fields.find((each) => each === field);

import type { AccountId, IsoDate } from '../../../../src/contract/common';
import {
  type CustomerKind,
  type CustomerRole,
  customerKinds,
  customerRoles,
  type EngagementSummary,
} from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import {
  type CheckpointTerms,
  checkpointLimits,
  type SurveyMode,
  type SurveyReminders,
} from '../../../../src/contract/survey/checkpoint';
import type { Occasion, Recurrence } from '../../../../src/contract/survey/occasion';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { isDay } from '../../../../src/core/calendar/day';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';
import { type AwaitDraft, awaitProblem, isAtTheEnd, nothingAwaited, occasionIn } from './awaits';
import { mostDays, type RecurrenceChoice, recurrenceOf, recurrencesFor, usualChoice } from './recurrence-choice';

/** The terms of a survey as they stand in the form. */
export type PlanDraft = {
  readonly title: string;
  readonly questionnaireId: string;
  readonly engagementIds: readonly string[];
  readonly roles: readonly CustomerRole[];
  readonly kinds: readonly CustomerKind[];
  /** Those who are named one by one; they count only by name. */
  readonly people: readonly AccountId[];
  readonly mode: SurveyMode;
  readonly opens: 'on-day' | 'on-release' | 'on-occasion' | 'by-hand';
  /** `YYYY-MM-DD`, or empty. It counts only for a survey that opens on a day, and so does `recurs`. */
  readonly opensOn: string;
  readonly recurs: RecurrenceChoice;
  /** The version at whose release it opens, or empty. */
  readonly versionId: string;
  /** Another occasion at which it opens; it counts only for a survey that opens at one. */
  readonly awaits: AwaitDraft;
  /** As typed. */
  readonly windowDays: string;
  readonly reminders: SurveyReminders;
};

/** The questionnaire that ships for the end of a project. */
const closeQuestionnaire = 'shipped.close';

/** Enough time for who is away for a week. */
const usualWindowDays = 14;

export const newPlanDraft = (engagements: readonly EngagementSummary[]): PlanDraft => ({
  title: '',
  questionnaireId: '',
  engagementIds: engagements.length === 1 ? engagements.map(({ id }) => id) : [],
  roles: [],
  kinds: [],
  people: [],
  mode: 'named',
  opens: 'on-day',
  opensOn: '',
  recurs: 'never',
  versionId: '',
  awaits: nothingAwaited,
  windowDays: String(usualWindowDays),
  reminders: 'usual',
});

/** A draft on the panel of an issue, of which it waits for something. */
export const newDraftHere = (engagements: readonly EngagementSummary[], issueId: string): PlanDraft => ({
  ...newPlanDraft(engagements),
  opens: 'on-occasion',
  awaits: { ...nothingAwaited, kind: 'issue-status', issueId, shareOf: 'epic' },
});

/**
 * A draft with nothing in it that is not offered, as a kept one may have it: engagements that can't be asked in any more, people who are in none
 * of those that are chosen, and an interval that its kind of questionnaire does not come at.
 */
export function withKnown(
  draft: PlanDraft,
  engagements: readonly Pick<EngagementSummary, 'id' | 'customers'>[],
  questionnaires: readonly Pick<QuestionnaireSnapshot, 'questionnaireId' | 'surveyKind'>[],
): PlanDraft {
  const kind = questionnaires.find(({ questionnaireId }) => questionnaireId === draft.questionnaireId)?.surveyKind;
  const engagementIds = draft.engagementIds.filter((each) => engagements.some(({ id }) => id === each));
  const chosen = engagements.filter(({ id }) => engagementIds.includes(id));
  const people = draft.people.filter((each) =>
    chosen.some(({ customers }) => customers.some(({ accountId }) => accountId === each)),
  );
  return {
    ...draft,
    people: people.length === draft.people.length ? draft.people : people,
    // A fault stands beside a field as long as that holds the same value: the list stays the same one.
    engagementIds: engagementIds.length === draft.engagementIds.length ? draft.engagementIds : engagementIds,
    recurs: recurrencesFor(kind).includes(draft.recurs) ? draft.recurs : 'never',
  };
}

/** The changes of a draft that asks with another questionnaire: the interval is the usual one of its kind, unless another was chosen. */
export function withQuestionnaire(
  { questionnaireId: before, recurs }: Pick<PlanDraft, 'questionnaireId' | 'recurs'>,
  questionnaires: readonly Pick<QuestionnaireSnapshot, 'questionnaireId' | 'surveyKind'>[],
  questionnaireId: string,
): Partial<PlanDraft> {
  const usual = (id: string) =>
    id === closeQuestionnaire
      ? 'never'
      : usualChoice(questionnaires.find((each) => each.questionnaireId === id)?.surveyKind);
  return recurs === usual(before) ? { questionnaireId, recurs: usual(questionnaireId) } : { questionnaireId };
}

/** The interval at which a draft comes round again: only from a day can it be counted. */
export const recurrenceIn = ({ opens, recurs }: PlanDraft): Recurrence | null =>
  opens === 'on-day' ? recurrenceOf(recurs) : null;

/** A list with one value in it or not, in the order of all values. */
export const withValue = <Value extends string>(
  all: readonly Value[],
  some: readonly Value[],
  value: Value,
  isIn: boolean,
): Value[] => all.filter((each) => (each === value ? isIn : some.includes(each)));

/** The people who are named one by one: nobody in confidence, where whoever chooses could tell their answers apart. */
export const namedIn = ({ mode, people }: Pick<PlanDraft, 'mode' | 'people'>): readonly AccountId[] =>
  mode === 'confidential' ? [] : people;

/** The number of days as typed; null for what is none. */
const daysIn = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);

/** @param today in the time zone of the first engagement that is chosen */
export function checkPlanDraft(draft: PlanDraft, today: IsoDate): DraftErrors<PlanDraft> {
  const title = textProblem(draft.title.trim(), checkpointLimits.title, true);
  const opensOn = draft.opens === 'on-day' ? dayProblemIn(draft.opensOn, today) : null;
  const windowDays = windowProblem(draft);
  const awaits = draft.opens === 'on-occasion' ? awaitProblem(draft.awaits) : null;
  return {
    ...(title && { title }),
    ...(draft.questionnaireId === '' && { questionnaireId: missing }),
    ...(draft.engagementIds.length === 0 && { engagementIds: missing }),
    ...(opensOn && { opensOn }),
    ...(draft.opens === 'on-release' && draft.versionId === '' && { versionId: missing }),
    ...(awaits && { awaits }),
    ...(windowDays && { windowDays }),
  };
}

const missing: Refusal = { code: 'field-missing' };

function dayProblemIn(opensOn: string, today: IsoDate): Refusal | null {
  if (opensOn === '') return missing;
  return isDay(opensOn) ? dayProblem(opensOn, today) : { code: 'field-invalid' };
}

/** The fault of the number of days; it depends on the interval too. */
export function windowProblem(draft: PlanDraft): Refusal | null {
  if (draft.windowDays.trim() === '') return missing;
  const days = daysIn(draft.windowDays);
  const { least } = checkpointLimits.windowDays;
  const most = mostDays(recurrenceIn(draft));
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
    people: namedIn(draft),
  },
  opensOn: draft.opens === 'on-day' ? draft.opensOn : null,
  occasion: occasionOf(draft),
  recurrence: recurrenceIn(draft),
  windowDays: Number(draft.windowDays),
  reminders: draft.reminders,
});

function occasionOf({ opens, versionId, awaits }: PlanDraft): Occasion | null {
  if (opens === 'on-occasion') return occasionIn(awaits);
  return opens === 'on-release' ? { kind: 'version-released', versionId } : null;
}

const fields: readonly (keyof PlanDraft)[] = [
  'title',
  'questionnaireId',
  'engagementIds',
  'people',
  'opensOn',
  'windowDays',
];

/** The field of the form that a refusal is about; undefined for the whole. */
export function planFieldOf({ field }: Refusal, { opens }: Pick<PlanDraft, 'opens'>): keyof PlanDraft | undefined {
  if (field === 'occasion') return opens === 'on-occasion' ? 'awaits' : 'versionId';
  if (field === 'recurrence') return 'recurs';
  return fields.find((each) => each === field);
}

/** Whether a survey asks only at the end: about the close of the project, or once all is done. */
export const isOnlyAtTheEnd = ({ questionnaireId, opens, awaits }: PlanDraft): boolean =>
  questionnaireId === closeQuestionnaire || (opens === 'on-occasion' && isAtTheEnd(awaits));

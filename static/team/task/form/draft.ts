import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { type Activation, taskLimits } from '../../../../src/contract/task/task';
import type { GiveTask } from '../../../../src/contract/task/team-task';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import type { DraftErrors } from '../../../form/field-errors';
import type { FoundIssue } from '../../issue/search/issues';
import { likeliest } from '../../people/customer-options';
import { anyone, ownerOf, ownerProblem } from '../state/owner';
import { checkTerms, newTerms, type TermsDraft, toTerms } from './terms';

/** A task as it stands in the form. */
export type Draft = TermsDraft & {
  readonly engagementId: string;
  /** An account id, or `anyone`. */
  readonly owner: string;
  readonly begins: Activation['kind'];
  /** The day on which it begins: `YYYY-MM-DD`, or empty. */
  readonly from: string;
  /** The issues that it waits for before it begins. */
  readonly waitsFor: readonly FoundIssue[];
};

const draftFields: readonly (keyof Draft)[] = [
  'title',
  'instructions',
  'type',
  'due',
  'dueReason',
  'effort',
  'evidenceRule',
  'questions',
  'links',
  'isUrgent',
  'urgentReason',
  'isEvenNow',
  'engagementId',
  'owner',
  'begins',
  'from',
  'waitsFor',
];

/** An empty form: for the engagement's primary customer, who is the likeliest to do it. */
export const newDraft = (engagement: EngagementSummary): Draft => ({
  ...newTerms,
  engagementId: engagement.id,
  owner: likelyOwner(engagement),
  begins: 'now',
  from: '',
  waitsFor: [],
});

/** The draft for another engagement: its people are others, and so may be its today. */
export const taskForEngagement = (draft: Draft, engagement: EngagementSummary): Draft => ({
  ...draft,
  engagementId: engagement.id,
  owner: draft.owner === anyone ? anyone : likelyOwner(engagement),
});

const likelyOwner = (engagement: EngagementSummary): string => likeliest(engagement) ?? anyone;

/** The resolver's refusal of a draft, said before the call. The resolver checks again. */
export function checkTask(draft: Draft, engagement: EngagementSummary): DraftErrors<Draft> {
  const { begins, due, from, owner, waitsFor } = draft;
  const isAfterDue = begins === 'date' && due !== '' && from !== '' && due < from;
  return {
    ...beside('due', isAfterDue ? { code: 'date-before-start' } : null),
    ...checkTerms(draft, engagement.today),
    ...beside('owner', ownerProblem(owner, engagement)),
    ...(begins === 'date' ? beside('from', fromProblem(from, engagement)) : {}),
    ...(begins === 'issues' ? beside('waitsFor', waitsForProblem(waitsFor)) : {}),
  };
}

const beside = (field: keyof Draft, problem: Refusal | null): DraftErrors<Draft> =>
  problem ? { [field]: problem } : {};

const fromProblem = (from: string, { today }: EngagementSummary): Refusal | null =>
  from === '' ? { code: 'field-missing' } : dayProblem(from, today);

const waitsForProblem = ({ length }: readonly FoundIssue[]): Refusal | null => {
  if (length === 0) return { code: 'field-missing' };
  return length > taskLimits.waitsFor ? { code: 'field-invalid' } : null;
};

export const activationOf = ({ begins, from, waitsFor }: Draft): Activation => {
  switch (begins) {
    case 'now':
      return { kind: 'now' };
    case 'date':
      return { kind: 'date', day: from };
    case 'issues':
      return { kind: 'issues', issueIds: waitsFor.map(({ id }) => id) };
  }
};

/** @param attempt made once per filled-in form */
export const toGiveTask = (draft: Draft, attempt: string): GiveTask => ({
  ...toTerms(draft),
  attempt,
  engagementId: draft.engagementId,
  owner: ownerOf(draft.owner),
  activation: activationOf(draft),
});

/** The field to which a refusal of the whole command belongs; `null` when it is about none of the fields. */
export function taskFieldOf(
  { field }: Refusal,
  { begins, evidenceRule: evidence }: Pick<Draft, 'begins' | 'evidenceRule'>,
) {
  if (field === 'activation') return begins === 'date' ? 'from' : 'waitsFor';
  if (field === 'evidenceRule' && evidence === 'answers') return 'questions';
  return draftFields.find((name) => name === field) ?? null;
}

/** The fields behind "More settings". */
const hiddenFields: readonly (keyof Draft)[] = [
  'evidenceRule',
  'questions',
  'links',
  'isUrgent',
  'urgentReason',
  'isEvenNow',
  'begins',
  'from',
  'waitsFor',
];

/** Whether something is wrong where it would not be seen. */
export const isHiddenAtFault = (errors: DraftErrors<Draft>): boolean =>
  hiddenFields.some((field) => errors[field] !== undefined);

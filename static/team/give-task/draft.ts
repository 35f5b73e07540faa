import type { Refusal } from '../../../src/contract/answer';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { type IsoDate, type TaskOwner, taskLimits } from '../../../src/contract/task';
import type { GiveTask } from '../../../src/contract/team';
import { daysAfter } from '../../i18n/calendar';

/** A task as it stands in the form. */
export type Draft = {
  readonly engagementId: string;
  readonly title: string;
  readonly instructions: string;
  /** An account id, or `anyone`. */
  readonly owner: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly due: string;
};

export const anyone = 'anyone';

const draftFields = ['engagementId', 'title', 'instructions', 'owner', 'due'] as const;
export type DraftField = (typeof draftFields)[number];
export type DraftErrors = Partial<Record<DraftField, Refusal>>;

/** An empty form: for the engagement's primary customer, who is the likeliest to do it. */
export function newDraft(engagement: EngagementSummary): Draft {
  return { engagementId: engagement.id, title: '', instructions: '', owner: likelyOwner(engagement), due: '' };
}

/** The draft for another engagement: its people are others, and so may be its today. */
export const forEngagement = (draft: Draft, engagement: EngagementSummary): Draft => ({
  ...draft,
  engagementId: engagement.id,
  owner: draft.owner === anyone ? anyone : likelyOwner(engagement),
});

const likelyOwner = ({ customers }: EngagementSummary): string =>
  (customers.find(({ isPrimary }) => isPrimary) ?? customers[0])?.accountId ?? anyone;

/** The last day that a task may be due on. */
export const lastDay = (today: IsoDate): IsoDate => daysAfter(today, taskLimits.dueDays);

/** What the door would refuse, said before the call. The door checks again. */
export function checkDraft(draft: Draft, engagement: EngagementSummary): DraftErrors {
  const { today, customers } = engagement;
  const due = draft.due.trim();
  const isKnown = draft.owner === anyone || customers.some(({ accountId }) => accountId === draft.owner);
  return {
    ...textError('title', draft.title, taskLimits.title, true),
    ...textError('instructions', draft.instructions, taskLimits.instructions, false),
    ...(isKnown ? {} : { owner: { code: 'stakeholder-unknown' } }),
    ...(due !== '' && due < today ? { due: { code: 'date-in-past' } } : {}),
    ...(due !== '' && due > lastDay(today)
      ? { due: { code: 'date-too-far', facts: { days: taskLimits.dueDays } } }
      : {}),
  };
}

function textError(field: DraftField, text: string, limit: number, isRequired: boolean): DraftErrors {
  const length = text.trim().length;
  if (isRequired && length === 0) return { [field]: { code: 'field-missing' } };
  return length > limit ? { [field]: { code: 'field-too-long', facts: { limit } } } : {};
}

export const ownerOf = ({ owner }: Draft): TaskOwner =>
  owner === anyone ? { kind: 'side' } : { kind: 'person', accountId: owner };

/** @param attempt made once per filled-in form */
export const toCommand = (draft: Draft, attempt: string): GiveTask => ({
  attempt,
  engagementId: draft.engagementId,
  title: draft.title.trim(),
  instructions: draft.instructions.trim(),
  owner: ownerOf(draft),
  due: draft.due === '' ? null : draft.due,
});

/** Where a refusal of the whole command belongs; `null` when it is about none of the fields. */
export const fieldOf = ({ field }: Refusal): DraftField | null => draftFields.find((name) => name === field) ?? null;

import type { Refusal } from '../../../../src/contract/result';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import type { WriteReading } from '../../../../src/contract/survey/team-survey';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';
import { checkFollowUpDraft, type FollowUpDraft, newFollowUpDraft, toFollowUp } from '../follow-up/draft';

/** The team’s reading of results as it stands in the form, with what those who were asked are told. */
export type ReadingDraft = FollowUpDraft & {
  readonly text: string;
  readonly follows: 'issue' | 'nothing';
  readonly issueKey: string;
  readonly whyNoAction: string;
};

export const newReadingDraft = (): ReadingDraft => ({
  text: '',
  follows: 'issue',
  issueKey: '',
  whyNoAction: '',
  ...newFollowUpDraft(),
});

/** The key of an issue as Jira has it, or as somebody types it or copies it with the address. */
export const keyTyped = (typed: string): string => (typed.trim().split('/').at(-1) ?? '').toUpperCase();

const isIssueKey = (key: string): boolean => /^[A-Z][A-Z0-9_]{1,30}-\d{1,9}$/.test(key);

export function checkReadingDraft(draft: ReadingDraft): DraftErrors<ReadingDraft> {
  const { text, follows, issueKey, whyNoAction } = draft;
  const told = checkFollowUpDraft(draft);
  const textFault = textProblem(text.trim(), checkpointLimits.reading, true);
  if (follows === 'issue') {
    const keyFault: Refusal | null = issueKey.trim() === '' ? { code: 'field-missing' } : keyProblem(issueKey);
    return { ...(textFault && { text: textFault }), ...(keyFault && { issueKey: keyFault }), ...told };
  }
  const whyFault = textProblem(whyNoAction.trim(), checkpointLimits.whyNoAction, true);
  return { ...(textFault && { text: textFault }), ...(whyFault && { whyNoAction: whyFault }), ...told };
}

const keyProblem = (typed: string): Refusal | null => (isIssueKey(keyTyped(typed)) ? null : { code: 'field-invalid' });

/** The reading that a draft without faults says: what was typed for the other choice is left out. */
export const toReading = (draft: ReadingDraft): Omit<WriteReading, 'checkpointId' | 'revision'> => ({
  text: draft.text.trim(),
  issueKey: draft.follows === 'issue' ? keyTyped(draft.issueKey) : '',
  whyNoAction: draft.follows === 'nothing' ? draft.whyNoAction.trim() : '',
  ...toFollowUp(draft),
});

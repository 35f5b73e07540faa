import type { Refusal } from '../../../../src/contract/result';
import { checkpointLimits } from '../../../../src/contract/survey/checkpoint';
import type { WriteReading } from '../../../../src/contract/survey/team-survey';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';

/** The team’s reading of results as it stands in the form. */
export type ReadingDraft = {
  readonly text: string;
  readonly follows: 'issue' | 'nothing';
  readonly issueKey: string;
  readonly whyNoAction: string;
};

export const newReadingDraft = (): ReadingDraft => ({ text: '', follows: 'issue', issueKey: '', whyNoAction: '' });

/** The key of an issue as Jira has it, or as somebody types it or copies it with the address. */
export const keyTyped = (typed: string): string => (typed.trim().split('/').at(-1) ?? '').toUpperCase();

const isIssueKey = (key: string): boolean => /^[A-Z][A-Z0-9_]{1,30}-\d{1,9}$/.test(key);

export function checkReadingDraft({ text, follows, issueKey, whyNoAction }: ReadingDraft): DraftErrors<ReadingDraft> {
  const textFault = textProblem(text.trim(), checkpointLimits.reading, true);
  if (follows === 'issue') {
    const keyFault: Refusal | null = issueKey.trim() === '' ? { code: 'field-missing' } : keyProblem(issueKey);
    return { ...(textFault && { text: textFault }), ...(keyFault && { issueKey: keyFault }) };
  }
  const whyFault = textProblem(whyNoAction.trim(), checkpointLimits.whyNoAction, true);
  return { ...(textFault && { text: textFault }), ...(whyFault && { whyNoAction: whyFault }) };
}

const keyProblem = (typed: string): Refusal | null => (isIssueKey(keyTyped(typed)) ? null : { code: 'field-invalid' });

/** The reading that a draft without faults says: what was typed for the other choice is left out. */
export const toReading = ({
  text,
  follows,
  issueKey,
  whyNoAction,
}: ReadingDraft): Pick<WriteReading, 'text' | 'issueKey' | 'whyNoAction'> => ({
  text: text.trim(),
  issueKey: follows === 'issue' ? keyTyped(issueKey) : '',
  whyNoAction: follows === 'nothing' ? whyNoAction.trim() : '',
});

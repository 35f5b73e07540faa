import { type ReplyToCase, recoveryLimits } from '../../../../src/contract/survey/recovery';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';

/** A reply to a customer as it stands in the form. @property by empty where no day is named */
export type ReplyDraft = { readonly acknowledgement: string; readonly text: string; readonly by: string };

export const newReplyDraft = (): ReplyDraft => ({ acknowledgement: '', text: '', by: '' });

/** @param today in the customer's time zone; empty where it is not known */
export function checkReplyDraft({ acknowledgement, text, by }: ReplyDraft, today: string): DraftErrors<ReplyDraft> {
  const first = textProblem(acknowledgement.trim(), recoveryLimits.acknowledgement, true);
  const second = textProblem(text.trim(), recoveryLimits.reply, true);
  const day = by === '' || today === '' ? null : dayProblem(by, today);
  return { ...(first && { acknowledgement: first }), ...(second && { text: second }), ...(day && { by: day }) };
}

export const toReply = ({ acknowledgement, text, by }: ReplyDraft): Omit<ReplyToCase, 'caseId' | 'revision'> => ({
  acknowledgement: acknowledgement.trim(),
  text: text.trim(),
  by: by === '' ? null : by,
});

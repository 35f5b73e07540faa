import type { IsoDate } from '../../../../src/contract/common';
import { type PortalTask, type PortalTaskDetails, taskLimits } from '../../../../src/contract/task/task';
import { dayProblem } from '../../../../src/core/calendar/due-day';
import { textProblem } from '../../../../src/core/text/text-problem';
import type { DraftErrors } from '../../../form/field-errors';

/** The commands on a task that the customer gives a reason for. */
export type WordsAction = 'date' | 'stuck' | 'decline';
export type OtherAction = WordsAction | 'hand-over';

/** The actions on a task beside completing it. */
export const otherActionsOf = ({ stuck }: Pick<PortalTaskDetails, 'stuck'>): readonly OtherAction[] =>
  stuck ? ['date', 'hand-over', 'decline'] : ['date', 'stuck', 'hand-over', 'decline'];

/** `date` is `YYYY-MM-DD` or empty, and counts for the command `date` only. */
export type WordsDraft = { readonly date: string; readonly reason: string };

export const noWords: WordsDraft = { date: '', reason: '' };

/** The resolver's refusal of a draft, said before the call. The resolver checks again. */
export function checkWordsDraft(
  action: WordsAction,
  { date, reason }: WordsDraft,
  { due, today }: Pick<PortalTask, 'due' | 'today'>,
): DraftErrors<WordsDraft> {
  const wrong = textProblem(reason, taskLimits.reason, true);
  return {
    ...(action === 'date' ? checkDate(date, due, today) : {}),
    ...(wrong ? { reason: wrong } : {}),
  };
}

function checkDate(date: string, due: IsoDate | null, today: IsoDate): DraftErrors<WordsDraft> {
  if (date === '') return { date: { code: 'field-missing' } };
  const problem = dayProblem(date, today);
  if (problem) return { date: problem };
  return date === due ? { date: { code: 'proposal-same-date' } } : {};
}

import { useCallback } from 'react';
import type { Result } from '../../../../src/contract/result';
import type { AnswerNotes } from '../../../../src/contract/survey/notes';
import type { CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import { callPlan } from '../../call/calls';

/** The words of customers about a survey, as far as they are loaded. */
export type Comments = {
  readonly loaded: Loaded<CommentPage>;
  readonly reload: () => Promise<void>;
  /** Loads the first page anew, while what is there stays on the screen. */
  readonly refresh: () => Promise<void>;
  /** Puts in what a command has made of the team's notes on somebody's answers. */
  readonly put: (notes: AnswerNotes) => void;
  /** Loads the next page. */
  readonly more: () => Promise<Result<unknown>>;
};

/** @param asOf changes when they are to be loaded anew */
export function useComments({ id: checkpointId }: { readonly id: string }, asOf: string): Comments {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment means another call
  const load = useCallback(() => callPlan('list-comments', { checkpointId }), [checkpointId, asOf]);
  const { loaded, setValue, reload, refresh } = useLoaded(load);
  const next = loaded.status === 'ready' ? loaded.value.next : null;
  const more = async () => {
    const page = await callPlan('list-comments', { checkpointId, ...(next === null ? {} : { after: next }) });
    if (page.ok) setValue((now) => withPage(now, page.value));
    return page;
  };
  const put = (changed: AnswerNotes) => setValue((now) => ({ ...now, notes: withNotes(now.notes, [changed]) }));
  return { loaded, reload, refresh, put, more };
}

/** A page after those that are there. One that comes twice is there once. */
export function withPage(now: CommentPage, page: CommentPage): CommentPage {
  const known = new Set(now.comments.map(commentKey));
  const comments = [...now.comments, ...page.comments.filter((each) => !known.has(commentKey(each)))];
  const others = now.cases.filter(({ caseId }) => page.cases.every((each) => each.caseId !== caseId));
  return { ...page, comments, notes: withNotes(now.notes, page.notes), cases: [...others, ...page.cases] };
}

/** Notes with those that are told later in the place of those of the same people. */
function withNotes(notes: readonly AnswerNotes[], later: readonly AnswerNotes[]): readonly AnswerNotes[] {
  const told = new Set(later.map(({ accountId }) => accountId));
  return [...notes.filter(({ accountId }) => !told.has(accountId)), ...later];
}

/** A text of its own: one answer in confidence may hold several. */
export const commentKey = ({ id, key }: Pick<SurveyComment, 'id' | 'key'>): string => `${id} ${key}`;

import type { Result } from '../../../../src/contract/result';
import type { AnswerNotes } from '../../../../src/contract/survey/notes';
import type { CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { asPage, loadAll } from '../../../bridge/load-all';

/** All that customers wrote, and the team's notes on it. */
export type Written = { readonly comments: readonly SurveyComment[]; readonly notes: readonly AnswerNotes[] };

/** @param load a page after a cursor; null for the first */
export async function loadAllComments(
  load: (after: string | null) => Promise<Result<CommentPage>>,
): Promise<Result<Written>> {
  const pages = await loadAll(async (after) => asPage(await load(after), (page) => [page]));
  if (!pages.ok) return pages;
  const notes = pages.value.flatMap((page) => page.notes).filter((each) => each.notes.length > 0);
  return { ok: true, value: { comments: pages.value.flatMap((page) => page.comments), notes } };
}

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
  const pages = await unlessKept(loadAll(async (after) => asPage(await load(after), (page) => [page])));
  if (!pages.ok) return pages;
  const notes = pages.value.flatMap((page) => page.notes).filter((each) => each.notes.length > 0);
  return { ok: true, value: { comments: pages.value.flatMap((page) => page.comments), notes } };
}

/** All that was said by name; nothing where the project keeps it from the reader, so that the rest can be saved. */
export async function unlessKept<Row>(loading: Promise<Result<readonly Row[]>>): Promise<Result<readonly Row[]>> {
  const loaded = await loading;
  return !loaded.ok && loaded.error.code === 'named-answers-kept' ? { ok: true, value: [] } : loaded;
}

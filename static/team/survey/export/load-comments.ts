import type { Result } from '../../../../src/contract/result';
import type { CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { asPage, loadAll } from '../../../bridge/load-all';

/** All that customers wrote. @param load a page after a cursor; null for the first */
export const loadAllComments = (
  load: (after: string | null) => Promise<Result<CommentPage>>,
): Promise<Result<readonly SurveyComment[]>> =>
  unlessKept(loadAll(async (after) => asPage(await load(after), ({ comments }) => comments)));

/** All that was said by name; nothing where the project keeps it from the reader, so that the rest can be saved. */
export async function unlessKept<Row>(loading: Promise<Result<readonly Row[]>>): Promise<Result<readonly Row[]>> {
  const loaded = await loading;
  return !loaded.ok && loaded.error.code === 'named-answers-kept' ? { ok: true, value: [] } : loaded;
}

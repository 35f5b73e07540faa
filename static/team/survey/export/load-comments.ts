import type { Result } from '../../../../src/contract/result';
import type { CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';
import { asPage, loadAll } from '../../../bridge/load-all';

/** All that customers wrote. @param load a page after a cursor; null for the first */
export const loadAllComments = (
  load: (after: string | null) => Promise<Result<CommentPage>>,
): Promise<Result<readonly SurveyComment[]>> =>
  loadAll(async (after) => asPage(await load(after), ({ comments }) => comments));

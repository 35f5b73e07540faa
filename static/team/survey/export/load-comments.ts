import type { Result } from '../../../../src/contract/result';
import type { CommentPage, SurveyComment } from '../../../../src/contract/survey/team-survey';

/** All that customers wrote, page after page: a file has the whole. @param load a page after a cursor; null for the first */
export async function loadAllComments(
  load: (after: string | null) => Promise<Result<CommentPage>>,
): Promise<Result<readonly SurveyComment[]>> {
  const comments: SurveyComment[] = [];
  let after: string | null = null;
  do {
    const page: Result<CommentPage> = await load(after);
    if (!page.ok) return page;
    comments.push(...page.value.comments);
    after = page.value.next;
  } while (after !== null);
  return { ok: true, value: comments };
}

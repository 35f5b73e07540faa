import type { Result } from '../../../../src/contract/result';
import { requestJira } from '../../../bridge/request-jira';
import type { Candidate } from '../search/use-search';

type User = { accountId: string; accountType?: string; active?: boolean; displayName?: string };

const atMost = 20;

/** People who can work on the project, as the reader may see them: of the team, not the portal's customers. */
export async function findMembers(projectKey: string, text: string): Promise<Result<readonly Candidate[]>> {
  const query = `project=${encodeURIComponent(projectKey)}&query=${encodeURIComponent(text)}&maxResults=${atMost}`;
  try {
    const response = await requestJira(`/rest/api/3/user/assignable/search?${query}`);
    if (!response.ok) return { ok: false, error: { code: 'try-again' } };
    const users = (await response.json()) as User[];
    return {
      ok: true,
      value: users.filter(isMember).map(({ accountId, displayName = '' }) => ({ accountId, name: displayName })),
    };
  } catch {
    return { ok: false, error: { code: 'try-again' } };
  }
}

const isMember = ({ accountType = 'atlassian', active = true, displayName }: User): boolean =>
  accountType === 'atlassian' && active && displayName !== undefined;

import type { RaidEntry } from '../../core/raid/entry';
import { route } from '../platform/requests';
import { get } from './call';
import { readVisibleReply } from './reply';

/**
 * The security level of the issue that an entry came up on; null where it came up on none, or everybody in its project sees that
 * one. Unknown where the issue is gone, or hidden from the app, or in another project, which others see.
 */
export async function levelOf({ origin, projectId }: RaidEntry): Promise<string | null | 'unknown'> {
  if (!origin || origin.issueId === null) return null;
  const issue = await readVisibleReply<Secured>(
    get(route`/rest/api/3/issue/${origin.issueId}?fields=project,security`),
  );
  if (issue?.fields.project.id !== projectId) return 'unknown';
  return issue.fields.security?.id ?? null;
}

type Secured = {
  readonly fields: { readonly project: { readonly id: string }; readonly security?: { readonly id: string } | null };
};

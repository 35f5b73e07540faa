import type { Engagement } from '../../../core/engagement/engagement';
import type { BackgroundPorts } from '../../ports/ports';

/**
 * The issue by way of which Jira mails people of the team: it mails nobody who may not see that issue, and nothing of the issue is in the
 * mail. One of the project that is hidden from nobody who browses it; else a request, which not all of the team may see.
 */
export async function carrierOf(
  { asApp }: BackgroundPorts,
  projectId: string,
  engagements: readonly Pick<Engagement, 'request' | 'isRequestUnseen'>[],
): Promise<string | undefined> {
  const seen = engagements.find(({ request, isRequestUnseen }) => request && !isRequestUnseen);
  return (await asApp.issueSeenByAll(projectId)) ?? seen?.request?.id;
}

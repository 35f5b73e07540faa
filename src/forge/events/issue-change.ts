import type { IssueChange } from '../../app/subject/follow-issue';

/**
 * The change of an issue in an event, if it matters here
 * (developer.atlassian.com/platform/forge/events-reference/jira); undefined for what is none. Gates may cover any
 * field, so any change counts, named or not.
 */
export function issueChangeIn(event: unknown): IssueChange | undefined {
  const { eventType, issue, changelog } = (event ?? {}) as {
    eventType?: unknown;
    issue?: { id?: unknown } | null;
    changelog?: { items?: unknown } | null;
  };
  const issueId = issue?.id;
  if (typeof issueId !== 'string' || !/^\d{1,18}$/.test(issueId)) return undefined;
  if (eventType === 'avi:jira:deleted:issue') return { issueId, what: 'deleted' };
  const items = Array.isArray(changelog?.items) ? changelog.items : [];
  const fields = items.map((item: { fieldId?: unknown; field?: unknown } | null) => item?.fieldId ?? item?.field);
  // A move to another project changes the status too, where the workflows differ: the move says more.
  const what = (['project', 'status'] as const).find((each) => fields.includes(each));
  return { issueId, what: what ?? 'fields' };
}

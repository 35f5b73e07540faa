import type { VersionChange } from '../../app/subject/follow-version';

/** The change of a version in an event (developer.atlassian.com/platform/forge/events-reference/jira). */
export function versionChangeIn(event: unknown): VersionChange | undefined {
  const { eventType, version } = (event ?? {}) as { eventType?: unknown; version?: { id?: unknown } | null };
  const versionId = version?.id === undefined ? '' : String(version.id);
  if (!/^\d{1,18}$/.test(versionId)) return undefined;
  return { versionId, what: eventType === 'avi:jira:deleted:version' ? 'deleted' : 'updated' };
}

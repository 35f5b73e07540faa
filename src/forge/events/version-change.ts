import type { VersionChange } from '../../app/subject/follow-version';

/**
 * The change of a version in an event (developer.atlassian.com/platform/forge/events-reference/jira). Released, unreleased and archived
 * are changes as others are: how it stands is asked of Jira. A merge, and a deletion that hands its issues on, name another version.
 */
export function versionChangeIn(event: unknown): VersionChange | undefined {
  const { eventType, version, mergedVersion, newFixVersion } = (event ?? {}) as {
    [name in 'version' | 'mergedVersion' | 'newFixVersion']?: { id?: unknown } | null;
  } & { eventType?: unknown };
  const versionId = idOf(version);
  if (versionId === undefined) return undefined;
  const what = eventType === 'avi:jira:deleted:version' ? 'deleted' : 'updated';
  const other = idOf(newFixVersion) ?? idOf(mergedVersion);
  return { versionId, what, ...(other === undefined || other === versionId ? {} : { other }) };
}

function idOf(version: { id?: unknown } | null | undefined): string | undefined {
  const id = version?.id === undefined ? '' : String(version.id);
  return /^\d{1,18}$/.test(id) ? id : undefined;
}

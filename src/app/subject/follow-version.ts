import type { BackgroundKinds } from '../background-kind';
import type { BackgroundPorts } from '../ports';
import { retrying } from '../retry';
import { followAsks } from './follow-asks';

/** A change of a version, as Jira tells of it. */
export type VersionChange = { readonly versionId: string; readonly what: 'updated' | 'deleted' };

/** Brings the asks on a version in line with it. A version without any costs one read. */
export async function followVersion(
  ports: BackgroundPorts,
  { versionId, what }: VersionChange,
  kinds: BackgroundKinds,
): Promise<void> {
  const [{ value: plan }] = await retrying(ports, () => ports.storage.load([{ kind: 'version', id: versionId }]));
  if (plan) await followAsks(ports, plan, what === 'deleted', kinds);
}

import type { BackgroundKinds } from '../background-kind';
import type { BackgroundPorts } from '../ports/ports';
import { retrying } from '../retry';
import { followMerge } from '../survey/occasion/follow-merge';
import { hintCheckpoints } from '../survey/occasion/hint-checkpoints';
import { followAsks } from './follow-asks';

/**
 * A change of a version, as Jira tells of it.
 * @property other of a merge, or a deletion that hands the version's issues on: the other version
 */
export type VersionChange = {
  readonly versionId: string;
  readonly what: 'updated' | 'deleted';
  readonly other?: string;
};

/** Brings the asks on a version in line with it, and the checkpoints that wait for it. A version without any costs one read. */
export async function followVersion(
  ports: BackgroundPorts,
  { versionId, what, other }: VersionChange,
  kinds: BackgroundKinds,
): Promise<void> {
  const ids = [versionId, ...(other === undefined ? [] : [other])];
  const plans = await retrying(ports, () => ports.storage.load(ids.map((id) => ({ kind: 'version', id }) as const)));
  if (other !== undefined && plans.some(({ value }) => (value?.awaitedBy ?? []).length > 0)) {
    await followMerge(ports, versionId, other);
  }
  for (const { value: plan } of plans) {
    if (plan) await hintCheckpoints(ports, 'version', plan.versionId, plan.awaitedBy);
  }
  const plan = plans[0]?.value;
  if (plan) await followAsks(ports, plan, what === 'deleted', kinds);
}

import { askIdsOf } from '../../core/issue/issue-plan';
import type { BackgroundPorts } from '../ports';
import { retrying } from '../retry';
import { recheckGates } from './recheck';

/** A change of a version, as Jira tells it. */
export type VersionChange = { readonly versionId: string; readonly what: 'updated' | 'deleted' };

/** Compares the gates on a version with it. A version without gates costs one read. */
export async function followVersion(ports: BackgroundPorts, { versionId, what }: VersionChange): Promise<void> {
  const [{ value: plan }] = await retrying(ports, () => ports.storage.load([{ kind: 'version', id: versionId }]));
  if (plan) await recheckGates(ports, askIdsOf(plan, 'gate'), what === 'deleted');
}

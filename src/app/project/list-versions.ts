import type { ProjectVersion } from '../../contract/calls/plan';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import type { Ports } from '../ports/ports';

/** The versions of a project that an ask can stand on, as the caller sees them. */
export async function listVersions(ports: Ports, projectId: string): Promise<Result<readonly ProjectVersion[]>> {
  const versions = await ports.asUser.versions(projectId);
  return versions ? accept(versions) : refuse('not-found');
}

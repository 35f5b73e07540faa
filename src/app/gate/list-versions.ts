import type { Answer } from '../../contract/answer';
import type { ProjectVersion } from '../../contract/team-gate';
import { accept, refuse } from '../../core/answer';
import type { Ports } from '../ports';

/** The versions of a project that a gate can stand on, as the caller sees them. */
export async function listVersions(ports: Ports, projectId: string): Promise<Answer<readonly ProjectVersion[]>> {
  const versions = await ports.asUser.versions(projectId);
  return versions ? accept(versions) : refuse('not-found');
}

import type { Result } from '../../contract/result';
import { BrowsableProject } from '../../core/access/team';
import { accept, refuse } from '../../core/result';
import type { Ports } from '../ports/ports';

/** Proves that the caller may see what belongs to a project as a whole. */
export async function browseProject(
  ports: Pick<Ports, 'asUser'>,
  projectId: string,
): Promise<Result<BrowsableProject>> {
  const project = BrowsableProject.of(await ports.asUser.permissions({ projectId }));
  return project ? accept(project) : refuse('not-found');
}

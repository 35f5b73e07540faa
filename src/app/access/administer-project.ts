import type { Result } from '../../contract/result';
import { AdministeredProject } from '../../core/access/administered-project';
import { accept, refuse } from '../../core/result';
import type { Ports } from '../ports/ports';
import { browseProject } from './project';

/** Proves that the caller administers it. */
export async function administerProject(
  ports: Pick<Ports, 'asUser'>,
  projectId: string,
): Promise<Result<AdministeredProject>> {
  const browsable = await browseProject(ports, projectId);
  if (!browsable.ok) return browsable;
  const project = AdministeredProject.of(browsable.value);
  return project ? accept(project) : refuse('not-allowed');
}

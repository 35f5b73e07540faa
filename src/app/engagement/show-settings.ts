import type { ProjectSettings } from '../../contract/calls/admin';
import type { Result } from '../../contract/result';
import { accept } from '../../core/result';
import { administerProject } from '../access/administer-project';
import type { Ports } from '../ports/ports';
import { settingsOf } from './settings-of';

/** Every engagement of a project, for its administrators. */
export async function showSettings(
  ports: Ports,
  project: { id: string; key: string },
): Promise<Result<ProjectSettings>> {
  const allowed = await administerProject(ports, project.id);
  if (!allowed.ok) return allowed;
  const [stored] = await ports.storage.load([{ kind: 'project', id: project.id }]);
  const refs = (stored.value?.engagements ?? []).map(({ id }) => ({ kind: 'engagement' as const, id }));
  const engagements = refs.length > 0 ? await ports.storage.load(refs) : [];
  return accept({
    project,
    engagements: engagements.flatMap(({ value }) => (value ? settingsOf(allowed.value, value, ports.now()) : [])),
  });
}

import type { GateTemplate, SaveGateTemplate } from '../../contract/gate/template';
import type { Result } from '../../contract/result';
import type { BrowsableProject } from '../../core/access/team';
import { type GateTemplateShelf, shelveGateTemplate, takeDownGateTemplate } from '../../core/gate/terms/template';
import { accept, refuse } from '../../core/result';
import { editProject } from '../access/edit-project';
import { browseProject } from '../access/project';
import type { Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

const shelfOf = (projectId: string) => ({ kind: 'gate-templates', id: projectId }) as const;

/** A project's gate templates, for whoever may browse it. */
export async function listGateTemplates(ports: Ports, projectId: string): Promise<Result<readonly GateTemplate[]>> {
  const allowed = await browseProject(ports, projectId);
  if (!allowed.ok) return allowed;
  const [{ value: shelf }] = await ports.storage.load([shelfOf(projectId)]);
  return accept(shelf ? templatesOn(allowed.value, shelf) : []);
}

function templatesOn(project: BrowsableProject, shelf: GateTemplateShelf): readonly GateTemplate[] {
  project.assertOf(shelf);
  return shelf.templates;
}

export const saveGateTemplate = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  wanted: SaveGateTemplate,
): Promise<Result<readonly GateTemplate[]>> => {
  // People come and go with the engagement: a template names roles.
  const isForRoles = wanted.terms.signatories.every(({ kind }) => kind === 'role');
  const id = idFor('gate-template', projectId, caller.accountId, wanted.attempt);
  return changeShelf(ports, caller, projectId, (shelf) =>
    isForRoles ? shelveGateTemplate(shelf, wanted, id) : refuse('field-invalid', { field: 'signatories' }),
  );
};

export const removeGateTemplate = (
  ports: Ports,
  caller: Caller,
  projectId: string,
  templateId: string,
): Promise<Result<readonly GateTemplate[]>> =>
  changeShelf(ports, caller, projectId, (shelf) => accept(takeDownGateTemplate(shelf, templateId)));

async function changeShelf(
  ports: Ports,
  caller: Caller,
  projectId: string,
  change: (shelf: GateTemplateShelf) => Result<GateTemplateShelf>,
): Promise<Result<readonly GateTemplate[]>> {
  const allowed = await editProject(ports, caller, projectId);
  if (!allowed.ok) return allowed;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: shelf = { projectId, templates: [] } }] = await work.load(shelfOf(projectId));
    const changed = change(shelf);
    if (!changed.ok) return changed;
    work.save('gate-templates', projectId, changed.value);
    return accept(templatesOn(allowed.value, changed.value));
  });
}

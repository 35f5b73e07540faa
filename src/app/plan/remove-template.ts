import type { Result } from '../../contract/result';
import { takeDownTemplate } from '../../core/plan/stored-template';
import { accept, refuse } from '../../core/result';
import { editProject } from '../access/edit-project';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

/** Forgets a template's tasks; that there was one stays in the history. Removing it twice is removing it. */
export async function removeTemplate(
  ports: Ports,
  caller: Caller,
  projectId: string,
  templateId: string,
): Promise<Result<null>> {
  const mayEdit = await editProject(ports, caller, projectId);
  if (!mayEdit.ok) return mayEdit;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: shelf }, { value: template }] = await work.load(
      { kind: 'templates', id: projectId },
      { kind: 'template', id: templateId },
    );
    if (template?.projectId !== projectId || !shelf) return refuse('not-found');
    if (template.isRemoved) return accept(null);
    const event = { ...attributionTo(ports, caller), what: 'template-removed', facts: { name: template.name } };
    work.save('template', templateId, work.appendEvent({ ...template, name: '', tasks: [], isRemoved: true }, event));
    work.save('templates', projectId, takeDownTemplate(shelf, templateId));
    return accept(null);
  });
}

import type { Result } from '../../contract/result';
import type { SaveTemplate, TemplateName } from '../../contract/task/template';
import { emptyHistory } from '../../core/audit/chain';
import { checkTemplate, type StoredTemplate, shelveTemplate, tasksHash } from '../../core/plan/stored-template';
import { accept, refuse } from '../../core/result';
import { editProject } from '../access/edit-project';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

/** Keeps a set of tasks for the next time, as a new template or in the place of an old one. */
export async function saveTemplate(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { attempt, templateId, name, tasks }: SaveTemplate,
): Promise<Result<TemplateName>> {
  const mayEdit = await editProject(ports, caller, projectId);
  if (!mayEdit.ok) return mayEdit;
  const id = templateId ?? idFor('template', projectId, caller.accountId, attempt);
  return inUnitOfWork(ports, async (work) => {
    const [{ value: stored }, { value: kept }] = await work.load(
      { kind: 'templates', id: projectId },
      { kind: 'template', id },
    );
    const isKnown = kept?.projectId === projectId && !kept.isRemoved;
    if (templateId !== null && !isKnown) return refuse('not-found');
    // The same form sent twice saves one template; a form that was corrected in between is not the same.
    if (templateId === null && kept) {
      const isSame = !kept.isRemoved && kept.name === name && kept.tasks.length === tasks.length;
      return isSame ? accept({ id, name, tasks: tasks.length }) : refuse('changed-meanwhile');
    }
    const shelf = stored ?? { projectId, templates: [] };
    const checked = checkTemplate(shelf, id, { name, tasks });
    if (!checked.ok) return checked;
    const before: StoredTemplate = kept ?? { id, projectId, name, tasks, isRemoved: false, history: emptyHistory };
    const template = work.appendEvent(
      { ...before, name, tasks },
      {
        ...attributionTo(ports, caller),
        what: kept ? 'template-changed' : 'template-saved',
        facts: { name, tasks: tasks.length, content: tasksHash(tasks) },
      },
    );
    work.save('template', id, template);
    work.save('templates', projectId, shelveTemplate(shelf, template));
    return accept({ id, name, tasks: tasks.length });
  });
}

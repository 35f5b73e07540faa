import type { Result } from '../../contract/result';
import type { Template, TemplateName } from '../../contract/task/template';
import type { BrowsableProject } from '../../core/access/team';
import type { StoredTemplate, TemplateShelf } from '../../core/plan/stored-template';
import { accept, refuse } from '../../core/result';
import { browseProject } from '../access/project';
import type { Ports } from '../ports/ports';

/** The templates that a project has, by name. */
export async function listTemplates(ports: Ports, projectId: string): Promise<Result<readonly TemplateName[]>> {
  const mayBrowse = await browseProject(ports, projectId);
  if (!mayBrowse.ok) return mayBrowse;
  const [{ value: shelf }] = await ports.storage.load([{ kind: 'templates', id: projectId }]);
  return accept(shelf ? templateNames(mayBrowse.value, shelf) : []);
}

export async function showTemplate(ports: Ports, projectId: string, templateId: string): Promise<Result<Template>> {
  const mayBrowse = await browseProject(ports, projectId);
  if (!mayBrowse.ok) return mayBrowse;
  const [{ value: template }] = await ports.storage.load([{ kind: 'template', id: templateId }]);
  if (template?.projectId !== projectId || template.isRemoved) return refuse('not-found');
  return accept(templateView(mayBrowse.value, template));
}

function templateNames(project: BrowsableProject, shelf: TemplateShelf): readonly TemplateName[] {
  project.assertOf(shelf);
  return shelf.templates;
}

function templateView(project: BrowsableProject, template: StoredTemplate): Template {
  project.assertOf(template);
  const { id, name, tasks } = template;
  return { id, name, tasks };
}

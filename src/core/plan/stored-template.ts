import canonicalize from 'canonicalize';
import type { Result } from '../../contract/result';
import { type TemplateName, type TemplateTask, taskTemplateLimits } from '../../contract/task/template';
import { templateLimits } from '../../contract/template';
import type { ChainHead } from '../audit/event';
import { accept, refuse } from '../result';
import { compareNames, isSameName } from '../text/same-name';
import { sha256 } from '../text/sha256';

/** A set of tasks that a project keeps for the next time. One that was removed stays as what its history hangs on. */
export type StoredTemplate = {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly tasks: readonly TemplateTask[];
  readonly isRemoved: boolean;
  readonly history: ChainHead;
};

/** The templates of a project, by name. */
export type TemplateShelf = { readonly projectId: string; readonly templates: readonly TemplateName[] };

/** Whether a template may be saved beside the others. @param id its own: it may keep its name */
export function checkTemplate(
  shelf: TemplateShelf,
  id: string,
  { name, tasks }: { readonly name: string; readonly tasks: readonly TemplateTask[] },
): Result<true> {
  const others = shelf.templates.filter((each) => each.id !== id);
  const isTaken = others.some((each) => isSameName(each.name, name));
  if (isTaken) return refuse('template-name-taken', { field: 'name' });
  if (others.length >= taskTemplateLimits.perProject) {
    return refuse('template-limit-reached', { facts: { limit: taskTemplateLimits.perProject } });
  }
  const isTurned = ({ dueAfter, activeAfter }: TemplateTask) => dueAfter !== null && dueAfter < (activeAfter ?? 0);
  if (tasks.length === 0 || tasks.some(isTurned)) return refuse('field-invalid', { field: 'tasks' });
  // Storage counts bytes, and a letter may be several.
  const bytes = new TextEncoder().encode(JSON.stringify(tasks)).length;
  return bytes > templateLimits.bytes ? refuse('template-too-large') : accept(true);
}

/** The shelf with a template in its place. */
export function shelveTemplate(shelf: TemplateShelf, { id, name, tasks }: StoredTemplate): TemplateShelf {
  const others = takeDownTemplate(shelf, id).templates;
  const templates = [...others, { id, name, tasks: tasks.length }];
  return { ...shelf, templates: templates.toSorted((a, b) => compareNames(a.name, b.name)) };
}

export const takeDownTemplate = (shelf: TemplateShelf, id: string): TemplateShelf => ({
  ...shelf,
  templates: shelf.templates.filter((each) => each.id !== id),
});

/** The hash of a template's tasks, which the history keeps: enough to tell whether they are the same. */
export const tasksHash = (tasks: readonly TemplateTask[]): string => sha256(canonicalize(tasks) ?? '');

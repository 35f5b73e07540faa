/** A project's workflow as the editor of its rules shows it. */
import type { Workflow } from '../../workflow/workflow-editor';
import type { ProjectRecord } from '../records/project';
import { statusById, transitionsOf, workflowOf } from '../records/workflow';
import type { StatusRecord } from '../records/workflow-records';
import type { Site } from '../site';

const categories = { new: 'TODO', indeterminate: 'IN_PROGRESS', done: 'DONE' } as const;

export function workflowResource(site: Site, project: ProjectRecord): Workflow {
  const status = ({ id, name, category }: StatusRecord) => ({
    id: String(id),
    name,
    statusCategory: categories[category],
  });
  return {
    ...workflowOf(project),
    projectId: String(project.id),
    isTeamManaged: project.style === 'next-gen',
    transitions: transitionsOf(site, project.id).map(({ id, name, fromStatusId, toStatusId, rules }) => ({
      id: String(id),
      name,
      from: fromStatusId === null ? null : status(statusById(site, fromStatusId)),
      to: status(statusById(site, toStatusId)),
      rules,
    })),
  };
}

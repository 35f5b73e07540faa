/** A project's workflow as the editor of its rules shows it. */
import type { ProjectRecord } from '../records/project';
import { statusById, transitionsOf, workflowOf } from '../records/workflow';
import type { Site } from '../site/site';
import type { StatusRecord } from '../site/workflow-records';

export type WorkflowStatus = { readonly id: string; readonly name: string; readonly statusCategory: string };
export type Transition = {
  readonly id: string;
  readonly name: string;
  /** Null: from anywhere. */
  readonly from: WorkflowStatus | null;
  readonly to: WorkflowStatus;
  readonly rules: readonly { readonly moduleKey: string; readonly configuration: unknown }[];
};
/** A project's one workflow. */
export type Workflow = {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly isTeamManaged: boolean;
  readonly transitions: readonly Transition[];
};

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

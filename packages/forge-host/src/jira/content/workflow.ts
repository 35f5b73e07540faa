import type { ProjectRecord } from '../records/project';
import { addTransition, setInitialStatus, statusNamed } from '../records/workflow';
import type { Site } from '../site/site';
import type { StatusRecord } from '../site/workflow-records';
import type { StatusContent, TransitionContent } from './content';

export const dayMs = 86_400_000;

/** Writes a project's workflow. @returns its statuses, in their order */
export function loadWorkflow(
  site: Site,
  project: ProjectRecord,
  content: {
    readonly statuses: readonly [StatusContent, ...StatusContent[]];
    readonly transitions?: readonly TransitionContent[];
  },
): StatusRecord[] {
  const owner = project.style === 'next-gen' ? project.id : null;
  const statuses = content.statuses.map(({ name, category }) => statusNamed(site, name, category, owner));
  setInitialStatus(site, project.id, statusAmong(statuses, content.statuses[0].name));
  if (content.transitions) {
    for (const { from, to, ...transition } of content.transitions) {
      const ends = { from: statusAmong(statuses, from), to: statusAmong(statuses, to) };
      addTransition(site, { projectId: project.id, ...transition, ...ends });
    }
  } else for (const to of statuses) addTransition(site, { projectId: project.id, name: to.name, to });
  return statuses;
}

/** @throws where no status has that name */
export function statusAmong(statuses: readonly StatusRecord[], name: string): StatusRecord {
  const status = statuses.find((each) => each.name === name);
  if (!status) throw new Error(`There is no status "${name}" in the project`);
  return status;
}

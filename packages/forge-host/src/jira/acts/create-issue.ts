import { emitIssueCreated } from '../news/event';
import { addIssue, type IssueRecord, setFixVersions } from '../records/issue';
import { nextIssueNumber, type ProjectRecord } from '../records/project';
import type { Call } from '../rest/operation';
import type { FieldValues } from './issue-fields';

/** Files a new issue, made by the caller, at the start of the project's workflow. */
export function fileIssue(
  call: Call,
  project: ProjectRecord,
  typeId: number,
  values: FieldValues & { summary: string },
): IssueRecord {
  const { site, caller } = call;
  if (project.initialStatusId === null) throw new Error(`The project ${project.key} has no workflow`);
  const at = site.clock.now();
  const number = nextIssueNumber(site, project.id);
  const issue = addIssue(site, {
    key: `${project.key}-${number}`,
    projectId: project.id,
    number,
    typeId,
    statusId: project.initialStatusId,
    assignee: values.assignee ?? null,
    reporter: values.reporter ?? caller.person.accountId,
    creator: caller.person.accountId,
    summary: values.summary,
    description: values.description ?? null,
    priority: values.priority ?? 'Medium',
    labels: values.labels ?? [],
    dueDate: values.dueDate ?? null,
    parentId: values.parentId ?? null,
    sprintId: null,
    createdAt: at,
    updatedAt: at,
    statusChangedAt: at,
    resolvedAt: null,
    extra: {},
  });
  if (values.versionIds) setFixVersions(site, issue.id, values.versionIds);
  emitIssueCreated(call, issue);
  return issue;
}

/** The variables that Jira gives the expressions of conditions and validators, about one issue on one transition. */

import { findPerson } from '../people/people';
import { attachmentsOf } from '../records/attachment';
import { type IssueRecord, issuesWhere } from '../records/issue';
import { type ProjectRecord, projectById, versionsOfIssue } from '../records/project';
import { findProperty } from '../records/property';
import { issueTypeById, statusById, workflowOf } from '../records/workflow';
import { statusCategories } from '../resources/project';
import type { Call } from '../rest/operation';
import type { StatusRecord, TransitionRecord } from '../site/workflow-records';
import type { Scope } from './evaluate';
import { type Entity, entity, fromJson, type Value } from './value';

export function ruleScope(call: Call, issue: IssueRecord, transition: TransitionRecord, configuration: unknown): Scope {
  const { site, caller } = call;
  const project = projectById(site, issue.projectId);
  const whole = issueEntity(call, issue);
  const workflow = workflowOf(project);
  return {
    user: () => userEntity(call, caller.person.accountId),
    issue: () => whole,
    originalIssue: () => whole,
    project: () => projectEntity(project),
    transition: () =>
      entity('transition', {
        id: () => transition.id,
        name: () => transition.name,
        from: () => statusEntity(statusById(site, issue.statusId)),
        to: () => statusEntity(statusById(site, transition.toStatusId)),
      }),
    workflow: () => entity('workflow', { id: () => workflow.id, name: () => workflow.name }),
    config: () => fromJson(configuration ?? {}),
    groupOperator: () => 'AND',
  };
}

function issueEntity(call: Call, issue: IssueRecord): Entity {
  const { site } = call;
  const type = issueTypeById(site, issue.typeId);
  const typeEntity = () => entity('issueType', { id: () => type.id, name: () => type.name });
  return entity('issue', {
    id: () => issue.id,
    key: () => issue.key,
    summary: () => issue.summary,
    labels: () => issue.labels,
    status: () => statusEntity(statusById(site, issue.statusId)),
    issueType: typeEntity,
    project: () => projectEntity(projectById(site, issue.projectId)),
    priority: () => entity('priority', { name: () => issue.priority }),
    assignee: () => userEntity(call, issue.assignee),
    reporter: () => userEntity(call, issue.reporter),
    creator: () => userEntity(call, issue.creator),
    parent: () => {
      const parent = issue.parentId === null ? undefined : issuesWhere(site, 'i.id = ?', issue.parentId)[0];
      return parent ? issueEntity(call, parent) : null;
    },
    fixVersions: () =>
      versionsOfIssue(site, issue.id).map((one) =>
        entity('version', { id: () => one.id, name: () => one.name, released: () => one.isReleased === 1 }),
      ),
    attachments: () =>
      attachmentsOf(site, issue.id).map((one) =>
        entity('attachment', { id: () => one.id, filename: () => one.filename, size: () => one.size }),
      ),
    properties: () => entity('properties', {}, (key) => fromJson(findProperty(site, issue.id, key)?.value)),
  });
}

function statusEntity({ id, name, category }: StatusRecord): Entity {
  const kind = statusCategories[category];
  return entity('status', {
    id: () => id,
    name: () => name,
    category: () => entity('statusCategory', { id: () => kind.id, key: () => kind.key, name: () => kind.name }),
  });
}

function projectEntity({ id, key, name, style, typeKey }: ProjectRecord): Entity {
  return entity('project', {
    id: () => id,
    key: () => key,
    name: () => name,
    style: () => style,
    typeKey: () => typeKey,
  });
}

function userEntity(call: Call, accountId: string | null): Value {
  if (accountId === null) return null;
  return entity('user', {
    accountId: () => accountId,
    displayName: () => findPerson(call.site, accountId)?.displayName ?? null,
  });
}

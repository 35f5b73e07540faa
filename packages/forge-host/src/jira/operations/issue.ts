/** Issues: api-group-issues. */

import { fileIssue } from '../acts/create-issue';
import { applyFields } from '../acts/edit-issue';
import { assigneeFrom, readFields } from '../acts/issue-fields';
import { applyUpdate } from '../acts/update-issue';
import { isObject, type Json, objectBody, queryList, textList } from '../formats/body';
import { badField, badRequest, created, Fault, forbidden, noContent, notImplemented, ok } from '../formats/reply';
import { emitIssueDeleted } from '../news/event';
import { noteInHistory } from '../records/history';
import { findIssue, type IssueRecord, issueById, removeIssue, subtasksOf } from '../records/issue';
import { findProject, type ProjectRecord, projectById } from '../records/project';
import { setProperty } from '../records/property';
import { issueTypeById, issueTypesOfProject } from '../records/workflow';
import { changelogResource } from '../resources/changelog';
import { fieldChoice, fieldNames, issueResource } from '../resources/issue';
import type { Call, Operation } from '../rest/operation';
import { issueWith, visibleIssue } from './access';
import { propertyKey, propertyValue } from './property';
import { transitionResources } from './transition';

const readScopes = [
  ['read:jira-work'],
  [
    ...['read:issue-meta:jira', 'read:issue-security-level:jira', 'read:issue.vote:jira', 'read:issue.changelog:jira'],
    ...['read:avatar:jira', 'read:issue:jira', 'read:status:jira', 'read:user:jira', 'read:field-configuration:jira'],
  ],
];

const getIssue: Operation = {
  operationId: 'getIssue',
  method: 'GET',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  parameters: ['fields', 'expand', 'properties', 'updateHistory'],
  scopes: readScopes,
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    if (call.query.get('updateHistory') === 'true') noteInHistory(call.site, call.caller.person.accountId, issue.id);
    const expand = checkedExpand(queryList(call.query, 'expand'), ['names', 'transitions', 'changelog']);
    const resource = issueResource(call, issue, {
      has: fieldChoice(queryList(call.query, 'fields'), '*all'),
      properties: queryList(call.query, 'properties'),
    });
    const shown = isObject(resource.fields) ? Object.keys(resource.fields) : [];
    const body = {
      ...resource,
      ...(expand.includes('names') ? { names: fieldNames(shown) } : {}),
      ...(expand.includes('changelog') ? { changelog: changelogResource(call, issue.id) } : {}),
      ...(expand.includes('transitions') ? { transitions: transitionResources(call, issue) } : {}),
    };
    return ok(body, { objects: 1 });
  },
};

/** Expansions that exist in Jira and not here must not go unnoticed. */
export function checkedExpand(asked: readonly string[], supported: readonly string[]): readonly string[] {
  const missing = asked.find((name) => !supported.includes(name));
  if (missing) throw notImplemented(`expand=${missing} on issues`);
  return asked;
}

const mostFetched = 100;

const bulkFetchIssues: Operation = {
  operationId: 'bulkFetchIssues',
  method: 'POST',
  path: '/rest/api/3/issue/bulkfetch',
  scopes: readScopes,
  run: (call) => {
    const body = objectBody(call.body);
    const asked = textList(body.issueIdsOrKeys, 'issueIdsOrKeys');
    checkedExpand(textList(body.expand, 'expand'), []);
    if (asked.length === 0) throw badRequest('At least one issue id or key must be given.');
    if (asked.length > mostFetched) throw badRequest(`At most ${mostFetched} issue ids or keys may be given.`);
    const options = {
      has: fieldChoice(textList(body.fields, 'fields'), '*navigable'),
      properties: textList(body.properties, 'properties'),
    };
    const found = new Map(
      asked.flatMap((idOrKey) => {
        const issue = findIssue(call.site, idOrKey);
        return issue && call.caller.can('BROWSE_PROJECTS', issue.projectId) ? [[issue.id, issue] as const] : [];
      }),
    );
    const issues = [...found.values()].sort((a, b) => a.id - b.id).map((issue) => issueResource(call, issue, options));
    // Only what could be read another time is an error: who may not see an issue hears nothing of it.
    return ok({ issues, issueErrors: [] }, { objects: issues.length });
  },
};

const createIssue: Operation = {
  operationId: 'createIssue',
  method: 'POST',
  path: '/rest/api/3/issue',
  parameters: ['updateHistory'],
  scopes: [
    ['write:jira-work'],
    [
      'write:issue:jira',
      'write:comment:jira',
      'write:comment.property:jira',
      'write:attachment:jira',
      'read:issue:jira',
    ],
  ],
  run: (call) => {
    const body = objectBody(call.body);
    const missing = Object.keys(body).find((name) => !['fields', 'update', 'properties'].includes(name));
    if (missing) throw notImplemented(`"${missing}" of a new issue`);
    const fields = objectBody(body.fields);
    const project = projectToCreateIn(call, fields);
    const typeId = issueTypeFrom(call, project, fields.issuetype);
    const values = readFields(call, project, { summary: undefined, ...fields });
    if (issueTypeById(call.site, typeId).hierarchyLevel < 0 && !values.parentId) {
      throw badField('parent', 'Issue type is a sub-task but parent issue key or id not specified.');
    }
    if (values.summary === undefined) throw badField('summary', 'You must specify a summary of the issue.');
    const issue = fileIssue(call, project, typeId, { ...values, summary: values.summary });
    applyUpdate(call, issue, body.update);
    writeProperties(call, issue, body.properties);
    return created({ id: String(issue.id), key: issue.key, self: `${call.site.url}/rest/api/3/issue/${issue.id}` });
  },
};

function projectToCreateIn(call: Call, fields: Json): ProjectRecord {
  const asked = isObject(fields.project) ? (fields.project.id ?? fields.project.key) : undefined;
  const project = asked === undefined ? undefined : findProject(call.site, String(asked));
  if (!project || !call.caller.can('BROWSE_PROJECTS', project.id)) {
    throw badField('project', 'Specify a valid project ID or key');
  }
  if (!call.caller.can('CREATE_ISSUES', project.id)) {
    throw new Fault(400, ['You do not have permission to create issues in this project.']);
  }
  return project;
}

function issueTypeFrom(call: Call, project: ProjectRecord, value: unknown): number {
  const type = issueTypesOfProject(call.site, project.id).find(
    (one) => isObject(value) && (String(one.id) === String(value.id) || one.name === value.name),
  );
  if (!type) throw badField('issuetype', 'Specify a valid issue type');
  return type.id;
}

const editIssue: Operation = {
  operationId: 'editIssue',
  method: 'PUT',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  parameters: ['notifyUsers', 'returnIssue'],
  scopes: [['write:jira-work'], ['write:issue:jira']],
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    if (!call.caller.can('EDIT_ISSUES', issue.projectId)) {
      throw forbidden('You do not have permission to edit issues in this project.');
    }
    const body = objectBody(call.body);
    if (body.fields !== undefined) {
      const fields = objectBody(body.fields);
      for (const name of ['project', 'issuetype'])
        if (Object.hasOwn(fields, name)) throw notImplemented(`editing the field ${name}`);
      const project = projectById(call.site, issue.projectId);
      applyFields(call, issue, readFields(call, project, fields));
    }
    applyUpdate(call, issue, body.update);
    writeProperties(call, issue, body.properties);
    noteInHistory(call.site, call.caller.person.accountId, issue.id);
    if (call.query.get('returnIssue') !== 'true') return noContent;
    return ok(issueResource(call, issueById(call.site, issue.id), { has: fieldChoice([], '*all') }));
  },
};

function writeProperties(call: Call, issue: IssueRecord, properties: unknown): void {
  if (properties === undefined || properties === null) return;
  if (!Array.isArray(properties)) throw badRequest("The 'properties' must be a list.");
  for (const property of properties.map(objectBody)) {
    setProperty(call.site, issue.id, propertyKey(property.key), propertyValue(property.value));
  }
}

const deleteIssue: Operation = {
  operationId: 'deleteIssue',
  method: 'DELETE',
  path: '/rest/api/3/issue/{issueIdOrKey}',
  parameters: ['deleteSubtasks'],
  scopes: [['write:jira-work'], ['delete:issue:jira']],
  run: (call) => {
    const refusal = 'You do not have permission to delete issues in this project.';
    const issue = issueWith(call, call.at('issueIdOrKey'), 'DELETE_ISSUES', refusal);
    const subtasks = subtasksOf(call.site, issue.id);
    if (subtasks.length > 0 && call.query.get('deleteSubtasks') !== 'true') {
      throw badRequest(
        `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    }
    for (const one of [...subtasks, issue]) {
      emitIssueDeleted(call, one);
      removeIssue(call.site, one.id);
    }
    return noContent;
  },
};

const assignIssue: Operation = {
  operationId: 'assignIssue',
  method: 'PUT',
  path: '/rest/api/3/issue/{issueIdOrKey}/assignee',
  scopes: [['write:jira-work'], ['write:issue:jira']],
  run: (call) => {
    const refusal = 'You do not have permission to assign issues.';
    const issue = issueWith(call, call.at('issueIdOrKey'), 'ASSIGN_ISSUES', refusal);
    const body = objectBody(call.body);
    if (body.accountId === '-1') throw notImplemented('the automatic assignee "-1"');
    const assignee = assigneeFrom(call, projectById(call.site, issue.projectId), body);
    applyFields(call, issue, { assignee });
    return noContent;
  },
};

export const issueOperations: readonly Operation[] = [
  bulkFetchIssues,
  getIssue,
  createIssue,
  editIssue,
  deleteIssue,
  assignIssue,
];

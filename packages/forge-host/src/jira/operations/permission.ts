/** Permissions of the caller: api-group-permissions. */

import { isObject, objectBody, queryList, textList } from '../formats/body';
import { badRequest, Fault, forbidden, ok } from '../formats/reply';
import { globalPermissions, projectPermissions } from '../people/permission-keys';
import { findIssue } from '../records/issue';
import { findProject } from '../records/project';
import type { Call, Operation } from '../rest/operation';
import { visibleIssue, visibleProject } from './access';

const getMyPermissions: Operation = {
  operationId: 'getMyPermissions',
  method: 'GET',
  path: '/rest/api/3/mypermissions',
  parameters: ['permissions', 'projectId', 'projectKey', 'issueId', 'issueKey'],
  scopes: [['read:jira-work'], ['read:permission:jira']],
  run: (call) => {
    const asked = queryList(call.query, 'permissions');
    if (asked.length === 0) throw badRequest("The 'permissions' query parameter is required.");
    refuseUnknown(asked, { ...globalPermissions, ...projectPermissions });
    const projectId = projectAsked(call);
    const permissions = Object.fromEntries(asked.map((key) => [key, permissionResource(call, key, projectId)]));
    return ok({ permissions }, { users: asked.length });
  },
};

function projectAsked(call: Call): number | undefined {
  const issue = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issue !== null) return visibleIssue(call, issue).projectId;
  const project = call.query.get('projectId') ?? call.query.get('projectKey');
  return project === null ? undefined : visibleProject(call, project).id;
}

function permissionResource(call: Call, key: string, projectId: number | undefined) {
  const { caller } = call;
  const isGlobal = Object.hasOwn(globalPermissions, key);
  const name = (isGlobal ? globalPermissions : projectPermissions)[key] ?? key;
  const holdsInProject = () =>
    projectId === undefined ? caller.projectsWith(key).length > 0 : caller.can(key, projectId);
  return {
    id: String(Object.keys({ ...globalPermissions, ...projectPermissions }).indexOf(key) + 1),
    key,
    name,
    type: isGlobal ? 'GLOBAL' : 'PROJECT',
    description: `Ability to: ${name.toLowerCase()}.`,
    havePermission: isGlobal ? caller.canGlobally(key) : holdsInProject(),
  };
}

function refuseUnknown(asked: readonly string[], known: Readonly<Record<string, string>>): void {
  const unknown = asked.filter((key) => !Object.hasOwn(known, key));
  if (unknown.length > 0) {
    throw new Fault(400, [], Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  }
}

const getBulkPermissions: Operation = {
  operationId: 'getBulkPermissions',
  method: 'POST',
  path: '/rest/api/3/permissions/check',
  scopes: [],
  run: (call) => {
    const body = objectBody(call.body);
    if (body.accountId !== undefined && body.accountId !== call.caller.person.accountId) {
      throw forbidden('Only Jira administrators can perform this operation.');
    }
    const globals = textList(body.globalPermissions, 'globalPermissions');
    refuseUnknown(globals, globalPermissions);
    const wanted = Array.isArray(body.projectPermissions) ? body.projectPermissions.filter(isObject) : [];
    const granted = wanted.flatMap((one) => {
      const keys = textList(one.permissions, 'permissions');
      if (keys.length === 0) throw badRequest('At least one project permission must be provided.');
      refuseUnknown(keys, projectPermissions);
      const issues = idList(one.issues);
      const projects = idList(one.projects);
      if (issues.length > 1000 || projects.length > 1000)
        throw badRequest('At most 1000 projects and 1000 issues may be checked.');
      return keys.map((permission) => ({
        permission,
        issues: issues.filter((id) => mayOnIssue(call, permission, id)),
        projects: projects.filter((id) => findProject(call.site, String(id)) && call.caller.can(permission, id)),
      }));
    });
    const result = {
      globalPermissions: globals.filter((key) => call.caller.canGlobally(key)),
      projectPermissions: granted,
    };
    return ok(result, { users: granted.length + globals.length });
  },
};

/** Numeric ids only: a key in their place matches nothing. */
function idList(value: unknown): number[] {
  return textList(value, 'issues')
    .filter((text) => /^\d+$/.test(text))
    .map(Number);
}

function mayOnIssue(call: Call, permission: string, id: number): boolean {
  const issue = findIssue(call.site, String(id));
  return issue !== undefined && call.caller.can(permission, issue.projectId);
}

export const permissionOperations: readonly Operation[] = [getMyPermissions, getBulkPermissions];

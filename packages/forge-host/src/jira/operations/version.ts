/** One version at a time: api-group-project-versions. */
import { changeVersion, fileVersion, mergeVersions, removeVersion } from '../acts/version';
import { queryList } from '../formats/body';
import { created, noContent, notFound, notImplemented, ok } from '../formats/reply';
import { findVersion, type VersionRecord } from '../records/project';
import { versionResource } from '../resources/project';
import type { Call, Operation } from '../rest/operation';

const writeScopes = [['manage:jira-project'], ['write:project-version:jira', 'read:project-version:jira']];

const getVersion: Operation = {
  operationId: 'getVersion',
  method: 'GET',
  path: '/rest/api/3/version/{id}',
  parameters: ['expand'],
  scopes: [['read:jira-work'], ['read:project-version:jira']],
  run: (call) => {
    const [expand] = queryList(call.query, 'expand');
    if (expand !== undefined) throw notImplemented(`expand=${expand} on versions`);
    return ok(versionResource(call, versionWith(call, 'BROWSE_PROJECTS')), { objects: 1 });
  },
};

const createVersion: Operation = {
  operationId: 'createVersion',
  method: 'POST',
  path: '/rest/api/3/version',
  scopes: writeScopes,
  run: (call) => created(versionResource(call, fileVersion(call, call.body))),
};

const updateVersion: Operation = {
  operationId: 'updateVersion',
  method: 'PUT',
  path: '/rest/api/3/version/{id}',
  scopes: writeScopes,
  run: (call) => {
    const before = versionWith(call, 'ADMINISTER_PROJECTS');
    return ok(versionResource(call, changeVersion(call, before, call.body)), { objects: 1 });
  },
};

const deleteVersion: Operation = {
  operationId: 'deleteVersion',
  method: 'DELETE',
  path: '/rest/api/3/version/{id}',
  scopes: [['manage:jira-project'], ['delete:project-version:jira']],
  run: (call) => {
    removeVersion(call, versionWith(call, 'ADMINISTER_PROJECTS'));
    return noContent;
  },
};

const mergeVersionInto: Operation = {
  operationId: 'mergeVersions',
  method: 'PUT',
  path: '/rest/api/3/version/{id}/mergeto/{moveIssuesTo}',
  scopes: [['manage:jira-project'], ['delete:project-version:jira', 'write:project-version:jira']],
  run: (call) => {
    const version = versionWith(call, 'ADMINISTER_PROJECTS');
    mergeVersions(call, version, versionWith(call, 'ADMINISTER_PROJECTS', 'moveIssuesTo'));
    return noContent;
  },
};

/** @throws Fault 404, for unknown ones and where the permission is missing alike */
function versionWith(call: Call, permission: string, parameter = 'id'): VersionRecord {
  const id = call.at(parameter);
  const version = /^\d+$/.test(id) ? findVersion(call.site, Number(id)) : undefined;
  if (!version || !call.caller.can(permission, version.projectId))
    throw notFound(`Could not find version for id '${id}'`);
  return version;
}

export const versionOperations: readonly Operation[] = [
  getVersion,
  createVersion,
  updateVersion,
  deleteVersion,
  mergeVersionInto,
];

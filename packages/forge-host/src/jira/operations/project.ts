/** Projects and lists of their versions: api-group-projects and api-group-project-versions. */

import { queryList, queryNumber } from '../formats/body';
import { badRequest, notImplemented, ok } from '../formats/reply';
import { allProjects, type VersionRecord, versionsOfProject } from '../records/project';
import { projectListItem, projectResource, versionResource } from '../resources/project';
import { userResource } from '../resources/user';
import type { Operation } from '../rest/operation';
import { visibleProject } from './access';

const readScopes = [
  ['read:jira-work'],
  [
    ...['read:issue-type:jira', 'read:project:jira', 'read:project.property:jira', 'read:user:jira'],
    ...['read:application-role:jira', 'read:avatar:jira', 'read:group:jira', 'read:issue-type-hierarchy:jira'],
    ...['read:project-category:jira', 'read:project-version:jira', 'read:project.component:jira'],
  ],
];

const getProject: Operation = {
  operationId: 'getProject',
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}',
  parameters: ['expand'],
  scopes: readScopes,
  run: (call) => {
    const project = visibleProject(call, call.at('projectIdOrKey'));
    const known = ['description', 'lead', 'issueTypes'];
    const missing = queryList(call.query, 'expand').find((name) => !known.includes(name));
    if (missing) throw notImplemented(`expand=${missing} on projects`);
    return ok(projectResource(call, project), { objects: 1 });
  },
};

const neededFor: Readonly<Record<string, string>> = {
  view: 'BROWSE_PROJECTS',
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

const searchProjects: Operation = {
  operationId: 'searchProjects',
  method: 'GET',
  path: '/rest/api/3/project/search',
  parameters: ['startAt', 'maxResults', 'orderBy', 'id', 'keys', 'query', 'typeKey', 'action', 'expand', 'status'],
  scopes: readScopes,
  run: (call) => {
    const { query, caller } = call;
    const permission = neededFor[query.get('action') ?? 'view'];
    if (!permission) throw badRequest(`The value '${query.get('action')}' is not valid for the parameter 'action'.`);
    const status = queryList(query, 'status');
    if (status.some((one) => one !== 'live')) throw notImplemented('archived and deleted projects');
    const ids = queryList(query, 'id');
    const keys = queryList(query, 'keys').map((key) => key.toUpperCase());
    const types = queryList(query, 'typeKey');
    const text = (query.get('query') ?? '').toLowerCase();
    const allowed = new Set(caller.projectsWith(permission));
    const found = allProjects(call.site).filter(
      (project) =>
        allowed.has(project.id) &&
        (ids.length === 0 || ids.includes(String(project.id))) &&
        (keys.length === 0 || keys.includes(project.key)) &&
        (types.length === 0 || types.includes(project.typeKey)) &&
        (project.key.toLowerCase().includes(text) || project.name.toLowerCase().includes(text)),
    );
    sortProjects(found, query.get('orderBy') ?? 'key');
    const startAt = queryNumber(query, 'startAt', 0);
    const maxResults = Math.min(queryNumber(query, 'maxResults', 50), 100);
    const expand = queryList(query, 'expand');
    const values = found.slice(startAt, startAt + maxResults).map((project) => ({
      ...projectListItem(call.site, project),
      ...(expand.includes('description') ? { description: project.description } : {}),
      ...(expand.includes('lead') && project.lead !== null ? { lead: userResource(call, project.lead) } : {}),
    }));
    const isLast = startAt + maxResults >= found.length;
    const self = `${call.site.url}/rest/api/3/project/search`;
    const body = {
      self: `${self}?startAt=${startAt}&maxResults=${maxResults}`,
      ...(isLast ? {} : { nextPage: `${self}?startAt=${startAt + maxResults}&maxResults=${maxResults}` }),
      maxResults,
      startAt,
      total: found.length,
      isLast,
      values,
    };
    return ok(body, { objects: values.length });
  },
};

function sortProjects(projects: { key: string; name: string }[], orderBy: string): void {
  const match = /^([+-]?)(key|name)$/.exec(orderBy);
  if (!match) throw notImplemented(`ordering projects by ${orderBy}`);
  const field = match[2] === 'key' ? 'key' : 'name';
  projects.sort((a, b) => (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0));
  if (match[1] === '-') projects.reverse();
}

/** This Jira has no issue security. */
const getSecurityLevelsForProject: Operation = {
  operationId: 'getSecurityLevelsForProject',
  method: 'GET',
  path: '/rest/api/3/project/{projectKeyOrId}/securitylevel',
  scopes: [['read:jira-work'], ['read:issue-security-level:jira']],
  run: (call) => {
    visibleProject(call, call.at('projectKeyOrId'));
    return ok({ levels: [] });
  },
};

const getProjectVersions: Operation = {
  operationId: 'getProjectVersions',
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/versions',
  scopes: [['read:jira-work'], ['read:project-version:jira']],
  run: (call) => {
    const project = visibleProject(call, call.at('projectIdOrKey'));
    const versions = versionsOfProject(call.site, project.id).map((version) => versionResource(call, version));
    return ok(versions, { objects: versions.length });
  },
};

const getProjectVersionsPaginated: Operation = {
  operationId: 'getProjectVersionsPaginated',
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/version',
  parameters: ['startAt', 'maxResults', 'orderBy', 'query', 'status'],
  scopes: [['read:jira-work'], ['read:project-version:jira']],
  run: (call) => {
    const project = visibleProject(call, call.at('projectIdOrKey'));
    const text = (call.query.get('query') ?? '').toLowerCase();
    const status = queryList(call.query, 'status');
    const found = versionsOfProject(call.site, project.id).filter(
      (one) =>
        `${one.name} ${one.description}`.toLowerCase().includes(text) &&
        (status.length === 0 || status.includes(statusOf(one))),
    );
    sortVersions(found, call.query.get('orderBy') ?? 'sequence');
    const startAt = queryNumber(call.query, 'startAt', 0);
    const maxResults = Math.min(queryNumber(call.query, 'maxResults', 50), 50);
    const values = found.slice(startAt, startAt + maxResults).map((version) => versionResource(call, version));
    const isLast = startAt + maxResults >= found.length;
    const self = `${call.site.url}/rest/api/3/project/${project.id}/version`;
    return ok({ self, maxResults, startAt, total: found.length, isLast, values }, { objects: values.length });
  },
};

/** @param versions in the order in which they were made, as people see them until they move them */
function sortVersions(versions: VersionRecord[], orderBy: string): void {
  const match = /^([+-]?)(sequence|name)$/.exec(orderBy);
  if (!match) throw notImplemented(`ordering versions by ${orderBy}`);
  if (match[2] === 'name') versions.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (match[1] === '-') versions.reverse();
}

function statusOf(version: VersionRecord): string {
  if (version.isArchived) return 'archived';
  return version.isReleased ? 'released' : 'unreleased';
}

export const projectOperations: readonly Operation[] = [
  searchProjects,
  getProject,
  getSecurityLevelsForProject,
  getProjectVersions,
  getProjectVersionsPaginated,
];

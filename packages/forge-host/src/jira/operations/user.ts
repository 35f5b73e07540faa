/** People: api-group-myself and api-group-users. */

import { queryNumber } from '../formats/body';
import { badRequest, Fault, forbidden, notFound, ok } from '../formats/reply';
import { allPeople, findPerson, type KnownPerson } from '../people/people';
import { holds } from '../people/permission';
import { isAssignable, userResource } from '../resources/user';
import type { Call, Operation } from '../rest/operation';
import type { Site } from '../site/site';
import { visibleIssue, visibleProject } from './access';

const scopes = [
  ['read:jira-user'],
  ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'],
];

const getCurrentUser: Operation = {
  operationId: 'getCurrentUser',
  method: 'GET',
  path: '/rest/api/3/myself',
  scopes,
  run: (call) => {
    const { person, isLicensed } = call.caller;
    const body = {
      ...userResource(call, person.accountId),
      locale: person.locale.replace('-', '_'),
      groups: { size: isLicensed ? 1 : 0, items: [] },
      applicationRoles: { size: isLicensed ? 1 : 0, items: [] },
      expand: 'groups,applicationRoles',
    };
    return ok(body, { users: 1 });
  },
};

const getUser: Operation = {
  operationId: 'getUser',
  method: 'GET',
  path: '/rest/api/3/user',
  parameters: ['accountId'],
  scopes,
  run: (call) => {
    if (!call.caller.isLicensed) throw forbidden('You do not have permission to browse users.');
    const accountId = call.query.get('accountId');
    if (!accountId) throw badRequest("The query parameter 'accountId' must be provided.");
    const user = findPerson(call.site, accountId) && userResource(call, accountId);
    if (!user) throw notFound('Specified user does not exist or you do not have required permissions');
    return ok({ ...user, groups: { size: 0, items: [] }, applicationRoles: { size: 0, items: [] } }, { users: 1 });
  },
};

const bulkGetUsers: Operation = {
  operationId: 'bulkGetUsers',
  method: 'GET',
  path: '/rest/api/3/user/bulk',
  parameters: ['accountId', 'startAt', 'maxResults'],
  scopes,
  run: (call) => {
    if (!call.caller.isLicensed) throw new Fault(401, ['You are not authorized to access this resource.']);
    const asked = [...new Set(call.query.getAll('accountId'))];
    if (asked.length === 0) throw badRequest("The query parameter 'accountId' must be provided.");
    const startAt = queryNumber(call.query, 'startAt', 0);
    // 10 unless asked otherwise: who asks for more accounts than that and forgets this gets a part.
    const maxResults = Math.min(queryNumber(call.query, 'maxResults', 10), 200);
    const known = asked.filter((accountId) => findPerson(call.site, accountId));
    const values = known.slice(startAt, startAt + maxResults).map((accountId) => userResource(call, accountId));
    const body = {
      self: `${call.site.url}/rest/api/3/user/bulk?${call.query}`,
      maxResults,
      startAt,
      total: known.length,
      isLast: startAt + maxResults >= known.length,
      values,
    };
    return ok(body, { users: values.length });
  },
};

/** No more than this many people are looked at, whatever page is asked for. */
const mostPeople = 1000;

const findAssignableUsers: Operation = {
  operationId: 'findAssignableUsers',
  method: 'GET',
  path: '/rest/api/3/user/assignable/search',
  parameters: ['query', 'accountId', 'project', 'issueKey', 'issueId', 'startAt', 'maxResults'],
  scopes: [
    ['read:jira-user'],
    [
      ...['read:issue:jira', 'read:project:jira', 'read:user:jira', 'read:application-role:jira', 'read:avatar:jira'],
      'read:group:jira',
    ],
  ],
  run: (call) => {
    const { site, query } = call;
    const [text, accountId] = [query.get('query'), query.get('accountId')];
    if ((text === null) === (accountId === null)) throw badRequest("Specify either 'query' or 'accountId'.");
    const projectId = placeOf(call);
    const startAt = queryNumber(query, 'startAt', 0);
    const maxResults = queryNumber(query, 'maxResults', 50);
    const matching = allPeople(site)
      .filter((one) => (accountId === null ? isNamed(one, text ?? '') : one.accountId === accountId))
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    // First the page, then who of it may have issues here: pages come short, as in Jira.
    const found = matching
      .slice(startAt, Math.min(startAt + maxResults, mostPeople))
      .filter((one) => isAssignable(site, one, projectId))
      .map((one) => userResource(call, one.accountId));
    return ok(found, { users: found.length });
  },
};

const findUsersWithBrowsePermission: Operation = {
  operationId: 'findUsersWithBrowsePermission',
  method: 'GET',
  path: '/rest/api/3/user/viewissue/search',
  parameters: ['query', 'accountId', 'projectKey', 'issueKey', 'startAt', 'maxResults'],
  scopes: [
    ['read:jira-user'],
    [
      'read:user:jira',
      'read:application-role:jira',
      'read:avatar:jira',
      'read:group:jira',
      'read:issue:jira',
      'read:project:jira',
    ],
  ],
  run: (call) => {
    const { site, query } = call;
    const [text, accountId] = [query.get('query'), query.get('accountId')];
    if ((text === null) === (accountId === null)) throw badRequest("Specify either 'query' or 'accountId'.");
    const issue = query.get('issueKey');
    const projectKey = query.get('projectKey');
    if (issue === null && projectKey === null) throw badRequest("Specify 'issueKey' or 'projectKey'.");
    const projectId = issue === null ? visibleProject(call, projectKey ?? '').id : visibleIssue(call, issue).projectId;
    const startAt = queryNumber(query, 'startAt', 0);
    const matching = allPeople(site)
      .filter((one) => (accountId === null ? isNamed(one, text ?? '') : one.accountId === accountId))
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    const found = matching
      .slice(startAt, Math.min(startAt + queryNumber(query, 'maxResults', 50), mostPeople))
      .filter(({ accountId }) => mayBrowse(site, accountId, projectId))
      .map((one) => userResource(call, one.accountId));
    return ok(found, { users: found.length });
  },
};

function mayBrowse(site: Site, accountId: string, projectId: number): boolean {
  const person = findPerson(site, accountId);
  return person !== undefined && holds(site, person, 'BROWSE_PROJECTS', projectId);
}

/** The project that somebody is sought for. @throws Fault 400 where none is named, 404 where it is out of sight */
function placeOf(call: Call): number {
  const issue = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issue !== null) return visibleIssue(call, issue).projectId;
  const project = call.query.get('project');
  if (project === null) throw badRequest("Specify 'project', 'issueKey' or 'issueId'.");
  return visibleProject(call, project).id;
}

const sortKey = (person: KnownPerson) => `${person.displayName.toLowerCase()} ${person.accountId}`;

function isNamed(person: KnownPerson, text: string): boolean {
  const start = text.trim().toLowerCase();
  const name = person.displayName.toLowerCase();
  return name.startsWith(start) || name.includes(` ${start}`) || person.emailAddress.toLowerCase().startsWith(start);
}

export const userOperations: readonly Operation[] = [
  getCurrentUser,
  getUser,
  bulkGetUsers,
  findAssignableUsers,
  findUsersWithBrowsePermission,
];

/** People: api-group-myself and api-group-users. */
import { queryNumber } from '../body';
import type { Operation } from '../operation';
import { findPerson } from '../people';
import { badRequest, Fault, forbidden, notFound, ok } from '../reply';
import { userResource } from '../resources/user';

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

export const userOperations: readonly Operation[] = [getCurrentUser, getUser, bulkGetUsers];

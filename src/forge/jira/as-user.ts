import type { JiraAsUser } from '../../app/ports/jira';
import type { RequestType } from '../../contract/calls/admin';
import type { AccountId } from '../../contract/common';
import { type Permission, permissions } from '../../core/access/permission';
import { Granted, ReadRequest, ShownIssue } from '../../core/access/shown';
import { asUser, route } from '../platform/requests';
import { readReply, readVisibleReply } from './reply';

const get =
  (path: ReturnType<typeof route>, headers: { [name: string]: string } = {}) =>
  () =>
    asUser().requestJira(path, { headers: { Accept: 'application/json', ...headers } });

const post = (path: ReturnType<typeof route>, body: unknown) => () =>
  asUser().requestJira(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

const toRead: ReadonlySet<Permission> = new Set(['BROWSE_PROJECTS']);
const askedFor = permissions.join();
/** As many issues as Jira fetches at once (developer.atlassian.com/cloud/jira/platform/rest/v3, bulkFetchIssues). */
const fetchedAtOnce = 100;
const pagesAtMost = 4;
/** JSM gives no more in a page (developer.atlassian.com/cloud/jira/service-desk/rest/intro/#pagination). */
const pageSize = 50;

/** JSM says `isLastPage`, Jira `isLast`. */
type Page<Value> = { values: Value[]; isLastPage?: boolean; isLast?: boolean };

type PathAt = (start: number) => ReturnType<typeof route>;

/** The first 200; undefined for what the caller may not see. */
async function pagesOf<Value>(pathAt: PathAt, headers: { [name: string]: string } = {}): Promise<Value[] | undefined> {
  const all: Value[] = [];
  for (let page = 0; page < pagesAtMost; page++) {
    const found = await readVisibleReply<Page<Value>>(get(pathAt(page * pageSize), headers));
    if (!found) return undefined;
    all.push(...found.values);
    if (found.isLastPage ?? found.isLast ?? true) break;
  }
  return all;
}

type Customer = { accountId: string; displayName: string };
const customersAt =
  (serviceDeskId: string, text: string): PathAt =>
  (start) =>
    route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/customer?query=${text}&start=${start}&limit=${pageSize}`;
/** The operation is marked experimental and replies 412 without it. */
const experimental = { 'X-ExperimentalApi': 'opt-in' };

/** The ways to ask Jira as whoever calls. */
export const askingAsUser = { get, post };

/** @param caller as Forge names them: the person whom `asUser` stands for */
export const jiraAsUser = (caller: AccountId): JiraAsUser => ({
  issue: async (issueId) => {
    type Issue = { id: string; key: string; fields: { project: { id: string; simplified?: boolean } } };
    const found = await readVisibleReply<Issue>(get(route`/rest/api/3/issue/${issueId}?fields=project`));
    if (!found) return undefined;
    const { project } = found.fields;
    return ShownIssue.shown({
      id: found.id,
      key: found.key,
      projectId: project.id,
      isTeamManaged: project.simplified === true,
    });
  },

  version: async (versionId) => {
    const found = await readVisibleReply<{ id: string; projectId: number }>(
      get(route`/rest/api/3/version/${versionId}`),
    );
    return found && { id: found.id, projectId: String(found.projectId) };
  },

  versions: async (projectId) => {
    type Version = { id: string; name: string; archived: boolean; released: boolean };
    const path: PathAt = (start) =>
      route`/rest/api/3/project/${projectId}/version?startAt=${start}&maxResults=${pageSize}`;
    const found = await pagesOf<Version>(path);
    // Jira gives them in the project's own order, the newest last.
    return found
      ?.filter(({ archived }) => !archived)
      .reverse()
      .map(({ id, name, released }) => ({ id, name, isReleased: released }));
  },

  permissions: async (on) => {
    const path =
      'issueId' in on
        ? route`/rest/api/3/mypermissions?issueId=${on.issueId}&permissions=${askedFor}`
        : route`/rest/api/3/mypermissions?projectId=${on.projectId}&permissions=${askedFor}`;
    const found = await readVisibleReply<{ permissions: { [key: string]: { havePermission: boolean } } }>(get(path));
    if (!found) return undefined;
    const held = Object.entries(found.permissions).filter(([, { havePermission }]) => havePermission);
    return Granted.shown(on, new Set(held.map(([key]) => key as Permission)));
  },

  // Of the ways to ask for many issues at once, this one heeds issue security, and lags behind nothing.
  visibleIssues: async (issueIds) => {
    const pages = Array.from({ length: Math.ceil(issueIds.length / fetchedAtOnce) }, (_, page) =>
      issueIds.slice(page * fetchedAtOnce, (page + 1) * fetchedAtOnce),
    );
    const found = await Promise.all(
      pages.map((issueIdsOrKeys) =>
        readVisibleReply<{ issues: { id: string }[] }>(
          post(route`/rest/api/3/issue/bulkfetch`, { issueIdsOrKeys, fields: ['project'] }),
        ),
      ),
    );
    return new Map(
      found.flatMap((page) => page?.issues ?? []).map(({ id }) => [id, Granted.shown({ issueId: id }, toRead)]),
    );
  },

  request: async (idOrKey) => {
    const found = await readVisibleReply<{ issueId: string }>(get(route`/rest/servicedeskapi/request/${idOrKey}`));
    return found && ReadRequest.shown(caller, found.issueId);
  },

  serviceProjects: async () => {
    type Desk = { id: string; projectKey: string; projectName: string };
    const desks = await pagesOf<Desk>(
      (start) => route`/rest/servicedeskapi/servicedesk?start=${start}&limit=${pageSize}`,
    );
    return (desks ?? []).map(({ id, projectKey, projectName }) => ({ id, key: projectKey, name: projectName }));
  },

  requestTypes: async (serviceDeskId) => {
    const types = await pagesOf<RequestType>(
      (start) => route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype?start=${start}&limit=${pageSize}`,
    );
    return types?.map(({ id, name }) => ({ id, name }));
  },

  customers: async (serviceDeskId, text) => {
    const path = customersAt(serviceDeskId, text)(0);
    const found = await readVisibleReply<Page<Customer>>(get(path, experimental));
    return found?.values.map(({ accountId, displayName }) => ({ accountId, name: displayName }));
  },

  mails: async (requestId) => {
    const path = route`/rest/servicedeskapi/request/${requestId}/notification`;
    return (await readVisibleReply<{ subscribed: boolean }>(get(path)))?.subscribed;
  },

  setMails: async (requestId, areWanted) => {
    const path = route`/rest/servicedeskapi/request/${requestId}/notification`;
    await readReply(() => asUser().requestJira(path, { method: areWanted ? 'PUT' : 'DELETE' }));
  },

  hasCustomer: async (serviceDeskId, { accountId, name }) => {
    const found = await pagesOf<Customer>(customersAt(serviceDeskId, name), experimental);
    return found?.some((customer) => customer.accountId === accountId);
  },
});

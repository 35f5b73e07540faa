/** An independent client's reading of the replies: jira.js checks each against its own idea of Atlassian's shapes. */
import {
  createAgileClient,
  createCloudClient,
  createServiceDeskClient,
  isForbiddenError,
  isNotFoundError,
} from 'jira.js';
import { createClient } from 'jira.js/core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  developer,
  firstCustomer,
  internalCustomer,
  outsider,
  projectAdministrator,
  projectManager,
  secondCustomer,
} from '../../example/site/people';
import { documentOf } from '../../src/jira/formats/document';
import type { Principal } from '../../src/platform/ports';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => respond(url, init));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** The client's token is the account to act as. */
async function respond(url: string, init: RequestInit): Promise<Response> {
  const headers = Object.fromEntries(new Headers(init.headers));
  const token = (headers.authorization ?? '').replace('Bearer ', '');
  const { pathname, search } = new URL(url);
  const reply = await scene.jira.handle(
    {
      method: init.method ?? 'GET',
      path: pathname + search,
      headers,
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
    },
    token === 'app' ? app : person(token),
  );
  return new Response(reply.body === undefined ? null : JSON.stringify(reply.body), {
    status: reply.status,
    headers: reply.headers,
  });
}

function clients(as: Principal) {
  const client = createClient({
    host: 'https://demo.example',
    auth: { type: 'bearer', token: as.kind === 'user' ? as.accountId : 'app' },
    headers: { 'X-ExperimentalApi': 'opt-in' },
    onSchemaMismatch: 'throw',
  });
  return { jira: createCloudClient(client), desk: createServiceDeskClient(client), agile: createAgileClient(client) };
}

it('takes the replies about people and permissions', async () => {
  const { jira } = clients(person(projectManager));
  expect((await jira.myself.getCurrentUser()).accountId).toBe(projectManager);
  expect((await jira.users.getUser({ accountId: developer })).displayName).toContain('Dev ');
  const assignable = await jira.userSearch.findAssignableUsers({ project: 'LIB', query: 'dev' });
  expect(assignable.map(({ accountId }) => accountId)).toEqual([developer]);
  const browsers = await jira.userSearch.findUsersWithBrowsePermission({ projectKey: 'LIB', accountId: developer });
  expect(browsers.map(({ accountId }) => accountId)).toEqual([developer]);
  const mine = await jira.permissions.getMyPermissions({ permissions: 'EDIT_ISSUES', projectKey: 'LIB' });
  expect(mine.permissions?.EDIT_ISSUES.havePermission).toBe(true);
  const bulk = await jira.permissions.getBulkPermissions({
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10_009], projects: [10_000] }],
  });
  expect(bulk.projectPermissions[0]).toEqual({ permission: 'EDIT_ISSUES', issues: [10_009], projects: [10_000] });
});

it('takes the replies about issues, from creating to deleting', async () => {
  const { jira } = clients(person(projectAdministrator));
  const { key } = await jira.issues.createIssue({
    fields: {
      project: { key: 'LIB' },
      issuetype: { name: 'Task' },
      summary: 'By the client',
      description: documentOf('A document'),
    },
  });
  const types = await jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'LIB' });
  expect(types.issueTypes?.map(({ name }) => name)).toContain('Task');
  await jira.issues.editIssue({ issueIdOrKey: key, fields: { summary: 'Edited' } });
  await jira.issues.assignIssue({ issueIdOrKey: key, accountId: developer });
  const issue = await jira.issues.getIssue({ issueIdOrKey: key, expand: 'names,transitions' });
  expect([issue.fields?.summary, issue.fields?.assignee.accountId]).toEqual(['Edited', developer]);
  const { transitions } = await jira.issues.getTransitions({ issueIdOrKey: key });
  await jira.issues.doTransition({ issueIdOrKey: key, transition: { id: transitions?.[0]?.id ?? '' } });
  const fetched = await jira.issues.bulkFetchIssues({ issueIdsOrKeys: [key, 'LIB-999'], fields: ['status'] });
  expect(fetched.issues?.map(({ fields }) => fields?.status.name)).toEqual(['In Progress']);
  await jira.issues.notify({
    issueIdOrKey: key,
    subject: 'Hello',
    textBody: 'You',
    to: { users: [{ accountId: developer }] },
  });
  await jira.issues.deleteIssue({ issueIdOrKey: key });
  await expect(jira.issues.getIssue({ issueIdOrKey: key })).rejects.toSatisfy(isNotFoundError);
});

it('takes the replies about comments and properties', async () => {
  const { jira } = clients(person(projectManager));
  const added = await jira.issueComments.addComment({
    issueIdOrKey: 'LIB-9',
    body: documentOf('From the client') as never,
  });
  const page = await jira.issueComments.getComments({ issueIdOrKey: 'LIB-9', orderBy: '-created' });
  expect(page.comments?.[0]?.id).toBe(added.id);
  const listed = await jira.issueComments.getCommentsByIds({ ids: [Number(added.id)], expand: 'properties' });
  expect(listed.values?.map(({ id }) => id)).toEqual([added.id]);
  const at = { issueIdOrKey: 'LIB-9', propertyKey: 'notes' };
  await jira.issueProperties.setIssueProperty({ ...at, body: { openNotes: 3 } });
  expect((await jira.issueProperties.getIssueProperty(at)).value).toEqual({ openNotes: 3 });
  expect((await jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey: 'LIB-9' })).keys?.length).toBe(1);
  await jira.issueProperties.deleteIssueProperty(at);
  await expect(jira.issueProperties.getIssueProperty(at)).rejects.toSatisfy(isNotFoundError);
});

it('takes the replies about links', async () => {
  const { jira } = clients(person(projectManager));
  const { issueLinkTypes } = await jira.issueLinkTypes.getIssueLinkTypes();
  const type = { name: issueLinkTypes?.[0]?.name ?? '' };
  await jira.issueLinks.linkIssues({ type, inwardIssue: { key: 'LIB-9' }, outwardIssue: { key: 'LIB-12' } });
  const issue = await jira.issues.getIssue({ issueIdOrKey: 'LIB-9', fields: ['issuelinks'] });
  expect(issue.fields?.issuelinks[0]).toMatchObject({ type: { outward: 'blocks' }, outwardIssue: { key: 'LIB-12' } });
  const object = { title: 'A page', url: 'https://elsewhere.example/' };
  const at = { issueIdOrKey: 'LIB-9', globalId: 'page=1' };
  const made = await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({ ...at, object });
  const changed = await jira.issueRemoteLinks.createOrUpdateRemoteIssueLink({ ...at, object });
  expect(changed.id).toBe(made.id);
  expect(await jira.issueRemoteLinks.getRemoteIssueLinks(at)).toMatchObject({ id: made.id, object });
});

it('takes the replies about projects, versions, boards and searches', async () => {
  const { jira, agile } = clients(person(projectAdministrator));
  expect((await jira.projects.searchProjects()).values?.length).toBe(3);
  expect((await jira.projects.getProject({ projectIdOrKey: 'LIB' })).versions?.length).toBe(3);
  expect((await jira.projects.getProject({ projectIdOrKey: 'FAIR' })).style).toBe('next-gen');
  const versions = await jira.projectVersions.getProjectVersions({ projectIdOrKey: 'LIB' });
  expect((await jira.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'LIB' })).values?.length).toBe(3);
  await jira.projectVersions.updateVersion({ id: versions[1]?.id ?? '', body: { released: true } });
  const jql = 'project = LIB ORDER BY key';
  const got = await jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql, maxResults: 5, fields: ['*all'] });
  const next = await jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql,
    maxResults: 5,
    nextPageToken: got.nextPageToken ?? '',
  });
  expect([got.issues?.[0]?.key, got.issues?.length, next.issues?.length]).toEqual(['LIB-1', 5, 5]);
  expect((await jira.issueSearch.countIssues({ jql })).count).toBe(26);
  const suggested = await jira.issueSearch.getIssuePickerResource({ query: 'shelf', currentJQL: 'project = LIB' });
  expect(suggested.sections?.[1]?.issues?.length).toBe(2);
  expect((await jira.serverInfo.getServerInfo()).baseUrl).toBe('https://demo.example');
  expect((await agile.board.getAllBoards({ projectKeyOrId: 'LIB' })).values?.[0]?.name).toBe('LIB board');
  expect((await agile.board.getAllSprints({ boardId: 1 })).values?.length).toBe(2);
});

it('takes the replies of the service desk, as the app, an agent and a customer', async () => {
  const agent = clients(person(projectManager)).desk;
  const own = clients(app).desk;
  const sponsor = clients(person(firstCustomer)).desk;
  const [desk] = (await agent.servicedesk.getServiceDesks()).values ?? [];
  const serviceDeskId = desk?.id ?? '';
  expect((await agent.servicedesk.getServiceDeskById({ serviceDeskId })).projectKey).toBe('HELP');
  const types = await agent.servicedesk.getRequestTypes({ serviceDeskId });
  const requestTypeId = types.values?.[0]?.id ?? '';
  expect((await agent.servicedesk.getRequestTypeById({ serviceDeskId, requestTypeId })).name).toBe('Working together');
  expect(
    (await agent.servicedesk.getRequestTypeFields({ serviceDeskId, requestTypeId: Number(requestTypeId) }))
      .requestTypeFields?.length,
  ).toBe(3);

  const { issueKey } = await own.request.createCustomerRequest({
    serviceDeskId,
    requestTypeId,
    requestFieldValues: { summary: 'Catalogue' },
    raiseOnBehalfOf: firstCustomer,
    requestParticipants: [secondCustomer],
  });
  const issueIdOrKey = issueKey ?? '';
  await own.request.createRequestComment({ issueIdOrKey, body: 'Please send the list.', public: true });
  const expand = ['participant', 'status', 'requestType', 'serviceDesk', 'comment'];
  const seen = await sponsor.request.getCustomerRequestByIdOrKey({ issueIdOrKey, expand });
  expect([seen.participants?.values?.[0]?.accountId, seen.comments?.values?.[0]?.body]).toEqual([
    secondCustomer,
    'Please send the list.',
  ]);
  expect((await sponsor.request.getCustomerRequests({ requestStatus: 'OPEN_REQUESTS' })).values?.length).toBe(2);
  expect((await sponsor.request.getRequestComments({ issueIdOrKey })).values?.length).toBe(1);
  expect((await sponsor.request.getCustomerRequestStatus({ issueIdOrKey })).values?.length).toBe(1);
  await own.request.addRequestParticipants({ issueIdOrKey, accountIds: [internalCustomer] });
  expect((await sponsor.request.getRequestParticipants({ issueIdOrKey })).values?.length).toBe(2);
  await own.request.removeRequestParticipants({ issueIdOrKey, accountIds: [internalCustomer] });
  await sponsor.request.unsubscribe({ issueIdOrKey });
  expect((await sponsor.request.getSubscriptionStatus({ issueIdOrKey })).subscribed).toBe(false);
  await sponsor.request.subscribe({ issueIdOrKey });
  const transitions = await sponsor.request.getCustomerTransitions({ issueIdOrKey });
  await sponsor.request.performCustomerTransition({ issueIdOrKey, id: transitions.values?.[0]?.id ?? '' });
});

it('takes the refusals', async () => {
  const key = await openRequest(scene, firstCustomer);
  const other = clients(person(outsider));
  await expect(other.jira.issues.getIssue({ issueIdOrKey: 'LIB-9' })).rejects.toSatisfy(isNotFoundError);
  await expect(other.desk.request.getCustomerRequestByIdOrKey({ issueIdOrKey: key })).rejects.toSatisfy(
    isNotFoundError,
  );
  const colleague = clients(person(internalCustomer)).desk;
  await expect(colleague.request.getCustomerRequestByIdOrKey({ issueIdOrKey: key })).rejects.toSatisfy(
    isForbiddenError,
  );
});

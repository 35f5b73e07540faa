import { beforeEach, expect, it } from 'vitest';
import {
  bystander,
  developer,
  firstCustomer,
  internalCustomer,
  outsider,
  people,
  projectAdministrator,
  projectManager,
} from '../../example/site/people';
import { appAccount } from '../../src/jira/people/accounts';
import { anonymous, app, createScene, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});

type Mine = { permissions: Record<string, { havePermission: boolean }> };

async function held(as: Parameters<Scene['call']>[0], keys: readonly string[], where: string): Promise<string[]> {
  const { permissions } = await scene.read<Mine>(
    as,
    'GET',
    `/rest/api/3/mypermissions?permissions=${keys.join(',')}&${where}`,
  );
  return keys.filter((key) => permissions[key]?.havePermission);
}

const keys = [
  ...['BROWSE_PROJECTS', 'EDIT_ISSUES', 'CREATE_ISSUES', 'ADD_COMMENTS', 'TRANSITION_ISSUES', 'ASSIGN_ISSUES'],
  ...['ADMINISTER_PROJECTS', 'SERVICEDESK_AGENT', 'ADMINISTER'],
];
const work = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'CREATE_ISSUES', 'ADD_COMMENTS', 'TRANSITION_ISSUES', 'ASSIGN_ISSUES'];

it.each([
  ['the project manager works', person(projectManager), work],
  ['the developer works', person(developer), work],
  ['the administrator works and administers', person(projectAdministrator), [...work, 'ADMINISTER_PROJECTS']],
  ['the internal customer looks and comments', person(internalCustomer), ['BROWSE_PROJECTS', 'ADD_COMMENTS']],
  ['the app does everything but administer', app, [...work, 'SERVICEDESK_AGENT']],
])('in the project, %s', async (_, as, expected) => {
  expect(await held(as, keys, 'projectKey=LIB')).toEqual(expected);
  expect(await held(as, keys, 'issueKey=LIB-9')).toEqual(expected);
});

it.each([
  ['the outsider', person(outsider)],
  ['a portal-only customer', person(firstCustomer)],
])('the project does not exist for %s', async (_, as) => {
  const query = '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS';
  expect((await scene.call(as, 'GET', `${query}&projectId=10000`)).status).toBe(404);
  expect((await scene.call(as, 'GET', `${query}&issueId=10009`)).status).toBe(404);
  expect((await scene.call(as, 'GET', '/rest/api/3/project/LIB')).status).toBe(404);
});

it('asks for known permissions, and for at least one', async () => {
  const pm = person(projectManager);
  expect((await scene.call(pm, 'GET', '/rest/api/3/mypermissions?permissions=FLY')).status).toBe(400);
  expect((await scene.call(pm, 'GET', '/rest/api/3/mypermissions')).status).toBe(400);
});

it('checks many at once by number, never by key, and only for oneself', async () => {
  const body = {
    accountId: projectManager,
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [
      { permissions: ['EDIT_ISSUES', 'ADMINISTER_PROJECTS'], projects: [10_000, 99_999], issues: [10_009, 'LIB-9'] },
    ],
  };
  const reply = await scene.call(person(projectManager), 'POST', '/rest/api/3/permissions/check', body);
  expect(reply.body).toEqual({
    globalPermissions: [],
    projectPermissions: [
      { permission: 'EDIT_ISSUES', issues: [10_009], projects: [10_000] },
      { permission: 'ADMINISTER_PROJECTS', issues: [], projects: [] },
    ],
  });
  expect(reply.scopes).toEqual([]);
  expect((await scene.call(person(developer), 'POST', '/rest/api/3/permissions/check', body)).status).toBe(403);
});

it('says who one is, and shows an e-mail address to its owner only', async () => {
  const me = await scene.read(person(firstCustomer), 'GET', '/rest/api/3/myself');
  expect(me).toMatchObject({
    accountId: firstCustomer,
    accountType: 'customer',
    emailAddress: 'carl.customer@demo.example',
  });
  const other = await scene.read(app, 'GET', `/rest/api/3/user?accountId=${encodeURIComponent(firstCustomer)}`);
  expect(other).not.toHaveProperty('emailAddress');
  expect((await scene.read(app, 'GET', '/rest/api/3/myself')).accountId).toBe(appAccount);
  expect((await scene.call(anonymous, 'GET', '/rest/api/3/myself')).status).toBe(401);
});

it('gives ten accounts at once unless asked for more, leaves out unknown ones, and none to customers', async () => {
  const ids = [...people.map(({ accountId }) => accountId), appAccount, 'gone'];
  const query = ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&');
  const bulk = await scene.read<{ values: unknown[]; total: number }>(app, 'GET', `/rest/api/3/user/bulk?${query}`);
  expect([bulk.values.length, bulk.total]).toEqual([10, 10]);
  const twice = `accountId=${developer}&accountId=${developer}&maxResults=50`;
  const reply = await scene.call(app, 'GET', `/rest/api/3/user/bulk?${twice}`);
  expect(reply.body).toMatchObject({ values: [{ displayName: 'Dev Developer' }] });
  expect(reply.points).toBe(3);
  expect((await scene.call(app, 'GET', '/rest/api/3/user/bulk')).status).toBe(400);
  expect((await scene.call(person(bystander), 'GET', `/rest/api/3/user/bulk?${query}`)).status).toBe(401);
});

it('lists the projects that one may see, administer or create in', async () => {
  const listed = async (accountId: string, action: string) => {
    const page = await scene.read<{ values: { key: string }[] }>(
      person(accountId),
      'GET',
      `/rest/api/3/project/search?action=${action}`,
    );
    return page.values.map(({ key }) => key);
  };
  expect(await listed(projectManager, 'view')).toEqual(['FAIR', 'HELP', 'LIB']);
  expect(await listed(projectManager, 'edit')).toEqual(['FAIR']);
  expect(await listed(projectAdministrator, 'edit')).toEqual(['FAIR', 'HELP', 'LIB']);
  expect(await listed(outsider, 'view')).toEqual(['FAIR']);
  expect(await listed(internalCustomer, 'create')).toEqual([]);
  expect(await listed(firstCustomer, 'view')).toEqual([]);
});

it('lists versions, boards and sprints of projects that one may see', async () => {
  const pm = person(projectManager);
  const versions = await scene.read<{ name: string }[]>(pm, 'GET', '/rest/api/3/project/LIB/versions');
  expect(versions.map(({ name }) => name)).toEqual(['0.9 Drawings', '1.0 First branches', '1.1 All branches']);
  const page = await scene.read(pm, 'GET', '/rest/api/3/project/LIB/version?status=released');
  expect(page).toMatchObject({ total: 1, values: [{ name: '0.9 Drawings', released: true }] });
  const boards = await scene.read(pm, 'GET', '/rest/agile/1.0/board?projectKeyOrId=LIB');
  expect(boards).toMatchObject({ values: [{ id: 1, type: 'scrum', location: { projectKey: 'LIB' } }] });
  const sprints = await scene.read(pm, 'GET', '/rest/agile/1.0/board/1/sprint?state=active');
  expect(sprints).toMatchObject({ values: [{ name: 'LIB Sprint 5', state: 'active' }] });
  expect(await scene.read(person(outsider), 'GET', '/rest/agile/1.0/board')).toMatchObject({ values: [] });
  expect((await scene.call(person(outsider), 'GET', '/rest/agile/1.0/board/1/sprint')).status).toBe(404);
});

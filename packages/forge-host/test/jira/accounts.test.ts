import { beforeEach, describe, expect, it } from 'vitest';
import {
  developer,
  firstCustomer,
  internalCustomer,
  outsider,
  projectAdministrator,
  projectManager,
  secondCustomer,
} from '../../example/site/people';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const search = '/rest/api/3/user/assignable/search';

async function assignable(query: string, as = pm): Promise<string[]> {
  const found = await scene.read<{ accountId: string }[]>(as, 'GET', `${search}?${query}`);
  return found.map(({ accountId }) => accountId);
}

describe('who may be given issues', () => {
  it('is found by name, address or account, for a project or an issue', async () => {
    const all = [projectAdministrator, developer, projectManager];
    expect(await assignable('project=LIB&query=')).toEqual(all);
    expect(await assignable('project=10000&query=', app)).toEqual(all);
    expect(await assignable('issueKey=LIB-9&query=DEV')).toEqual([developer]);
    expect(await assignable('issueId=10009&query=dev.developer@')).toEqual([developer]);
    expect(await assignable(`project=LIB&accountId=${encodeURIComponent(internalCustomer)}`)).toEqual([]);
    expect(await assignable('project=LIB&query=eloper')).toEqual([]);
  });

  it('comes in pages of people, so that pages fall short', async () => {
    const first = await assignable('project=LIB&query=&maxResults=3');
    expect(first.length).toBeLessThan(3);
    const second = await assignable('project=LIB&query=&startAt=3');
    expect([...first, ...second]).toEqual(await assignable('project=LIB&query='));
  });

  it.each([
    ['neither query nor account', 'project=LIB', pm, 400],
    ['both', 'project=LIB&query=a&accountId=b', pm, 400],
    ['no place', 'query=a', pm, 400],
    ['a hidden project', 'query=a&project=LIB', person(outsider), 404],
    ['a hidden issue', 'query=a&issueKey=LIB-9', person(firstCustomer), 404],
    ['no such issue', 'query=a&issueId=99999', pm, 404],
  ])('is not told for %s', async (_, query, as, status) => {
    expect((await scene.call(as, 'GET', `${search}?${query}`)).status).toBe(status);
  });
});

describe.each([
  ['deactivated', 'Dev Developer'],
  ['closed', 'Former user'],
] as const)('who has left, %s,', (how, name) => {
  beforeEach(() => {
    if (how === 'closed') scene.jira.closeAccount(developer);
    else scene.jira.deactivateAccount(developer);
  });

  it('is inactive where people are told of', async () => {
    const { values } = await scene.read<{ values: object[] }>(
      pm,
      'GET',
      `/rest/api/3/user/bulk?accountId=${developer}`,
    );
    expect(values).toMatchObject([{ accountId: developer, active: false, displayName: name }]);
    const { fields } = await scene.read<{ fields: object }>(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=assignee');
    expect(fields).toMatchObject({ assignee: { accountId: developer, active: false, displayName: name } });
    expect(scene.jira.people().find(({ accountId }) => accountId === developer)?.status).toBe(how);
  });

  it('gets no issue any more, and keeps those they have', async () => {
    expect(await assignable('project=LIB&query=')).not.toContain(developer);
    const fields = { project: { key: 'LIB' }, issuetype: { name: 'Task' }, summary: 'New' };
    const assignee = { accountId: developer };
    const refused = await scene.call(app, 'POST', '/rest/api/3/issue', { fields: { ...fields, assignee } });
    expect([refused.status, refused.body]).toMatchObject([400, { errors: { assignee: expect.any(String) } }]);
    expect((await scene.call(pm, 'PUT', '/rest/api/3/issue/LIB-12/assignee', assignee)).status).toBe(400);
    const jql = `assignee = "${developer}"`;
    expect(await scene.read(pm, 'POST', '/rest/api/3/search/approximate-count', { jql })).not.toEqual({ count: 0 });
  });

  it('cannot act, and holds no permission', async () => {
    expect((await scene.call(person(developer), 'GET', '/rest/api/3/myself')).status).toBe(401);
    const asked = { subject: 'S', textBody: 'T', to: { users: [{ accountId: developer }] } };
    await scene.call(app, 'POST', '/rest/api/3/issue/LIB-9/notify', asked);
    expect(scene.jira.mailbox().filter(({ to }) => to === developer)).toEqual([]);
  });
});

it('a customer who has left gets no request and no mail', async () => {
  const key = await openRequest(scene, firstCustomer, [secondCustomer]);
  scene.jira.deactivateAccount(secondCustomer);
  const before = scene.jira.mailbox().length;
  await scene.read(app, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: 'Hello', public: true });
  expect(
    scene.jira
      .mailbox()
      .slice(before)
      .map(({ to }) => to),
  ).toEqual([firstCustomer]);
  await expect(openRequest(scene, secondCustomer)).rejects.toThrow('not a customer');
  await expect(openRequest(scene, firstCustomer, [secondCustomer])).rejects.toThrow('not a customer');
});

it('nobody leaves who was never here', () => {
  expect(() => scene.jira.closeAccount('nobody')).toThrow('nobody');
});

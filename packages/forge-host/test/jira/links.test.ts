import { beforeEach, describe, expect, it } from 'vitest';
import {
  firstCustomer,
  internalCustomer,
  outsider,
  projectAdministrator,
  projectManager,
} from '../../example/site/people';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
type Linked = { key: string };
type Link = { type: { inward: string; outward: string }; inwardIssue?: Linked; outwardIssue?: Linked };

async function linksOf(key: string, as = pm): Promise<Link[]> {
  const path = `/rest/api/3/issue/${key}?fields=issuelinks`;
  return (await scene.read<{ fields: { issuelinks: Link[] } }>(as, 'GET', path)).fields.issuelinks;
}
const link = (as: typeof app, inward: object, outward: object, type: object = { name: 'Blocks' }) =>
  scene.call(as, 'POST', '/rest/api/3/issueLink', { type, inwardIssue: inward, outwardIssue: outward });

describe('links between issues', () => {
  it('read as a sentence on both sides', async () => {
    const reply = await link(app, { key: 'LIB-9' }, { id: '10012' });
    expect([reply.status, reply.body]).toEqual([201, undefined]);
    expect(await linksOf('LIB-9')).toMatchObject([{ type: { outward: 'blocks' }, outwardIssue: { key: 'LIB-12' } }]);
    const [other] = await linksOf('LIB-12');
    expect(other).toMatchObject({ type: { inward: 'is blocked by' }, inwardIssue: { key: 'LIB-9' } });
    expect(other).not.toHaveProperty('outwardIssue');
    expect(other?.inwardIssue).toMatchObject({ fields: { status: { statusCategory: { key: 'indeterminate' } } } });
  });

  it('are made once, in each direction and with each type', async () => {
    for (let time = 0; time < 2; time++)
      expect((await link(app, { key: 'LIB-9' }, { key: 'LIB-12' })).status).toBe(201);
    expect((await linksOf('LIB-9')).length).toBe(1);
    expect(scene.events).toMatchObject([
      {
        eventType: 'avi:jira:created:issuelink',
        payload: {
          sourceIssueId: '10009',
          destinationIssueId: '10012',
          issueLinkType: { name: 'Blocks', outwardName: 'blocks' },
          selfGenerated: true,
        },
      },
    ]);
    await link(app, { key: 'LIB-12' }, { key: 'LIB-9' });
    await link(app, { key: 'LIB-9' }, { key: 'LIB-12' }, { id: '10003' });
    expect((await linksOf('LIB-9')).length).toBe(3);
  });

  it('need both issues in sight, the permission on the outward one, and a type that there is', async () => {
    const statuses = async (...calls: ReturnType<typeof link>[]) =>
      (await Promise.all(calls)).map(({ status }) => status);
    const ends = [{ key: 'LIB-9' }, { key: 'LIB-12' }] as const;
    expect(
      await statuses(
        link(person(outsider), ...ends),
        link(person(internalCustomer), ...ends),
        link(pm, { key: 'LIB-9' }, { key: 'LIB-999' }),
        link(pm, ...ends, { name: 'Befriends' }),
      ),
    ).toEqual([404, 404, 404, 404]);
    expect(await statuses(link(pm, {}, ends[1]), link(pm, ends[0], ends[0]))).toEqual([400, 400]);
    expect((await scene.call(person(firstCustomer), 'GET', '/rest/api/3/issueLinkType')).status).toBe(404);
    expect(await linksOf('LIB-9')).toEqual([]);
  });

  it('show to nobody who may not see the other issue, and go with either', async () => {
    const key = await openRequest(scene, firstCustomer);
    await link(app, { key }, { key: 'LIB-26' });
    expect((await linksOf('LIB-26', app)).length).toBe(1);
    expect(await linksOf('LIB-26', person(internalCustomer))).toEqual([]);
    await scene.read(person(projectAdministrator), 'DELETE', '/rest/api/3/issue/LIB-26');
    expect(await linksOf(key, app)).toEqual([]);
  });
});

describe('links to elsewhere', () => {
  const path = '/rest/api/3/issue/LIB-9/remotelink';
  const object = { title: 'Check-point “Shelves”', url: 'https://elsewhere.example/?id=1&x=2' };

  it('are made, and changed under the same global id', async () => {
    const globalId = 'https://elsewhere.example/?id=1&x=2';
    const made = await scene.call(app, 'POST', path, { globalId, relationship: 'comes from', object });
    const changed = await scene.call(app, 'POST', path, { globalId, object: { ...object, title: 'Done' } });
    expect([made.status, changed.status, changed.body]).toEqual([201, 200, made.body]);
    const one = await scene.read(pm, 'GET', `${path}?globalId=${encodeURIComponent(globalId)}`);
    expect(one).toMatchObject({ globalId, object: { title: 'Done' } });
    expect(one).not.toHaveProperty('relationship');
    expect((await scene.call(app, 'POST', path, { object })).status).toBe(201);
    expect((await scene.call(app, 'POST', path, { object })).status).toBe(201);
    expect((await scene.read<unknown[]>(pm, 'GET', path)).length).toBe(3);
    expect((await scene.call(pm, 'GET', `${path}?globalId=other`)).status).toBe(404);
    expect((await scene.call(app, 'POST', path.replace('LIB-9', 'LIB-12'), { globalId, object })).status).toBe(201);
    expect(scene.events).toEqual([]);
  });

  it('are refused by field, and to people who may not link', async () => {
    const errors = async (body: unknown) => {
      const reply = await scene.call(app, 'POST', path, body);
      return [reply.status, Object.keys((reply.body as { errors: object }).errors)];
    };
    expect(await errors({ object: { url: object.url } })).toEqual([400, ['title']]);
    expect(await errors({ object: { title: 'x' } })).toEqual([400, ['url']]);
    expect(await errors({ object: { title: 'x', url: 'javascript:alert(1)' } })).toEqual([400, ['url']]);
    expect(await errors({ object: { ...object, title: 'x'.repeat(256) } })).toEqual([400, ['title']]);
    expect(await errors({ globalId: 'x'.repeat(256), object })).toEqual([400, ['globalId']]);
    expect((await scene.call(person(internalCustomer), 'POST', path, { object })).status).toBe(403);
    expect((await scene.call(person(outsider), 'POST', path, { object })).status).toBe(404);
    expect((await scene.call(person(outsider), 'GET', path)).status).toBe(404);
  });
});

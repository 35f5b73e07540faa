import { beforeEach, describe, expect, it } from 'vitest';
import {
  developer,
  firstCustomer,
  internalCustomer,
  projectAdministrator,
  projectManager,
} from '../../example/site/people';
import { documentOf } from '../../src/jira/formats/document';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const types = () => scene.events.map(({ eventType }) => eventType);

it('loading a site’s content tells nobody', () => {
  expect(scene.events).toEqual([]);
});

it('tells of created, updated, assigned, commented and deleted issues, with what changed', async () => {
  const { key } = await scene.read<{ key: string }>(pm, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'LIB' }, issuetype: { name: 'Task' }, summary: 'New' },
  });
  await scene.read(pm, 'PUT', `/rest/api/3/issue/${key}`, {
    fields: { summary: 'Newer', assignee: { accountId: developer } },
  });
  await scene.read(pm, 'POST', `/rest/api/3/issue/${key}/comment`, { body: documentOf('Hello') });
  const { transitions } = await scene.read<{ transitions: { id: string }[] }>(
    pm,
    'GET',
    `/rest/api/3/issue/${key}/transitions`,
  );
  await scene.read(pm, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: transitions[0]?.id } });
  await scene.read(person(projectAdministrator), 'DELETE', `/rest/api/3/issue/${key}`);
  expect(types()).toEqual([
    'avi:jira:created:issue',
    'avi:jira:updated:issue',
    'avi:jira:assigned:issue',
    'avi:jira:commented:issue',
    'avi:jira:updated:issue',
    'avi:jira:deleted:issue',
  ]);
  const [created, updated, assigned, commented, moved] = scene.events;
  expect(created).toMatchObject({
    actor: pm,
    payload: {
      atlassianId: projectManager,
      selfGenerated: false,
      issue: { key, fields: { summary: 'New', project: { key: 'LIB' }, status: { name: 'To Do' } } },
    },
  });
  expect(updated?.payload).toMatchObject({
    issue: { fields: { summary: 'Newer' } },
    changelog: {
      items: [
        { field: 'summary', fromString: 'New', toString: 'Newer' },
        { field: 'assignee', fromString: null, toString: 'Dev Developer' },
      ],
    },
  });
  expect(assigned?.payload).toMatchObject({ changelog: { items: [{ fieldId: 'assignee', to: developer }] } });
  expect(commented?.payload).toMatchObject({ comment: { author: { accountId: projectManager } } });
  expect(moved?.payload).toMatchObject({
    associatedStatuses: [{ name: 'To Do' }, { name: 'In Progress' }],
    changelog: { items: [{ field: 'status', fieldtype: 'jira' }] },
  });
});

it('tells of the resolution that a transition sets, and of the one that it clears', async () => {
  const path = '/rest/api/3/issue/FAIR-1/transitions';
  type Offered = { transitions: { id: string; name: string }[] };
  for (const status of ['To Do', 'Done', 'In Progress']) {
    const { transitions } = await scene.read<Offered>(pm, 'GET', path);
    const id = transitions.find(({ name }) => name === status)?.id;
    await scene.read(pm, 'POST', path, { transition: { id } });
  }
  const status = expect.objectContaining({ field: 'status', fieldtype: 'jira' }) as unknown;
  const resolution = { field: 'resolution', fieldtype: 'jira', fieldId: 'resolution' };
  const nothing = { from: null, fromString: null, to: null, toString: null };
  expect(scene.events.map(({ payload }) => (payload.changelog as { items: unknown[] }).items)).toEqual([
    [status],
    [{ ...resolution, ...nothing, to: '10000', toString: 'Done' }, status],
    [{ ...resolution, ...nothing, from: '10000', fromString: 'Done' }, status],
  ]);
});

it('marks what the app did itself, and keeps still about edits that changed nothing and about properties', async () => {
  await scene.read(app, 'PUT', '/rest/api/3/issue/LIB-9', { fields: { summary: 'Reserve a shelf for a reader' } });
  await scene.read(app, 'PUT', '/rest/api/3/issue/LIB-9/properties/notes', { openNotes: 1 });
  expect(scene.events).toEqual([]);
  const key = await openRequest(scene, firstCustomer);
  await scene.read(person(firstCustomer), 'POST', `/rest/servicedeskapi/request/${key}/comment`, {
    body: 'Hi',
    public: true,
  });
  expect(scene.events.map(({ eventType, payload }) => [eventType, payload.selfGenerated])).toEqual([
    ['avi:jira:created:issue', true],
    ['avi:jira:commented:issue', false],
  ]);
});

it('tells with each change what the app goes by: ids, keys, status category, project', async () => {
  const { id, key } = await scene.read<{ id: string; key: string }>(pm, 'POST', '/rest/api/3/issue', {
    fields: { project: { key: 'LIB' }, issuetype: { name: 'Task' }, summary: 'New' },
  });
  await scene.read(pm, 'POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: '11' } });
  await scene.read(pm, 'PUT', `/rest/api/3/issue/${key}`, { fields: { duedate: '2026-12-24' } });
  await scene.read(person(projectAdministrator), 'DELETE', `/rest/api/3/issue/${key}`);
  expect(
    scene.events.map(({ payload }) => {
      const { issue } = payload as { issue: { fields: { status: { statusCategory: { key: string } } } } };
      expect(issue).toMatchObject({ id, key, fields: { project: { id: '10000', key: 'LIB' } } });
      return issue.fields.status.statusCategory.key;
    }),
  ).toEqual(['new', 'indeterminate', 'indeterminate', 'indeterminate']);
  expect(scene.events[2]?.payload).toMatchObject({ changelog: { items: [{ fieldId: 'duedate', to: '2026-12-24' }] } });
});

describe('a moved issue', () => {
  it('keeps its id and its old key, and is an updated one', async () => {
    const before = await scene.read<{ id: string }>(pm, 'GET', '/rest/api/3/issue/LIB-9');
    await scene.read(app, 'PUT', '/rest/api/3/issue/LIB-9/properties/notes', { origin: 'x' });
    const key = scene.jira.moveIssue('LIB-9', 'FAIR', projectManager);
    expect(key).toBe('FAIR-5');
    const after = await scene.read(app, 'GET', '/rest/api/3/issue/LIB-9?properties=*all');
    expect(after).toMatchObject({
      id: before.id,
      key,
      fields: { project: { key: 'FAIR' }, fixVersions: [] },
      properties: { notes: { origin: 'x' } },
    });
    expect(types()).toEqual(['avi:jira:updated:issue', 'avi:jira:updated:issue', 'avi:jira:updated:issue']);
    expect(scene.events[0]?.payload).toMatchObject({
      atlassianId: projectManager,
      issue: { id: before.id, key, fields: { project: { key: 'FAIR' } } },
    });
    type Changes = { changelog?: { items: { field: string; toString: string }[] } };
    const { changelog } = (scene.events[0]?.payload ?? {}) as Changes;
    expect(changelog?.items.map((item) => [item.field, item.toString])).toEqual([
      ['project', 'Book fair'],
      ['Key', 'FAIR-5'],
      ['issuetype', 'Task'],
      ['status', 'To Do'],
      ['Fix Version', null],
    ]);
    // There are no subtasks over there.
    const subtask = await scene.read<{ key: string; fields: object }>(app, 'GET', '/rest/api/3/issue/LIB-10');
    expect([subtask.key, Object.keys(subtask.fields).includes('parent')]).toEqual(['FAIR-6', false]);
    expect(scene.jira.moveIssue('LIB-9', 'LIB', projectManager)).toBe('LIB-27');
    expect(await scene.read(app, 'GET', '/rest/api/3/issue/FAIR-5')).toMatchObject({ key: 'LIB-27' });
  });

  it('leaves the portal when it leaves the service project', async () => {
    const key = await openRequest(scene, firstCustomer);
    const moved = scene.jira.moveIssue(key, 'LIB', projectManager);
    expect((await scene.call(person(firstCustomer), 'GET', `/rest/servicedeskapi/request/${moved}`)).status).toBe(404);
    expect(await scene.read(pm, 'GET', `/rest/api/3/issue/${key}`)).toMatchObject({ key: moved });
  });

  it('is moved by those who may, from and to what is there', () => {
    expect(() => scene.jira.moveIssue('LIB-9', 'FAIR', internalCustomer)).toThrow();
    expect(() => scene.jira.moveIssue('LIB-999', 'FAIR', projectManager)).toThrow('LIB-999');
    expect(() => scene.jira.moveIssue('LIB-9', 'NOPE', projectManager)).toThrow('NOPE');
    expect(scene.events).toEqual([]);
  });
});

it('tells of a renamed project once, whose old keys go on leading to it and to its issues', async () => {
  scene.jira.changeProject('LIB', { name: 'Library, phase 2', key: 'PORT' });
  expect(types()).toEqual(['avi:jira:updated:project']);
  expect(scene.events[0]?.payload).toMatchObject({ project: { id: '10000', key: 'PORT', name: 'Library, phase 2' } });
  const { fields, key } = await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9');
  expect({ fields, key }).toMatchObject({ key: 'PORT-9', fields: { project: { key: 'PORT' } } });
  expect(await scene.read(pm, 'GET', '/rest/api/3/project/LIB')).toMatchObject({ key: 'PORT' });
  const jql = 'project = PORT AND key = LIB-9';
  expect(await scene.read(pm, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] })).toMatchObject({
    issues: [{ key: 'PORT-9' }],
  });
  expect(() => scene.jira.changeProject('PORT', { key: 'FAIR' })).toThrow('FAIR');
  scene.jira.changeProject('PORT', { name: 'Library', key: 'LIB' });
  expect(await scene.read(pm, 'GET', '/rest/api/3/issue/PORT-9')).toMatchObject({ key: 'LIB-9' });
});

it('tells only once the state is written, and not at all of what failed', async () => {
  let seen: Promise<unknown> | undefined;
  scene.jira.onEvent(({ payload }) => {
    const { key } = payload.issue as { key: string };
    seen = scene.read(pm, 'GET', `/rest/api/3/issue/${key}?fields=summary`);
  });
  await scene.read(pm, 'PUT', '/rest/api/3/issue/LIB-9', { fields: { summary: 'Written' } });
  expect(await seen).toMatchObject({ fields: { summary: 'Written' } });
  const before = scene.events.length;
  const half = { update: { labels: [{ add: 'fine' }, { add: 'not fine' }] } };
  expect((await scene.call(pm, 'PUT', '/rest/api/3/issue/LIB-9', half)).status).toBe(400);
  expect(await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=labels')).toMatchObject({
    fields: { labels: [] },
  });
  expect(scene.events.length).toBe(before);
});

it('tells of released versions once, and of deleted projects without their issues', async () => {
  const versions = await scene.read<{ id: string; name: string }[]>(pm, 'GET', '/rest/api/3/project/LIB/versions');
  const path = `/rest/api/3/version/${versions[1]?.id}`;
  expect((await scene.call(pm, 'PUT', path, { released: true })).status).toBe(404);
  const admin = person(projectAdministrator);
  await scene.read(admin, 'PUT', path, { released: true, releaseDate: '2026-11-22' });
  await scene.read(admin, 'PUT', path, { released: true });
  expect(types()).toEqual(['avi:jira:updated:version', 'avi:jira:released:version']);
  expect(scene.events[1]?.payload).toMatchObject({ version: { name: '1.0 First branches', released: true } });
  scene.jira.deleteProject('LIB');
  expect(types().slice(2)).toEqual(['avi:jira:deleted:project']);
  expect((await scene.call(pm, 'GET', '/rest/api/3/issue/LIB-9')).status).toBe(404);
  expect((await scene.call(app, 'GET', '/rest/api/3/project/LIB')).status).toBe(404);
});

it('the same calls on the same clock give the same replies, events and mails', async () => {
  const run = async () => {
    const one = createScene();
    const key = await openRequest(one, firstCustomer);
    const replies = [
      await one.call(app, 'POST', `/rest/servicedeskapi/request/${key}/comment`, { body: 'Hello', public: true }),
      await one.call(pm, 'POST', '/rest/api/3/search/jql', { jql: 'project = LIB', fields: ['*all'] }),
    ];
    return JSON.stringify([replies, one.events, one.jira.mailbox(), one.jira.people()]);
  };
  expect(await run()).toBe(await run());
});

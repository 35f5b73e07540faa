import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { developer, internalCustomer, outsider, projectAdministrator, projectManager } from '../../example/site/people';
import { documentOf } from '../../src/jira/formats/document';
import { anonymous, app, createScene, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);

describe('issues', () => {
  it('gives the fields that were asked for, and all of them unasked', async () => {
    const some = await scene.read<{ fields: object }>(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=project,summary');
    expect(Object.keys(some.fields).sort()).toEqual(['project', 'summary']);
    const all = await scene.read<{ fields: object }>(pm, 'GET', '/rest/api/3/issue/lib-9');
    expect(all.fields).toMatchObject({
      summary: 'Reserve a shelf for a reader',
      status: { name: 'In Review', statusCategory: { key: 'indeterminate' } },
      fixVersions: [{ name: '1.0 First branches' }],
      parent: { fields: { summary: 'Shelf reservations' } },
      comment: { total: 2 },
      created: '2026-10-12T11:30:00.000+0200',
    });
    expect(Object.keys(all.fields)).toContain('subtasks');
    const without = await scene.read<{ fields: object }>(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=*all,-comment');
    expect(Object.keys(without.fields)).not.toContain('comment');
  });

  it('gives names, transitions and properties when asked, and says so when it cannot expand', async () => {
    await scene.read(app, 'PUT', '/rest/api/3/issue/LIB-9/properties/notes', { openNotes: 1 });
    const issue = await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9?expand=names,transitions&properties=notes');
    expect(issue).toMatchObject({
      names: { duedate: 'Due date' },
      transitions: [{ name: 'Back to work' }, { name: 'Accept' }],
      properties: { notes: { openNotes: 1 } },
    });
    await expect(scene.call(pm, 'GET', '/rest/api/3/issue/LIB-9?expand=editmeta')).rejects.toThrow('expand=editmeta');
  });

  it('responds alike for issues that are hidden and issues that are not there, and 401 for nobody', async () => {
    const hidden = await scene.call(person(outsider), 'GET', '/rest/api/3/issue/LIB-9');
    const missing = await scene.call(pm, 'GET', '/rest/api/3/issue/LIB-999');
    expect(hidden.status).toBe(404);
    expect(hidden.body).toEqual(missing.body);
    expect((await scene.call(anonymous, 'GET', '/rest/api/3/issue/LIB-9')).status).toBe(401);
    expect((await scene.call(person('nobody'), 'GET', '/rest/api/3/issue/LIB-9')).status).toBe(401);
  });

  it('creates an issue at the start of the workflow, with properties, and refuses what does not fit by field', async () => {
    const fields = {
      project: { key: 'LIB' },
      issuetype: { name: 'Task' },
      summary: 'Agree on the crane schedule',
      description: documentOf('In both branches.'),
      assignee: { accountId: developer },
      fixVersions: [{ name: '1.0 First branches' }],
      labels: ['from-outside'],
      duedate: '2026-12-01',
    };
    const created = await scene.read<{ key: string }>(pm, 'POST', '/rest/api/3/issue', {
      fields,
      properties: [{ key: 'origin', value: { from: 'test' } }],
    });
    const issue = await scene.read(pm, 'GET', `/rest/api/3/issue/${created.key}?properties=*all`);
    expect(issue).toMatchObject({
      fields: {
        status: { name: 'To Do' },
        reporter: { accountId: projectManager },
        assignee: { accountId: developer },
      },
      properties: { origin: { from: 'test' } },
    });
    const refusals: [object, string][] = [
      [{ ...fields, summary: '' }, 'summary'],
      [{ ...fields, summary: 'a\nb' }, 'summary'],
      [{ ...fields, summary: 'x'.repeat(256) }, 'summary'],
      [{ ...fields, project: { key: 'NOPE' } }, 'project'],
      [{ ...fields, issuetype: { name: 'Idea' } }, 'issuetype'],
      [{ ...fields, description: 'plain' }, 'description'],
      [{ ...fields, assignee: { accountId: outsider } }, 'assignee'],
      [{ ...fields, duedate: '2026-02-30' }, 'duedate'],
      [{ ...fields, customfield_1: 'x' }, 'customfield_1'],
    ];
    for (const [refused, field] of refusals) {
      const reply = await scene.call(pm, 'POST', '/rest/api/3/issue', { fields: refused });
      expect([reply.status, Object.keys((reply.body as { errors: object }).errors)]).toEqual([400, [field]]);
    }
    const viewer = await scene.call(person(internalCustomer), 'POST', '/rest/api/3/issue', { fields });
    expect(viewer.status).toBe(400);
  });

  it('creates as the app, by ids, with properties that searches find at once', async () => {
    const types = await scene.read<{ issueTypes: { id: string; name: string; subtask: boolean }[] }>(
      app,
      'GET',
      '/rest/api/3/issue/createmeta/LIB/issuetypes',
    );
    const project = await scene.read<{ id: string }>(app, 'GET', '/rest/api/3/project/LIB');
    const typeId = (isSubtask: boolean) => types.issueTypes.find(({ subtask }) => subtask === isSubtask)?.id;
    const create = (more: object, properties: unknown = [{ key: 'notes', value: { origin: 'NT1234ABCD' } }]) =>
      scene.call(app, 'POST', '/rest/api/3/issue', {
        fields: {
          project: { id: project.id },
          issuetype: { id: typeId(false) },
          summary: 'From a check-point',
          ...more,
        },
        properties,
      });
    const created = await create({
      assignee: { accountId: developer },
      duedate: '2026-12-01',
      labels: ['from-customer'],
    });
    const { key } = created.body as { key: string };
    const jql = 'project = LIB AND notesOrigin = "nt1234abcd"';
    expect(await scene.read(app, 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] })).toMatchObject({
      issues: [{ key }],
    });
    const subtask = { issuetype: { id: typeId(true) } };
    expect([(await create(subtask)).status, (await create({ ...subtask, parent: { key } })).status]).toEqual([
      400, 201,
    ]);
    for (const wrong of [{}, [{ value: 1 }], [{ key: 'x'.repeat(256), value: 1 }], [{ key: 'a' }], ['a']]) {
      expect((await create({}, wrong)).status).toBe(400);
    }
    // A refused call has left nothing behind, not even a number.
    expect((await create({})).body).toMatchObject({ key: `LIB-${Number(key.slice(4)) + 2}` });
    await expect(scene.call(pm, 'POST', '/rest/api/3/issue', { fields: {}, transition: { id: '11' } })).rejects.toThrow(
      '"transition"',
    );
  });

  it('tells what can be created where, in pages, to those who may', async () => {
    const path = '/rest/api/3/issue/createmeta/LIB/issuetypes';
    const all = await scene.read<{ issueTypes: { name: string }[]; total: number }>(pm, 'GET', path);
    expect(all).toMatchObject({ startAt: 0, maxResults: 50, total: all.issueTypes.length });
    expect(all.issueTypes.map(({ name }) => name)).toContain('Task');
    const second = await scene.read(pm, 'GET', `${path}?startAt=1&maxResults=1`);
    expect(second).toMatchObject({ issueTypes: [all.issueTypes[1]], startAt: 1, maxResults: 1, total: all.total });
    expect((await scene.call(pm, 'GET', `${path}?maxResults=201`)).status).toBe(400);
    const refused = await scene.call(person(outsider), 'GET', path);
    expect(refused.status).toBe(400);
    expect((await scene.call(pm, 'GET', path.replace('LIB', 'NOPE'))).body).toEqual(refused.body);
    expect((await scene.call(person(internalCustomer), 'GET', path)).body).toEqual(refused.body);
  });

  it('edits fields and lists, refuses people without the permission, and deletes with subtasks only when told', async () => {
    expect(
      (
        await scene.call(pm, 'PUT', '/rest/api/3/issue/LIB-9', {
          fields: { summary: 'Reserve a shelf', duedate: null },
        })
      ).status,
    ).toBe(204);
    await scene.read(pm, 'PUT', '/rest/api/3/issue/LIB-9', {
      update: { labels: [{ add: 'early' }], fixVersions: [{ set: [{ name: '1.1 All branches' }] }] },
    });
    expect(
      await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=summary,duedate,labels,fixVersions'),
    ).toMatchObject({
      fields: {
        summary: 'Reserve a shelf',
        duedate: null,
        labels: ['early'],
        fixVersions: [{ name: '1.1 All branches' }],
      },
    });
    const edit = { fields: { summary: 'Mine' } };
    expect((await scene.call(person(internalCustomer), 'PUT', '/rest/api/3/issue/LIB-9', edit)).status).toBe(403);
    expect((await scene.call(person(outsider), 'PUT', '/rest/api/3/issue/LIB-9', edit)).status).toBe(404);

    expect((await scene.call(pm, 'DELETE', '/rest/api/3/issue/LIB-9')).status).toBe(403);
    const admin = person(projectAdministrator);
    expect((await scene.call(admin, 'DELETE', '/rest/api/3/issue/LIB-9')).status).toBe(400);
    expect((await scene.call(admin, 'DELETE', '/rest/api/3/issue/LIB-9?deleteSubtasks=true')).status).toBe(204);
    expect((await scene.call(admin, 'GET', '/rest/api/3/issue/LIB-10')).status).toBe(404);
  });

  it('assigns only to people who may have issues here', async () => {
    expect((await scene.call(pm, 'PUT', '/rest/api/3/issue/LIB-16/assignee', { accountId: developer })).status).toBe(
      204,
    );
    expect(
      (await scene.call(pm, 'PUT', '/rest/api/3/issue/LIB-16/assignee', { accountId: internalCustomer })).status,
    ).toBe(400);
    expect((await scene.call(pm, 'PUT', '/rest/api/3/issue/LIB-16/assignee', { accountId: null })).status).toBe(204);
  });

  it('fetches up to 100 at once in the order of their ids, without those that are hidden or not there', async () => {
    const asked = { issueIdsOrKeys: ['10002', 'lib-1', 'LIB-999', 'LIB-2'], fields: ['summary'] };
    const reply = await scene.call(pm, 'POST', '/rest/api/3/issue/bulkfetch', asked);
    expect(reply.body).toMatchObject({ issues: [{ key: 'LIB-1' }, { key: 'LIB-2' }], issueErrors: [] });
    expect(reply.points).toBe(3);
    expect(await scene.read(person(outsider), 'POST', '/rest/api/3/issue/bulkfetch', asked)).toEqual({
      issues: [],
      issueErrors: [],
    });
    const many = Array.from({ length: 101 }, (_, index) => `LIB-${index + 1}`);
    for (const issueIdsOrKeys of [[], many]) {
      expect((await scene.call(pm, 'POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys })).status).toBe(400);
    }
  });
});

describe('the site', () => {
  it('tells where it is', async () => {
    expect(await scene.read(app, 'GET', '/rest/api/3/serverInfo')).toMatchObject({
      baseUrl: 'https://demo.example',
      deploymentType: 'Cloud',
      serverTime: '2026-11-22T09:30:00.000+0000',
    });
  });
});

describe('comments', () => {
  it('are listed in both orders and pages, and added as documents with properties', async () => {
    const added = await scene.read<{ id: string }>(pm, 'POST', '/rest/api/3/issue/LIB-9/comment?expand=properties', {
      body: documentOf('Third'),
      properties: [{ key: 'notes', value: { note: 'x' } }],
    });
    const newest = await scene.read<{ comments: { id: string }[]; total: number }>(
      pm,
      'GET',
      '/rest/api/3/issue/LIB-9/comment?orderBy=-created&maxResults=1',
    );
    expect(newest).toMatchObject({ total: 3, comments: [{ id: added.id }] });
    const listed = await scene.read(pm, 'POST', '/rest/api/3/comment/list?expand=properties', {
      ids: [Number(added.id), 99_999],
    });
    expect(listed).toMatchObject({
      isLast: true,
      values: [{ id: added.id, properties: [{ key: 'notes', value: { note: 'x' } }] }],
    });
    expect((await scene.call(pm, 'POST', '/rest/api/3/comment/list', { ids: [] })).status).toBe(400);
    const unnamed = { body: documentOf('Fourth'), properties: [{ value: 1 }] };
    expect((await scene.call(pm, 'POST', '/rest/api/3/issue/LIB-9/comment', unnamed)).status).toBe(400);
    const text = await scene.call(pm, 'POST', '/rest/api/3/issue/LIB-9/comment', { body: 'plain' });
    expect([text.status, text.body]).toEqual([
      400,
      { errorMessages: [], errors: { comment: 'Comment body is not valid!' } },
    ]);
    const broken = { body: { type: 'doc', version: 1, content: [{ text: 'no type' }] } };
    expect((await scene.call(pm, 'POST', '/rest/api/3/issue/LIB-9/comment', broken)).status).toBe(400);
  });
});

describe('issue properties', () => {
  const path = '/rest/api/3/issue/LIB-9/properties';

  it('are created, replaced, read, listed and deleted', async () => {
    expect((await scene.call(app, 'PUT', `${path}/notes`, { openNotes: 1 })).status).toBe(201);
    expect((await scene.call(app, 'PUT', `${path}/notes`, { openNotes: 2 })).status).toBe(200);
    expect(await scene.read(pm, 'GET', `${path}/notes`)).toEqual({ key: 'notes', value: { openNotes: 2 } });
    expect(await scene.read(pm, 'GET', path)).toMatchObject({ keys: [{ key: 'notes' }] });
    expect((await scene.call(pm, 'DELETE', `${path}/notes`)).status).toBe(204);
    expect((await scene.call(pm, 'DELETE', `${path}/notes`)).status).toBe(404);
    expect((await scene.call(pm, 'GET', `${path}/notes`)).status).toBe(404);
  });

  it('hold at most 32 KB, need a value, and need the permission to edit', async () => {
    expect((await scene.call(app, 'PUT', `${path}/big`, 'x'.repeat(32_766))).status).toBe(201);
    expect((await scene.call(app, 'PUT', `${path}/big`, 'x'.repeat(32_767))).status).toBe(400);
    expect((await scene.call(app, 'PUT', `${path}/none`)).status).toBe(400);
    expect((await scene.call(person(internalCustomer), 'PUT', `${path}/mine`, 1)).status).toBe(403);
    expect((await scene.call(person(outsider), 'GET', `${path}/big`)).status).toBe(404);
  });
});

describe('calls', () => {
  it('that are not implemented throw and name themselves, parameters as well', async () => {
    await expect(scene.call(pm, 'GET', '/rest/api/3/dashboard')).rejects.toThrow('GET /rest/api/3/dashboard');
    await expect(scene.call(pm, 'PATCH', '/rest/api/3/issue/LIB-1')).rejects.toThrow('PATCH /rest/api/3/issue/LIB-1');
    await expect(scene.call(pm, 'GET', '/rest/api/3/issue/LIB-1?failFast=true')).rejects.toThrow('"failFast"');
  });

  it('can be asked about without being made', async () => {
    const request = { method: 'DELETE', path: '/rest/api/3/issue/LIB-9?deleteSubtasks=true', headers: {} };
    expect(scene.jira.describe?.(request)).toMatchObject({
      operationId: 'deleteIssue',
      scopes: [['write:jira-work'], ['delete:issue:jira']],
    });
    expect(scene.jira.describe?.({ ...request, path: '/rest/api/3/dashboard' })).toBeUndefined();
    expect((await scene.call(pm, 'GET', '/rest/api/3/issue/LIB-9')).status).toBe(200);
  });

  it('send JSON as JSON', async () => {
    const request = { method: 'PUT', path: '/rest/api/3/issue/LIB-9/properties/x', body: '{"a":1}' };
    expect((await scene.jira.handle({ ...request, headers: {} }, app)).status).toBe(415);
    const broken = { ...request, body: '{', headers: { 'content-type': 'application/json' } };
    expect((await scene.jira.handle(broken, app)).status).toBe(400);
  });

  it('find the same state again after a restart, with its content loaded only once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jira-'));
    try {
      const file = join(folder, 'host.db');
      const before = createScene({ file });
      await before.read(pm, 'PUT', '/rest/api/3/issue/LIB-9', { fields: { summary: 'Changed' } });
      const after = createScene({ file });
      expect(await after.read(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=summary')).toMatchObject({
        fields: { summary: 'Changed' },
      });
      const created = await after.read(pm, 'POST', '/rest/api/3/issue', {
        fields: { project: { key: 'LIB' }, issuetype: { name: 'Task' }, summary: 'Next' },
      });
      expect(created.key).toBe('LIB-27');
      expect(after.jira.people().length).toBe(9);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { developer, internalCustomer, outsider, projectManager } from '../../example/site/people';
import { app, createScene, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const path = '/rest/api/3/issue/LIB-9';
type Attached = { id: string; filename: string; size: number; mimeType: string; author: { accountId: string } };

async function attachments(key = 'LIB-9'): Promise<Attached[]> {
  const issue = `/rest/api/3/issue/${key}?fields=*all,-comment,-worklog`;
  return (await scene.read<{ fields: { attachment: Attached[] } }>(app, 'GET', issue)).fields.attachment;
}

/** As a browser's form sends it: one character a byte. */
function upload(as: typeof app, file: { name: string; content: string }, headers: Record<string, string> = {}) {
  const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  const body = [
    '--edge',
    bytes(`Content-Disposition: form-data; name="file"; filename="${file.name}"`),
    'Content-Type: text/plain',
    '',
    bytes(file.content),
    '--edge--',
    '',
  ].join('\r\n');
  const type = { 'Content-Type': 'multipart/form-data; boundary=edge', 'X-Atlassian-Token': 'no-check' };
  return scene.jira.handle({ method: 'POST', path: `${path}/attachments`, headers: { ...type, ...headers }, body }, as);
}

describe('attachments', () => {
  it('come as a form, are listed by name and size in bytes, and go again', async () => {
    const reply = await upload(pm, { name: 'Abnahme ⚓.txt', content: 'Über Bord' });
    expect(reply).toMatchObject({
      status: 200,
      body: [{ filename: 'Abnahme ⚓.txt', size: 10, mimeType: 'text/plain' }],
    });
    const [attached] = await attachments();
    expect(attached).toMatchObject({ id: '10000', size: 10, author: { accountId: projectManager } });
    expect((await scene.call(pm, 'DELETE', '/rest/api/3/attachment/10000')).status).toBe(204);
    expect(await attachments()).toEqual([]);
    expect((await scene.call(pm, 'DELETE', '/rest/api/3/attachment/10000')).status).toBe(404);
  });

  it('change the issue, and are told of as that and as themselves', async () => {
    const before = await scene.read<{ fields: { updated: string } }>(app, 'GET', path);
    await scene.clock.advance(1_000);
    const id = scene.jira.attach(
      'LIB-9',
      { filename: 'plan.pdf', size: 52_000, mimeType: 'application/pdf' },
      developer,
    );
    scene.jira.detach(id, developer);
    expect(scene.events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:created:attachment',
      'avi:jira:updated:issue',
      'avi:jira:deleted:attachment',
    ]);
    const item = { field: 'Attachment', fieldId: 'attachment' };
    expect(scene.events[0]?.payload).toMatchObject({
      atlassianId: developer,
      changelog: { items: [{ ...item, from: null, to: id, toString: 'plan.pdf' }] },
    });
    expect(scene.events[1]?.payload).toMatchObject({ attachment: { id, issueId: '10009', fileName: 'plan.pdf' } });
    expect(scene.events[2]?.payload).toMatchObject({
      changelog: { items: [{ ...item, from: id, fromString: 'plan.pdf', to: null }] },
    });
    const after = await scene.read<{ fields: { updated: string } }>(app, 'GET', path);
    expect(after.fields.updated).not.toBe(before.fields.updated);
  });

  it('are for those who may, in a form that says what it is', async () => {
    const file = { name: 'a.txt', content: 'a' };
    expect((await upload(person(internalCustomer), file)).status).toBe(403);
    expect((await upload(person(outsider), file)).status).toBe(404);
    expect((await upload(pm, file, { 'X-Atlassian-Token': '' })).status).toBe(403);
    expect((await upload(pm, file, { 'Content-Type': 'application/json' })).status).toBe(415);
    expect((await upload(pm, { ...file, name: '' })).status).toBe(400);
    const id = scene.jira.attach('LIB-9', { filename: 'a.txt', size: 1 }, projectManager);
    expect((await scene.call(person(internalCustomer), 'DELETE', `/rest/api/3/attachment/${id}`)).status).toBe(403);
    expect((await scene.call(person(outsider), 'DELETE', `/rest/api/3/attachment/${id}`)).status).toBe(404);
    expect(() => scene.jira.attach('LIB-999', { filename: 'a', size: 1 }, projectManager)).toThrow('LIB-999');
    expect((await attachments()).length).toBe(1);
  });

  it('go with their issue', async () => {
    const id = scene.jira.attach('LIB-9', { filename: 'a.txt', size: 1 }, projectManager);
    scene.jira.deleteProject('LIB');
    expect((await scene.call(app, 'DELETE', `/rest/api/3/attachment/${id}`)).status).toBe(404);
  });
});

describe('an edited issue', () => {
  it('says of each field what it was and is: also of a link under the same words, and of each version', async () => {
    const words = (href: string) => ({
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'The plan', marks: [{ type: 'link', attrs: { href } }] }],
        },
      ],
    });
    await scene.read(pm, 'PUT', path, { fields: { description: words('https://a.example') } });
    const before = scene.events.length;
    await scene.read(pm, 'PUT', path, {
      fields: { description: words('https://b.example'), fixVersions: [{ id: '10002' }] },
    });
    type Items = { changelog?: { items: { fieldId: string; from: unknown; fromString: unknown; to: unknown }[] } };
    const items = (scene.events[before]?.payload as Items | undefined)?.changelog?.items;
    expect(items?.map((item) => [item.fieldId, item.from, item.fromString, item.to, item.toString])).toEqual([
      ['description', null, 'The plan', null, 'The plan'],
      ['fixVersions', '10001', '1.0 First branches', null, null],
      ['fixVersions', null, null, '10002', '1.1 All branches'],
    ]);
    await scene.read(pm, 'PUT', path, { fields: { description: words('https://b.example') } });
    expect(scene.events.length).toBe(before + 1);
  });

  it('has what a rule reads: project kind, parent, people, versions, and the properties asked for', async () => {
    await scene.read(app, 'PUT', '/rest/api/3/issue/LIB-10/properties/notes', { review: { state: 'open' } });
    await scene.read(app, 'PUT', '/rest/api/3/issue/LIB-10/properties/other', 1);
    await scene.read(pm, 'PUT', '/rest/api/3/issue/LIB-10', {
      fields: { assignee: { accountId: developer }, fixVersions: [{ id: '10001' }] },
    });
    const issue = await scene.read(app, 'GET', '/rest/api/3/issue/LIB-10?fields=*all,-comment&properties=notes');
    expect(issue).toMatchObject({
      properties: { notes: { review: { state: 'open' } } },
      fields: {
        project: { simplified: false },
        parent: { id: expect.any(String), key: 'LIB-9' },
        assignee: { accountId: developer },
        reporter: { accountId: expect.any(String) },
        fixVersions: [{ id: '10001', name: expect.any(String) }],
      },
    });
    expect(issue.properties).not.toHaveProperty('other');
    expect(issue.fields).not.toHaveProperty('comment');
    expect(await scene.read(app, 'GET', '/rest/api/3/issue/FAIR-1?fields=project')).toMatchObject({
      fields: { project: { simplified: true } },
    });
  });
});

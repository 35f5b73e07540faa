import { beforeEach, describe, expect, it } from 'vitest';
import { outsider, projectAdministrator, projectManager } from '../../example/site/people';
import { app, createScene, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const admin = person(projectAdministrator);
const path = '/rest/api/3/version';
const types = () => scene.events.map(({ eventType }) => eventType);

describe('a version', () => {
  it('is read by those who see its project', async () => {
    expect(await scene.read(app, 'GET', `${path}/10001`)).toMatchObject({
      id: '10001',
      name: '1.0 First branches',
      description: 'Two branches',
      released: false,
      projectId: 10_000,
    });
    for (const id of ['1', 'x', '99999999999999999999'])
      expect((await scene.call(pm, 'GET', `${path}/${id}`)).status).toBe(404);
    expect((await scene.call(person(outsider), 'GET', `${path}/10001`)).status).toBe(404);
  });

  it('is changed by project administrators only, also not by the app', async () => {
    for (const as of [pm, app]) {
      expect((await scene.call(as, 'PUT', `${path}/10001`, { description: 'Mine' })).status).toBe(404);
      expect((await scene.call(as, 'DELETE', `${path}/10001`)).status).toBe(404);
      expect((await scene.call(as, 'POST', path, { projectId: 10_000, name: '9' })).status).toBe(404);
    }
    expect(types()).toEqual([]);
  });

  it('tells what happened to it, once, and by whom', async () => {
    await scene.read(admin, 'PUT', `${path}/10001`, { description: 'Three branches' });
    await scene.read(admin, 'PUT', `${path}/10001`, { description: 'Three branches' });
    await scene.read(admin, 'PUT', `${path}/10001`, { released: true });
    await scene.read(admin, 'PUT', `${path}/10001`, { released: false });
    await scene.read(admin, 'PUT', `${path}/10001`, { archived: true });
    await scene.read(admin, 'PUT', `${path}/10001`, { archived: false, name: 'First', releaseDate: '2026-12-24' });
    expect(types()).toEqual(
      ['updated', 'released', 'unreleased', 'archived', 'updated', 'unarchived'].map(
        (one) => `avi:jira:${one}:version`,
      ),
    );
    expect(scene.events[0]).toMatchObject({
      actor: admin,
      payload: { atlassianId: projectAdministrator, version: { id: '10001', description: 'Three branches' } },
    });
    expect(scene.events[4]?.payload).toMatchObject({ version: { name: 'First', releaseDate: '2026-12-24' } });
  });

  it('is listed as made, the other way round, or by name', async () => {
    await scene.read(admin, 'POST', path, { projectId: 10_000, name: '0.9' });
    const names = async (orderBy: string) => {
      const query = new URLSearchParams({ orderBy });
      const page = await scene.read<{ values: { name: string }[] }>(
        pm,
        'GET',
        `/rest/api/3/project/LIB/version?${query}`,
      );
      return page.values.map(({ name }) => name);
    };
    const made = await names('sequence');
    expect(made.at(-1)).toBe('0.9');
    expect(await names('-sequence')).toEqual(made.toReversed());
    expect((await names('+name'))[0]).toBe('0.9');
  });

  it('is made under a name of its own, and gone from its issues when it is deleted', async () => {
    const made = await scene.read<{ id: string }>(admin, 'POST', path, { projectId: 10_000, name: '2.0' });
    expect((await scene.call(admin, 'POST', path, { projectId: 10_000, name: '2.0' })).status).toBe(400);
    expect((await scene.call(admin, 'PUT', `${path}/10001`, { name: '2.0' })).status).toBe(400);
    expect((await scene.call(admin, 'PUT', `${path}/10001`, { name: ' ' })).status).toBe(400);
    expect((await scene.call(admin, 'PUT', `${path}/10001`, { releaseDate: '24.12.2026' })).status).toBe(400);
    const issue = '/rest/api/3/issue/LIB-9';
    await scene.read(pm, 'PUT', issue, { fields: { fixVersions: [{ id: made.id }] } });
    expect((await scene.call(admin, 'DELETE', `${path}/${made.id}`)).status).toBe(204);
    expect(await scene.read(pm, 'GET', `${issue}?fields=fixVersions`)).toMatchObject({ fields: { fixVersions: [] } });
    expect(types()).toEqual(['avi:jira:created:version', 'avi:jira:updated:issue', 'avi:jira:deleted:version']);
    expect(scene.events[2]?.payload).toMatchObject({ version: { id: made.id, name: '2.0' } });
  });

  it('that moves its unfixed issues on is refused by name', async () => {
    const body = { released: true, moveUnfixedIssuesTo: 'https://demo.example/rest/api/3/version/10002' };
    await expect(scene.call(admin, 'PUT', `${path}/10001`, body)).rejects.toThrow('moveUnfixedIssuesTo');
  });

  it('that is merged into another gives it its issues, and is gone', async () => {
    const [one, other] = await Promise.all(
      ['2.0', '3.0'].map((name) => scene.read<{ id: string }>(admin, 'POST', path, { projectId: 10_000, name })),
    );
    const [from, into] = [one?.id, other?.id];
    const give = (key: string, ...ids: unknown[]) =>
      scene.read(pm, 'PUT', `/rest/api/3/issue/${key}`, { fields: { fixVersions: ids.map((id) => ({ id })) } });
    await give('LIB-9', from);
    await give('LIB-8', from, into);
    const before = scene.events.length;
    expect((await scene.call(pm, 'PUT', `${path}/${from}/mergeto/${into}`)).status).toBe(404);
    expect((await scene.call(admin, 'PUT', `${path}/${from}/mergeto/${from}`)).status).toBe(400);
    expect((await scene.call(admin, 'PUT', `${path}/${from}/mergeto/1`)).status).toBe(404);
    expect(scene.events).toHaveLength(before);

    expect((await scene.call(admin, 'PUT', `${path}/${from}/mergeto/${into}`)).status).toBe(204);
    for (const key of ['LIB-9', 'LIB-8']) {
      const issue = await scene.read<{ fields: { fixVersions: unknown[] } }>(pm, 'GET', `/rest/api/3/issue/${key}`);
      expect(issue.fields.fixVersions).toMatchObject([{ id: into, name: '3.0' }]);
    }
    expect((await scene.call(admin, 'GET', `${path}/${from}`)).status).toBe(404);
    expect(scene.events.slice(before).map(({ payload }) => payload)).toMatchObject([
      { eventType: 'avi:jira:merged:version', version: { id: into }, mergedVersion: { id: from, name: '2.0' } },
      {
        eventType: 'avi:jira:deleted:version',
        version: { id: from },
        mergedVersion: { id: into },
        newFixVersion: { id: into },
        customFieldReplacements: [],
      },
    ]);
  });
});

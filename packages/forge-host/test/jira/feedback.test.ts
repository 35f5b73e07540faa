import { beforeEach, describe, expect, it } from 'vitest';
import { firstCustomer, outsider, projectManager, secondCustomer } from '../../example/site/people';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const sponsor = person(firstCustomer);
const root = '/rest/servicedeskapi';

describe('feedback on a request', () => {
  const optIn = { 'X-ExperimentalApi': 'opt-in' };
  const rating = { type: 'csat', rating: 4, comment: { body: 'Great work!' } };

  it('is given by its reporter alone, read by who sees the request, and asked for as an experiment', async () => {
    const key = await openRequest(scene, firstCustomer, [secondCustomer]);
    const at = `${root}/request/${key}/feedback`;
    const post = async (as: typeof app, body: unknown) => (await scene.call(as, 'POST', at, body, optIn)).status;
    expect((await scene.call(sponsor, 'GET', at)).status).toBe(412);
    expect((await scene.call(sponsor, 'GET', at, undefined, optIn)).status).toBe(404);
    for (const as of [app, pm, person(secondCustomer)]) expect(await post(as, rating)).toBe(403);
    for (const wrong of [
      { ...rating, rating: 0 },
      { ...rating, rating: 4.5 },
      { ...rating, type: 'nps' },
    ])
      expect(await post(sponsor, wrong)).toBe(400);
    expect(await post(sponsor, rating)).toBe(201);
    for (const as of [sponsor, pm, app, person(secondCustomer)])
      expect((await scene.call(as, 'GET', at, undefined, optIn)).body).toEqual(rating);
    expect((await scene.call(person(outsider), 'GET', at, undefined, optIn)).status).toBe(404);
    expect((await scene.call(pm, 'DELETE', at, undefined, optIn)).status).toBe(403);
    expect((await scene.call(sponsor, 'DELETE', at, undefined, optIn)).status).toBe(204);
    expect((await scene.call(sponsor, 'GET', at, undefined, optIn)).status).toBe(404);
  });

  it('is in fields that are found by their type, and searched by their number', async () => {
    const key = await openRequest(scene, firstCustomer);
    expect((await scene.call(sponsor, 'POST', `${root}/request/${key}/feedback`, rating, optIn)).status).toBe(201);
    type Field = { id: string; clauseNames: string[]; schema?: { type: string; custom?: string } };
    const fields = await scene.read<Field[]>(app, 'GET', '/rest/api/3/field');
    const field = (type: string) => fields.find(({ schema }) => schema?.custom === `com.atlassian.servicedesk:${type}`);
    const [value, date] = [field('sd-request-feedback'), field('sd-request-feedback-date')];
    expect(date).toMatchObject({ schema: { type: 'datetime' }, clauseNames: ['cf[10031]', 'Satisfaction date'] });
    const find = (jql: string) =>
      scene.read<{ issues: { key: string; fields: Record<string, unknown> }[] }>(
        app,
        'POST',
        '/rest/api/3/search/jql',
        {
          jql,
          fields: [value?.id, date?.id],
        },
      );
    const since = (ago: string) => `${date?.clauseNames[0]} >= ${ago} AND reporter in ("${firstCustomer}")`;
    const { issues } = await find(since('-1d'));
    expect(issues.map((issue) => issue.key)).toEqual([key]);
    expect(issues[0]?.fields[value?.id ?? '']).toEqual({ rating: 4 });
    expect(issues[0]?.fields[date?.id ?? '']).toMatch(/^2026-11-22T/);
    await scene.clock.advance(2 * 86_400_000);
    expect((await find(since('-1d'))).issues).toEqual([]);
    expect((await find(since('-3d'))).issues).toHaveLength(1);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { outsider, projectManager } from '../../example/site/people';
import { createScene, person, type Scene } from './scene';

const pm = person(projectManager);
const path = '/rest/agile/1.0/sprint';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});

type Sprint = { readonly id: number; readonly state: string };
const activeSprint = async (): Promise<Sprint> => {
  const page = await scene.read<{ values: Sprint[] }>(pm, 'GET', '/rest/agile/1.0/board/1/sprint?state=active');
  const [sprint] = page.values;
  if (!sprint) throw new Error('The example has an active sprint');
  return sprint;
};

describe('a sprint', () => {
  it('is closed once, with its issues in it, and tells of it without its project', async () => {
    const { id } = await activeSprint();
    const inIt = () =>
      scene.read<{ issues: { key: string }[] }>(pm, 'POST', '/rest/api/3/search/jql', {
        jql: `sprint = ${id}`,
        fields: ['summary', 'customfield_10020'],
      });
    const before = (await inIt()).issues.map(({ key }) => key);
    expect(before.length).toBeGreaterThan(0);
    expect(await scene.read(pm, 'POST', `${path}/${id}`, { state: 'closed' })).toMatchObject({ state: 'closed' });
    expect((await scene.call(pm, 'POST', `${path}/${id}`, { state: 'closed' })).status).toBe(400);
    const { issues } = await inIt();
    expect(issues.map(({ key }) => key)).toEqual(before);
    expect(issues[0]).toMatchObject({ fields: { customfield_10020: [{ id, state: 'closed' }] } });
    expect(scene.events).toHaveLength(1);
    expect(scene.events[0]?.payload).toEqual({
      eventType: 'avi:jira-software:closed:sprint',
      sprint: {
        id: String(id),
        originBoardId: '1',
        name: 'LIB Sprint 5',
        state: 'closed',
        goal: expect.any(String),
        startDate: expect.stringMatching(/T[\d:.]{12}[+-]\d{4}$/),
        endDate: expect.stringMatching(/T[\d:.]{12}[+-]\d{4}$/),
        completeDate: expect.stringMatching(/T[\d:.]{12}[+-]\d{4}$/),
      },
      atlassianId: projectManager,
    });
  });

  it('is made, given its days, started and closed, each told of itself', async () => {
    const { id, state } = await scene.read<Sprint>(pm, 'POST', path, { name: ' LIB Sprint 6 ', originBoardId: 1 });
    expect(state).toBe('future');
    expect((await scene.call(pm, 'POST', `${path}/${id}`, { state: 'active' })).status).toBe(400);
    expect((await scene.call(pm, 'POST', `${path}/${id}`, { state: 'closed' })).status).toBe(400);
    const days = { startDate: '2026-11-23T09:00:00.000+0100', endDate: '2026-12-04T17:00:00.000Z' };
    await scene.read(pm, 'POST', `${path}/${id}`, { ...days, state: 'active' });
    await scene.read(pm, 'POST', `${path}/${id}`, { state: 'closed' });
    expect(scene.events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira-software:created:sprint',
      'avi:jira-software:updated:sprint',
      'avi:jira-software:started:sprint',
      'avi:jira-software:closed:sprint',
    ]);
    expect(scene.events[0]?.payload).toMatchObject({ sprint: { name: 'LIB Sprint 6' } });
  });

  it('is nothing to whoever does not see its board, and is not found by a query when there is none', async () => {
    const { id } = await activeSprint();
    expect((await scene.call(person(outsider), 'POST', `${path}/${id}`, { state: 'closed' })).status).toBe(404);
    expect((await scene.call(pm, 'POST', `${path}/999`, { state: 'closed' })).status).toBe(404);
    expect((await scene.call(pm, 'POST', path, { name: 'X', originBoardId: 999 })).status).toBe(404);
    expect((await scene.call(pm, 'POST', '/rest/api/3/search/jql', { jql: 'sprint = 999' })).status).toBe(400);
  });
});

it('an issue tells its history, the newest change first', async () => {
  const issue = '/rest/api/3/issue/LIB-9';
  await scene.read(pm, 'PUT', issue, { fields: { summary: 'One' } });
  await scene.clock.advance(60_000);
  await scene.read(pm, 'PUT', issue, { fields: { summary: 'Two' } });
  const { changelog } = await scene.read(pm, 'GET', `${issue}?fields=status&expand=changelog`);
  expect(changelog).toMatchObject({
    startAt: 0,
    total: 2,
    histories: [
      { author: { accountId: projectManager }, items: [{ field: 'summary', fromString: 'One', toString: 'Two' }] },
      { created: '2026-11-22T10:30:00.000+0100', items: [{ field: 'summary', toString: 'One' }] },
    ],
  });
  const [first] = scene.events;
  expect(first?.payload.changelog).toMatchObject({
    id: (changelog as { histories: { id: string }[] }).histories[1]?.id,
  });
});

/** Ways on which issues come about and move that are not one person's click on one transition. */
import { beforeEach, describe, expect, it } from 'vitest';
import { firstCustomer, internalCustomer, projectAdministrator, projectManager } from '../../example/site/people';
import { appAccount, automationAccount } from '../../src/jira/people/accounts';
import { app, createScene, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const automation = person(automationAccount);
const types = () => scene.events.map(({ eventType }) => eventType);
const path = (key: string) => `/rest/api/3/issue/${key}`;

async function transitionOf(key: string, name: string): Promise<string> {
  type Offered = { transitions: { id: string; name: string }[] };
  const { transitions } = await scene.read<Offered>(pm, 'GET', `${path(key)}/transitions`);
  return transitions.find((one) => one.name === name)?.id ?? '';
}

async function statusOf(key: string): Promise<string> {
  const { fields } = await scene.read<{ fields: { status: { name: string } } }>(
    app,
    'GET',
    `${path(key)}?fields=status`,
  );
  return fields.status.name;
}

async function newIssue(): Promise<{ id: string; key: string }> {
  const fields = { project: { key: 'LIB' }, issuetype: { name: 'Task' }, summary: 'New' };
  return scene.read(pm, 'POST', '/rest/api/3/issue', { fields });
}

describe('a bulk transition', () => {
  const submit = async (keys: readonly string[], transitionId: string, as = pm) => {
    const body = { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: keys, transitionId }] };
    const { taskId } = await scene.read<{ taskId: string }>(as, 'POST', '/rest/api/3/bulk/issues/transition', body);
    return scene.read(as, 'GET', `/rest/api/3/bulk/queue/${taskId}`);
  };

  it('asks the validators of each issue by itself, moves those that may, and says why others did not', async () => {
    const [one, two] = [await newIssue(), await newIssue()];
    const start = await transitionOf(one.key, 'Start work');
    scene.jira.setTransitionRules('LIB', 'Start work', [{ moduleKey: 'review', configuration: {} }]);
    const asked: string[] = [];
    scene.jira.useWorkflowValidators(async ({ issue, actor }) => {
      asked.push(`${issue.key} ${actor.kind}`);
      return issue.key === two.key ? { result: false, errorMessage: 'Not reviewed.' } : { result: true };
    });
    const before = scene.events.length;
    const progress = await submit([one.key, two.key, 'LIB-9', 'LIB-999', 'LIB-9'], start);
    expect(progress).toMatchObject({
      status: 'COMPLETE',
      processedAccessibleIssues: [Number(one.id)],
      failedAccessibleIssues: { [two.id]: ['Not reviewed.'], 10009: [expect.stringContaining('not valid')] },
      invalidOrInaccessibleIssueCount: 1,
      totalIssueCount: 5,
    });
    expect(asked).toEqual([`${one.key} user`, `${two.key} user`]);
    expect([await statusOf(one.key), await statusOf(two.key)]).toEqual(['In Progress', 'To Do']);
    expect(types().slice(before)).toEqual(['avi:jira:updated:issue']);
  });

  it('moves an issue once that is named twice, and nothing for those who may not', async () => {
    const { key } = await newIssue();
    const start = await transitionOf(key, 'Start work');
    expect(await submit([key], start, person(internalCustomer))).toMatchObject({ processedAccessibleIssues: [] });
    expect(await submit([key, key], start)).toMatchObject({ processedAccessibleIssues: [expect.any(Number)] });
    const body = { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: [key], transitionId: start }] };
    const bulk = '/rest/api/3/bulk/issues/transition';
    expect((await scene.call(person(firstCustomer), 'POST', bulk, body)).status).toBe(403);
    expect((await scene.call(pm, 'POST', bulk, { bulkTransitionInputs: [] })).status).toBe(400);
    const many = { bulkTransitionInputs: [{ selectedIssueIdsOrKeys: Array(1_001).fill(key), transitionId: start }] };
    expect((await scene.call(pm, 'POST', bulk, many)).status).toBe(400);
    expect((await scene.call(app, 'GET', '/rest/api/3/bulk/queue/10000')).status).toBe(400);
  });
});

describe('an account of an app', () => {
  it.each([
    ['this one', app, true],
    ['Jira’s automation', automation, false],
  ])('moves issues past the same validators: %s', async (_, as, isOwn) => {
    const { key } = await newIssue();
    const id = await transitionOf(key, 'Start work');
    scene.jira.setTransitionRules('LIB', 'Start work', [{ moduleKey: 'review', configuration: {} }]);
    const actors: unknown[] = [];
    scene.jira.useWorkflowValidators(async ({ actor }) => {
      actors.push(actor);
      return { result: actors.length > 1, errorMessage: 'No.' };
    });
    expect((await scene.call(as, 'POST', `${path(key)}/transitions`, { transition: { id } })).status).toBe(400);
    expect((await scene.call(as, 'POST', `${path(key)}/transitions`, { transition: { id } })).status).toBe(204);
    expect(actors).toEqual([as, as]);
    expect(scene.events.at(-1)).toMatchObject({ actor: as, payload: { selfGenerated: isOwn } });
  });

  it('is nobody that a person could act as, and ours is the app’s alone', async () => {
    expect(scene.jira.people().map(({ accountId }) => accountId)).not.toContain(automationAccount);
    expect((await scene.call(person(appAccount), 'GET', '/rest/api/3/myself')).status).toBe(401);
    expect(await scene.read(automation, 'GET', '/rest/api/3/myself')).toMatchObject({ accountType: 'app' });
  });
});

describe('a copy of an issue', () => {
  it('as a clone has its fields, not its status, files and properties, and says what it clones', async () => {
    scene.jira.attach('LIB-9', { filename: 'a.txt', size: 1 }, projectManager);
    await scene.read(app, 'PUT', `${path('LIB-9')}/properties/notes`, { review: { state: 'satisfied' } });
    const before = scene.events.length;
    const key = scene.jira.cloneIssue('LIB-9', projectManager);
    expect(await scene.read(app, 'GET', `${path(key)}?properties=*all`)).toMatchObject({
      properties: {},
      fields: {
        summary: 'CLONE - Reserve a shelf for a reader',
        status: { name: 'To Do' },
        fixVersions: [{ id: '10001' }],
        attachment: [],
        reporter: { accountId: projectManager },
        issuelinks: [{ type: { outward: 'clones' }, outwardIssue: { key: 'LIB-9' } }],
      },
    });
    expect(types().slice(before)).toEqual(['avi:jira:created:issue', 'avi:jira:created:issuelink']);
    const whole = scene.jira.cloneIssue('LIB-9', projectAdministrator, { withAttachments: true, withProperties: true });
    expect(await scene.read(app, 'GET', `${path(whole)}?properties=*all`)).toMatchObject({
      properties: { notes: { review: { state: 'satisfied' } } },
      fields: { attachment: [{ filename: 'a.txt' }] },
    });
  });

  it('as a part split off leaves the original as it was', async () => {
    const keys = scene.jira.splitIssue('LIB-9', ['Pier', 'Crane'], projectManager);
    expect(keys.length).toBe(2);
    expect(await scene.read(app, 'GET', `${path(String(keys[1]))}?fields=summary,issuelinks`)).toMatchObject({
      fields: {
        summary: 'Crane',
        issuelinks: [{ type: { inward: 'split from' }, inwardIssue: { key: 'LIB-9' } }],
      },
    });
    expect(await statusOf('LIB-9')).toBe('In Review');
  });

  it('is made by those who may create issues there', () => {
    expect(() => scene.jira.cloneIssue('LIB-9', internalCustomer)).toThrow('permission');
    expect(() => scene.jira.splitIssue('LIB-9', ['x'], firstCustomer)).toThrow('does not exist');
    expect(scene.events).toEqual([]);
  });
});

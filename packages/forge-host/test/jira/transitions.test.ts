import { beforeEach, describe, expect, it } from 'vitest';
import { developer, firstCustomer, internalCustomer, projectManager } from '../../example/site/people';
import type { RuleExpression } from '../../src/jira/jira';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const path = '/rest/api/3/issue/LIB-9/transitions';
type Offered = { transitions: { id: string; name: string }[] };

async function idOf(name: string): Promise<string> {
  const { transitions } = await scene.read<Offered>(pm, 'GET', path);
  const found = transitions.find((one) => one.name === name);
  if (!found) throw new Error(`No transition ${name}`);
  return found.id;
}

describe('transitions', () => {
  it('are those of the status, move the issue, and set or clear its resolution', async () => {
    expect((await scene.call(pm, 'POST', path, { transition: { id: await idOf('Accept') } })).status).toBe(204);
    const done = await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=status,resolution,resolutiondate');
    expect(done).toMatchObject({ fields: { status: { name: 'Done' }, resolution: { name: 'Done' } } });
    await scene.read(pm, 'POST', path, { transition: { id: await idOf('Reopen') } });
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=resolution')).toMatchObject({
      fields: { resolution: null },
    });
  });

  it('are refused when not offered, unnamed, or to people without the permission', async () => {
    const accept = await idOf('Accept');
    await scene.read(pm, 'POST', path, { transition: { id: accept } });
    expect((await scene.call(pm, 'POST', path, { transition: { id: accept } })).status).toBe(400);
    expect((await scene.call(pm, 'POST', path, {})).status).toBe(400);
    expect(await scene.read(person(internalCustomer), 'GET', path)).toMatchObject({ transitions: [] });
  });
});

describe("an app's validator", () => {
  const rule = { moduleKey: 'review', configuration: { review: 'g1' } };

  it('hears of the issue, the statuses and the person, and its refusal is what the person reads', async () => {
    const asked: unknown[] = [];
    scene.jira.setTransitionRules('LIB', 'Accept', [rule]);
    scene.jira.useWorkflowValidators(async (question) => {
      asked.push(question);
      return { result: false, errorMessage: 'Nobody has reviewed it yet.' };
    });
    const reply = await scene.call(pm, 'POST', path, { transition: { id: await idOf('Accept') } });
    expect([reply.status, reply.body]).toEqual([400, { errorMessages: ['Nobody has reviewed it yet.'], errors: {} }]);
    expect(asked).toMatchObject([
      {
        ...rule,
        issue: { id: '10009', key: 'LIB-9' },
        transition: { from: { id: '10002' }, to: { id: '10003' } },
        actor: pm,
      },
    ]);
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/LIB-9?fields=status')).toMatchObject({
      fields: { status: { name: 'In Review' } },
    });
  });

  it('lets pass what it allows, and is never skipped for want of a host', async () => {
    scene.jira.setTransitionRules('LIB', 'Accept', [rule]);
    const body = { transition: { id: await idOf('Accept') } };
    await expect(scene.call(pm, 'POST', path, body)).rejects.toThrow('review');
    scene.jira.useWorkflowValidators(async () => ({ result: true }));
    expect((await scene.call(pm, 'POST', path, body)).status).toBe(204);
  });

  it('guards against an issue that moved while it was thinking', async () => {
    scene.jira.setTransitionRules('LIB', 'Accept', [rule]);
    const [accept, back] = [await idOf('Accept'), await idOf('Back to work')];
    scene.jira.useWorkflowValidators(async () => {
      await scene.call(person(developer), 'POST', path, { transition: { id: back } });
      return { result: true };
    });
    expect((await scene.call(pm, 'POST', path, { transition: { id: accept } })).status).toBe(400);
  });

  it('guards what customers do in the portal as well', async () => {
    const key = await openRequest(scene, firstCustomer);
    const request = `/rest/servicedeskapi/request/${key}/transition`;
    const sponsor = person(firstCustomer);
    const { values } = await scene.read<{ values: { id: string; name: string }[] }>(sponsor, 'GET', request);
    expect(values.map(({ name }) => name)).toEqual(['Resolve']);
    scene.jira.setTransitionRules('HELP', 'Resolve', [rule]);
    scene.jira.useWorkflowValidators(async () => ({ result: false, errorMessage: 'Open notes remain.' }));
    const refused = await scene.call(sponsor, 'POST', request, { id: values[0]?.id });
    expect([refused.status, refused.body]).toMatchObject([400, { errorMessage: 'Open notes remain.' }]);
    scene.jira.useWorkflowValidators(async () => ({ result: true }));
    const done = { id: values[0]?.id, additionalComment: { body: 'Thank you' } };
    expect((await scene.call(sponsor, 'POST', request, done)).status).toBe(204);
    const after = await scene.read(app, 'GET', `/rest/servicedeskapi/request/${key}?expand=status,comment`);
    expect(after).toMatchObject({
      currentStatus: { status: 'Resolved', statusCategory: 'DONE' },
      status: { size: 2 },
      comments: { values: [{ body: 'Thank you' }] },
    });
  });
});

describe("an app's expressions", () => {
  const expressions: readonly RuleExpression[] = [
    { moduleKey: 'reviewed', kind: 'condition', expression: "issue.properties['notes'].state == config.state" },
    {
      moduleKey: 'assigned',
      kind: 'validator',
      expression: 'issue.assignee != null',
      errorMessage: (locale) => `Nobody is assigned (${locale}).`,
    },
    { moduleKey: 'wordy', kind: 'validator', expression: "config.words + ' ' + user.accountId" },
    {
      moduleKey: 'computed',
      kind: 'validator',
      expression: 'false',
      errorMessage: { expression: "issue.key + ' to ' + transition.to.name" },
    },
  ];
  beforeEach(() => {
    scene = createScene({ ruleExpressions: expressions });
  });
  const names = async () => (await scene.read<Offered>(pm, 'GET', path)).transitions.map(({ name }) => name);
  const put = (moduleKey: string, configuration: unknown = {}) =>
    scene.jira.setTransitionRules('LIB', 'Accept', [{ moduleKey, configuration }]);
  const write = (value: unknown) => scene.read(app, 'PUT', '/rest/api/3/issue/LIB-9/properties/notes', value);

  it('as a condition hide a transition from all until they are true, and refuse it then', async () => {
    const id = await idOf('Accept');
    const refused = async () => (await scene.call(pm, 'POST', path, { transition: { id } })).status;
    put('reviewed', { state: 'satisfied' });
    // Without the property the expression fails, which hides as false does.
    for (const value of [undefined, { state: 'open' }, { state: null }, 'text', null]) {
      if (value !== undefined) await write(value);
      expect([await names(), await refused()]).toEqual([['Back to work'], 400]);
    }
    await write({ state: 'satisfied' });
    expect(await scene.read(pm, 'GET', path)).toMatchObject({
      transitions: expect.arrayContaining([expect.objectContaining({ name: 'Accept', isConditional: true })]),
    });
    expect(await refused()).toBe(204);
  });

  it('as a condition that gives no boolean, or overridden by its configuration', async () => {
    put('reviewed', { expression: "'satisfied'" });
    expect(await names()).toEqual(['Back to work']);
    put('reviewed', { expression: 'true' });
    expect(await names()).toContain('Accept');
    put('reviewed', { expression: 'issue.comments.length > 0' });
    await expect(scene.call(pm, 'GET', path)).rejects.toThrow('"comments" of issue');
  });

  it('as a validator let pass on true alone, and say why not', async () => {
    const id = await idOf('Accept');
    const reply = async () => (await scene.call(pm, 'POST', path, { transition: { id } })).body;
    await scene.read(pm, 'PUT', '/rest/api/3/issue/LIB-9/assignee', { accountId: null });
    put('assigned');
    expect(await names()).toContain('Accept');
    expect(await reply()).toMatchObject({ errorMessages: ['Nobody is assigned (de-DE).'] });
    put('wordy', { words: 'Not you,' });
    expect(await reply()).toMatchObject({ errorMessages: [`Not you, ${projectManager}`] });
    put('wordy');
    expect(await reply()).toMatchObject({ errorMessages: [expect.stringContaining('did not allow')] });
    put('computed');
    expect(await reply()).toMatchObject({ errorMessages: ['LIB-9 to Done'] });
    put('assigned');
    await scene.read(pm, 'PUT', '/rest/api/3/issue/LIB-9/assignee', { accountId: developer });
    expect(await reply()).toBeUndefined();
  });
});

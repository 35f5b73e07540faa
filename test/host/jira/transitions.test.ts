import { beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, developer, internalCustomer, projectManager } from './people';
import { app, createScene, openRequest, person, type Scene } from './scene';

let scene: Scene;
beforeEach(() => {
  scene = createScene();
});
const pm = person(projectManager);
const path = '/rest/api/3/issue/HAR-9/transitions';
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
    const done = await scene.read(pm, 'GET', '/rest/api/3/issue/HAR-9?fields=status,resolution,resolutiondate');
    expect(done).toMatchObject({ fields: { status: { name: 'Done' }, resolution: { name: 'Done' } } });
    await scene.read(pm, 'POST', path, { transition: { id: await idOf('Reopen') } });
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/HAR-9?fields=resolution')).toMatchObject({
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
  const rule = { moduleKey: 'gate', configuration: { gate: 'g1' } };

  it('hears of the issue, the statuses and the person, and its refusal is what the person reads', async () => {
    const asked: unknown[] = [];
    scene.jira.setTransitionRules('HAR', 'Accept', [rule]);
    scene.jira.useWorkflowValidators(async (question) => {
      asked.push(question);
      return { result: false, errorMessage: 'Sofia has not signed yet.' };
    });
    const reply = await scene.call(pm, 'POST', path, { transition: { id: await idOf('Accept') } });
    expect([reply.status, reply.body]).toEqual([400, { errorMessages: ['Sofia has not signed yet.'], errors: {} }]);
    expect(asked).toMatchObject([
      {
        ...rule,
        issue: { id: '10009', key: 'HAR-9' },
        transition: { from: { id: '10002' }, to: { id: '10003' } },
        actor: pm,
      },
    ]);
    expect(await scene.read(pm, 'GET', '/rest/api/3/issue/HAR-9?fields=status')).toMatchObject({
      fields: { status: { name: 'In Review' } },
    });
  });

  it('lets pass what it allows, and is never skipped for want of a host', async () => {
    scene.jira.setTransitionRules('HAR', 'Accept', [rule]);
    const body = { transition: { id: await idOf('Accept') } };
    await expect(scene.call(pm, 'POST', path, body)).rejects.toThrow('gate');
    scene.jira.useWorkflowValidators(async () => ({ result: true }));
    expect((await scene.call(pm, 'POST', path, body)).status).toBe(204);
  });

  it('guards against an issue that moved while it was thinking', async () => {
    scene.jira.setTransitionRules('HAR', 'Accept', [rule]);
    const [accept, back] = [await idOf('Accept'), await idOf('Back to work')];
    scene.jira.useWorkflowValidators(async () => {
      await scene.call(person(developer), 'POST', path, { transition: { id: back } });
      return { result: true };
    });
    expect((await scene.call(pm, 'POST', path, { transition: { id: accept } })).status).toBe(400);
  });

  it('guards what customers do in the portal as well', async () => {
    const key = await openRequest(scene, customerSponsor);
    const request = `/rest/servicedeskapi/request/${key}/transition`;
    const sponsor = person(customerSponsor);
    const { values } = await scene.read<{ values: { id: string; name: string }[] }>(sponsor, 'GET', request);
    expect(values.map(({ name }) => name)).toEqual(['Resolve']);
    scene.jira.setTransitionRules('CARE', 'Resolve', [rule]);
    scene.jira.useWorkflowValidators(async () => ({ result: false, errorMessage: 'Open tasks remain.' }));
    const refused = await scene.call(sponsor, 'POST', request, { id: values[0]?.id });
    expect([refused.status, refused.body]).toMatchObject([400, { errorMessage: 'Open tasks remain.' }]);
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

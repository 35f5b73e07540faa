import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstCustomer, projectAdministrator, projectManager } from '../../example/site/people';
import { type SmallSite, startSmallSite } from './fixtures/small-site';

let site: SmallSite;
beforeEach(async () => {
  site = await startSmallSite();
});
afterEach(() => site.close());

const address = '/projects/LIB/settings/workflow';
const admin = projectAdministrator;

async function page(query = '', path = address) {
  const reply = await site.as(admin, path + query);
  expect(reply.status).toBe(200);
  return load(await reply.text());
}

function acceptId(): string {
  return site.host.jira.workflow('LIB').transitions.find(({ name }) => name === 'Accept')?.id ?? '';
}
const rulesOf = () => site.host.jira.workflow('LIB').transitions.find(({ name }) => name === 'Accept')?.rules;

/** Saves a rule as the button below its screen does. */
async function save(rule: Record<string, unknown>, person = admin) {
  const body = { projectKey: 'LIB', transitionId: acceptId(), moduleKey: 'review', ...rule };
  const reply = await site.ask(person, '/host/workflow-rule', body);
  return [reply.status, ((await reply.json()) as { error?: string }).error] as const;
}

describe('the workflow of a project', () => {
  it('shows its administrators each transition, and what can be added to it', async () => {
    const $ = await page();
    const accept = $(`#transition-${acceptId()}`);
    expect(accept.find('h2').text()).toBe('Accept');
    expect(accept.find('p').first().text()).toBe('In Review → Done');
    expect(
      accept
        .find('a, button')
        .map((_, each) => $(each).text())
        .get(),
    ).toEqual(['Add Reviewed', 'Add Has a label', 'Add Shown when reviewed']);
    expect($('.jira-side [aria-current]').text()).toBe('Workflow');
    expect((await site.as(projectManager, address)).status).toBe(404);
    expect((await site.as(firstCustomer, address)).status).toBe(403);
  });

  it('opens a rule’s screen in a frame that knows the transition, and its configuration as text', async () => {
    const transitionId = acceptId();
    const $ = await page(`?transition=${transitionId}&module=review&screen=create`);
    const spec = JSON.parse(String($('[data-frame]').attr('data-frame')));
    expect(spec).toEqual({
      moduleKey: 'review',
      resource: 'main',
      subject: { projectKey: 'LIB', transitionId, entryPoint: 'create' },
    });
    const contextOf = async (subject: object, person = admin) =>
      (await site.ask(person, '/host/context', { moduleKey: 'review', subject })).json();
    const created = (await contextOf(spec.subject)) as { value: { extension: object } };
    expect(created.value.extension).toMatchObject({
      type: 'jira:workflowValidator',
      entryPoint: 'create',
      isNewEditor: true,
      workflowId: expect.any(String),
      transitionContext: {
        id: transitionId,
        from: { name: 'In Review', statusCategory: 'IN_PROGRESS', description: '' },
        to: { name: 'Done', statusCategory: 'DONE' },
      },
    });
    expect(created.value.extension).not.toHaveProperty('validatorConfig');
    expect(created.value.extension).not.toHaveProperty('scopedProjectId');

    expect(await save({ configuration: '{"review":"g1"}' })).toEqual([200, undefined]);
    const edit = await page(`?transition=${transitionId}&rule=0&screen=edit`);
    const { subject } = JSON.parse(String(edit('[data-frame]').attr('data-frame')));
    expect(edit('[data-rule-save]').text()).toBe('Update');
    expect(await contextOf(subject)).toMatchObject({ value: { extension: { validatorConfig: '{"review":"g1"}' } } });
    expect(await contextOf(subject, projectManager)).toMatchObject({
      error: expect.stringContaining('administrators'),
    });
    const invoked = await site.ask(admin, '/host/invoke', { moduleKey: 'review', subject, functionKey: 'f' });
    expect(await invoked.json()).toMatchObject({ value: { extension: { validatorConfig: '{"review":"g1"}' } } });
    const view = await page(`?transition=${transitionId}&rule=0&screen=view`);
    expect([view('[data-frame]').length, view('[data-rule-save]').length]).toEqual([1, 0]);
    expect((await site.as(admin, `${address}?transition=${transitionId}&rule=7&screen=edit`)).status).toBe(404);
  });

  it('keeps what a screen gives, so that the validator hears of it, until the rule is removed', async () => {
    await save({ configuration: '{"passes":false}' });
    const move = () => site.post(projectManager, '/browse/LIB-9/transition', { transition: acceptId() });
    const notice = async () => decodeURIComponent((await move()).headers.getSetCookie().join());
    expect(await notice()).toContain('Nobody has reviewed it yet.');
    expect(await save({ configuration: '{"passes":true}', rule: '0' })).toEqual([200, undefined]);
    expect(rulesOf()).toEqual([{ moduleKey: 'review', configuration: { passes: true } }]);
    expect(await notice()).toContain('Status changed');
    await site.post(admin, address, { transition: acceptId(), add: 'plain' });
    expect(
      (await page())('.rules li strong')
        .map((_, each) => load(each).text())
        .get(),
    ).toEqual(['Reviewed', 'Has a label']);
    await site.post(admin, address, { transition: acceptId(), remove: '0' });
    expect(rulesOf()).toEqual([{ moduleKey: 'plain', configuration: {} }]);
  });

  it('keeps conditions in the same way, which hide the transition', async () => {
    await save({ moduleKey: 'hidden', configuration: '{"state":"satisfied"}' });
    const path = '/rest/api/3/issue/LIB-9/transitions';
    const { body } = await site.host.requestJira(projectManager, { method: 'GET', path, headers: {} });
    expect((body as { transitions: { name: string }[] }).transitions.map(({ name }) => name)).toEqual(['Back to work']);
    const place = { projectKey: 'LIB', transitionId: acceptId(), rule: 0 };
    expect((await site.host.context('hidden', admin, place)).extension).toMatchObject({
      entryPoint: 'edit',
      conditionConfig: '{"state":"satisfied"}',
    });
  });

  it.each([
    ['text that is no JSON', { configuration: '{' }, 'not JSON'],
    ['more than 32 KB', { configuration: JSON.stringify('ä'.repeat(16_400)) }, '32 KB'],
    ['a transition that is not there', { configuration: '{}', transitionId: '999' }, 'no such transition'],
    ['a rule that is not there', { configuration: '{}', rule: '3' }, 'no such rule'],
    ['what is no rule', { configuration: '{}', moduleKey: 'panel' }, 'no rule panel'],
    ['no configuration', {}, 'must be text'],
  ])('refuses %s', async (_, rule, words) => {
    expect(await save(rule)).toEqual([400, expect.stringContaining(words)]);
    expect(rulesOf()).toEqual([]);
  });

  it('is changed by administrators only', async () => {
    expect(await save({ configuration: '{}' }, projectManager)).toEqual([
      400,
      expect.stringContaining('administrators'),
    ]);
    await site.post(projectManager, address, { transition: acceptId(), add: 'plain' });
    expect(rulesOf()).toEqual([]);
  });

  it('says that rules for company-managed projects are not for a team-managed one', async () => {
    const path = '/projects/FAIR/settings/workflow';
    const $ = await page('', path);
    expect($('[data-not-here]').text()).toMatch(/^2 rules .* not in team-managed projects/);
    expect($('.details').first().find('a, button').text()).toBe('Add Has a label');
    const [transition] = site.host.jira.workflow('FAIR').transitions;
    const place = { projectKey: 'FAIR', transitionId: transition?.id ?? '' };
    await expect(site.host.workflows.save(admin, place, 'review', '{}')).rejects.toThrow('this kind');
    await site.host.workflows.save(admin, place, 'plain');
    expect((await site.host.context('plain', admin, { ...place, rule: 0 })).extension).toMatchObject({
      scopedProjectId: site.host.jira.workflow('FAIR').projectId,
      transitionContext: { from: null },
    });
  });
});

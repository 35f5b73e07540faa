import { load } from 'cheerio';
import { createHost, type Host } from 'forge-host/host';
import { startSite } from 'forge-host/site';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demo } from '../../demo/demo';
import { customerSponsor, customerUser, nightWatch, projectManager, repliedTo } from '../../demo/people';
import { steps } from '../../demo/steps';
import { storyMs, tellStory } from '../../demo/story';
import type { ProjectOverview } from '../../src/contract/calls/plan';
import { gateStates } from '../../src/contract/gate/state';
import type { GatePage, TeamGate } from '../../src/contract/gate/team-gate';
import type { TeamDeliverable } from '../../src/contract/survey/deliverables';
import type { CasePage } from '../../src/contract/survey/recovery';
import type { CheckpointPage } from '../../src/contract/survey/team-survey';

let host: Host;
const startsAt = Date.UTC(2026, 10, 17, 8);
beforeAll(async () => {
  host = await createHost({ ...demo, startsAt });
  await tellStory(host);
}, 60_000);
afterAll(() => host.close());

it('ends when it says, with nothing left to send and an empty meter', () => {
  expect(host.clock.now()).toBeGreaterThanOrEqual(startsAt + storyMs);
  expect(host.clock.now()).toBeLessThan(startsAt + storyMs + 60_000);
  expect(host.meter.all()).toEqual([]);
  expect(host.queue.dropped()).toEqual([]);
});

it('leaves tasks that wait for either side, and one that is overdue', async () => {
  const moduleKey = 'project-page';
  const { extension } = await host.context(moduleKey, projectManager, { projectKey: 'HAR' });
  const call = { moduleKey, person: projectManager, functionKey: 'show-project', payload: {}, extension };
  const { value } = (await host.invoke(call)) as { value: ProjectOverview };
  expect(value.engagements).toHaveLength(1);
  expect(value.engagements[0]).toMatchObject({
    engagement: { name: 'Harbour portal for Northwind', status: 'active' },
    // Three tasks and three signatures. A reply to give a word on is nobody else's.
    waitingOnCustomer: 6,
    overdueOnCustomer: 1,
    // Five tasks, and the gate that was invalidated.
    waitingOnTeam: 6,
  });
});

it('leaves gates in the states that are there to be seen', async () => {
  const moduleKey = 'project-page';
  const { extension } = await host.context(moduleKey, projectManager, { projectKey: 'HAR' });
  const gates: TeamGate[] = [];
  for (const state of gateStates) {
    const call = { moduleKey, person: projectManager, functionKey: 'list-gates', payload: { state }, extension };
    gates.push(...((await host.invoke(call)) as { value: GatePage }).value.gates);
  }
  const told = gates.map(({ title, state, round, waitingFor, deemedAfter }) => [
    title,
    state,
    round,
    waitingFor.length,
    deemedAfter !== null,
  ]);
  expect(told.sort()).toEqual([
    ['Accept berth booking', 'open', 1, 1, false],
    ['Accept that the search is fast again', 'open', 1, 1, true],
    ['Accept the calendar of free berths', 'satisfied', 2, 0, false],
    ['Accept the test environment', 'satisfied', 1, 0, false],
    ['Accept the training material', 'draft', 0, 0, false],
    ['Approve the test plan of the pilot', 'invalidated', 1, 0, false],
    ['Release the pilot', 'open', 1, 2, false],
  ]);
  const booking = gates.find(({ title }) => title === 'Accept berth booking');
  expect(booking?.waitingFor).toEqual([customerSponsor]);
});

it('leaves surveys that were answered, one of them unread, a decision to make, and one that waits for a release', async () => {
  const moduleKey = 'project-page';
  const { extension } = await host.context(moduleKey, projectManager, { projectKey: 'HAR' });
  const call = async <Value>(functionKey: string, payload: object) =>
    ((await host.invoke({ moduleKey, person: projectManager, functionKey, payload, extension })) as { value: Value })
      .value;
  const listed = async (state: string) => (await call<CheckpointPage>('list-checkpoints', { state })).checkpoints;
  const closed = await listed('closed');
  const told = closed.map(({ title, mode, asked, answered, isUnread }) => [title, mode, asked, answered, isUnread]);
  expect(told.sort()).toEqual([
    ['Access to the test environment', 'named', 3, 2, true],
    ['Are we on course for the pilot?', 'confidential', 6, 5, false],
    ['How the calendar works for you', 'named', 2, 2, false],
  ]);
  expect((await listed('planned')).map(({ title, occasion }) => [title, occasion?.kind])).toEqual([
    ['After the pilot', 'version-released'],
  ]);
  const [open, ...others] = await listed('open');
  expect([open?.title, others]).toEqual(['What you need from the harbour portal', []]);
  const deliverables = await call<readonly TeamDeliverable[]>('list-deliverables-needed', { checkpointId: open?.id });
  expect(deliverables.map(({ title, notNeededBy, isToDecide }) => [title, notNeededBy, isToDecide]).sort()).toEqual([
    ['Accept that the search is fast again', [customerUser], true],
    ['Accept the calendar of free berths', [], false],
    ['Accept the test environment', [], false],
    ['Approve the test plan of the pilot', [], false],
  ]);
  const cases = async (isOver: boolean) => (await call<CasePage>('list-cases', { checkpointId: null, isOver })).cases;
  expect(await cases(true)).toMatchObject([
    { accountId: customerUser, cause: 'callback', state: 'settled', firstResponse: { status: 'delivered' } },
  ]);
  expect(await cases(false)).toMatchObject([
    { accountId: nightWatch, cause: 'low-score', state: 'open' },
    { accountId: repliedTo, cause: 'low-score', state: 'answered', firstResponse: { status: 'delivered' } },
  ]);
});

it('has made an issue of each thing that the customers found at a sign-off', async () => {
  const jql = encodeURIComponent('countersignOrigin IS NOT EMPTY ORDER BY created ASC');
  const path = `/rest/api/3/search/jql?jql=${jql}&fields=summary`;
  const { body } = await host.requestJira(projectManager, { method: 'GET', path, headers: {} });
  const { issues } = body as { issues: { fields: { summary: string } }[] };
  expect(issues.map(({ fields }) => fields.summary)).toEqual(
    expect.arrayContaining([
      'Our dispatchers can’t choose a berth by its depth in feet.',
      'Not met: Length and depth are in metres',
      'Our night shift needs accounts for it as well.',
      'Not met: It is put back to its first state every night',
    ]),
  );
});

it('holds what Sofia has not signed at the step to Done', async () => {
  const path = '/rest/api/3/issue/HAR-9/transitions';
  const { body } = await host.requestJira(projectManager, { method: 'GET', path, headers: {} });
  const { transitions } = body as { transitions: { id: string; name: string }[] };
  const id = transitions.find(({ name }) => name === 'Accept')?.id;
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', path, headers, body: JSON.stringify({ transition: { id } }) };
  const refused = await host.requestJira(projectManager, request);
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain('Sofia Sponsor');
});

it('is where the start page of the site leads: what is held, what is to sign, what has changed', async () => {
  const site = await startSite({ host, port: 0, steps });
  const page = await fetch(site.url, { headers: { cookie: `person=${encodeURIComponent(projectManager)}` } });
  const shown = load(await page.text())('.steps li').toArray();
  const told = shown.map((step) => load(step)('h3').text() + load(step)('input[name=back]').attr('value'));
  expect(told).toEqual([
    'Bring the customer in/projects/HAR/settings/apps/project-settings',
    'Give the customer a task/browse/HAR-9',
    'Do it as the customer/servicedesk/customer/user/requests',
    'Be held by a gate/browse/HAR-9',
    'Sign off as the customer/servicedesk/customer/user/requests',
    'Ask again for what changed/browse/HAR-19',
    'Ask how it went/projects/HAR/apps/project-page',
    'Answer a reply as the customer/servicedesk/customer/user/requests',
    'See where things stand/projects/HAR/apps/project-page',
    'Read what was sent/host/mailbox',
    'See what it cost/host/meter',
  ]);
  await site.close();
});

it('has told the customers what is new, in one mail a day', () => {
  for (const person of [customerSponsor, customerUser]) {
    const digests = host.jira.mailbox().filter(({ to, text }) => to === person && text.includes('what is new'));
    const days = digests.map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect(days.length).toBeGreaterThanOrEqual(3);
    expect(new Set(days).size).toBe(days.length);
  }
});

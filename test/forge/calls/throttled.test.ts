/**
 * Storage that throttles, from the first request of a call on, from its second, and so on, for as long as the call has
 * patience: whoever made it is told to try again, and when they do, it comes to what it would have come to at once.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { UnseenItem } from '../../../src/contract/calls/plan';
import type { Result } from '../../../src/contract/result';
import { stored } from '../rough-gates/records';
import { deleteIssue, unheard } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { openGate, signAs, toSofia } from '../site/gates';
import { issuesMade, makeIssue } from '../site/issues';
import {
  accepted,
  codeOf,
  giveTask,
  jiraGet,
  openEngagement,
  openSite,
  publicComments,
  type Site,
  taskFor,
} from '../site/site';
import { throttleAfter } from '../site/throttling';
import { settlingOf, unseenOnPage } from '../site/unseen';
import { offeredBy, resolvers } from './offered-calls';
import { validPayload } from './valid-payload';

const sofia = people.customerSponsor;
const day = 24 * 60 * 60_000;

const callers = {
  team: { person: people.projectManager, moduleKey: 'issue-panel' },
  plan: { person: people.projectManager, moduleKey: 'project-page' },
  admin: { person: people.projectAdministrator, moduleKey: 'project-settings' },
  portal: { person: sofia, moduleKey: 'request-panel' },
} as const;

/** Calls that only ask Jira. */
const asksJiraAlone = new Set([
  'list-versions',
  'find-customers',
  'list-request-types',
  'list-service-projects',
  'list-time-zones',
]);

/** Calls that may be done in part when storage has no patience left for the rest. */
const goesOn = new Set(['hand-over-tasks']);

/** Screens that say of a survey in confidence that it can't be told how it stands, rather than nothing of anything; or all, and note no visit. */
const tellsTheRest = new Set(['show-request', 'show-inbox']);

/** A second change is made to something else. */
const otherwise: Readonly<Record<string, object>> = { 'change-stakeholder': { roles: ['user'] } };

describe.each(resolvers)('the resolver %s, while storage throttles', (resolver) => {
  let site: Site;
  let engagement: Awaited<ReturnType<typeof openEngagement>>;
  let payloads = 0;
  beforeAll(async () => {
    site = await openSite();
    engagement = await openEngagement(site);
  });
  afterAll(() => site.close());

  /** An issue has room for so many gates only. */
  const payloadFor = (call: string) =>
    validPayload(call, { site, engagement, gateIssue: () => `HAR-${1 + Math.floor(payloads++ / 12)}` });

  async function send(call: string, payload: object): Promise<Result<unknown>> {
    const { person, moduleKey } = callers[resolver];
    const extension = await site.extensionFor({ issueKey: 'HAR-1', requestKey: engagement.requestKey });
    const module = call === 'show-inbox' ? 'inbox' : moduleKey;
    return (await site.host.invoke({
      moduleKey: module,
      functionKey: call,
      person,
      payload,
      extension,
    })) as Result<unknown>;
  }

  /** @returns the reply, and whether any request was throttled */
  async function sendThrottled(call: string, payload: object, through: number): Promise<[Result<unknown>, boolean]> {
    const isThrottled = throttleAfter(site, through);
    const reply = await send(call, payload);
    site.host.faults.use({});
    return [reply, isThrottled()];
  }

  it.each(offeredBy(resolver))('%s', async (call) => {
    if (call === 'hand-over-tasks') await giveTwo(people.customerUser);
    const first = await payloadFor(call);
    const atOnce = accepted(await send(call, first));
    await site.host.settle();
    if (call === 'hand-over-tasks') await giveTwo(people.customerUser);
    const payload = { ...(await payloadFor(call)), ...otherwise[call] };
    let through = 0;
    for (; through < 30; through++) {
      const before = site.host.storage.size();
      const [reply, isThrottled] = await sendThrottled(call, payload, through);
      if (reply.ok && isThrottled && tellsTheRest.has(call)) {
        const told = JSON.stringify(reply.value);
        expect(told.includes('"standing":"unknown"') || told === JSON.stringify(atOnce)).toBe(true);
        continue;
      }
      if (reply.ok) {
        expect(isThrottled).toBe(false);
        expect(comesTo(reply.value, payload)).toEqual(comesTo(atOnce, first));
        break;
      }
      expect(codeOf(reply)).toBe('try-again');
      if (!goesOn.has(call)) expect(site.host.storage.size()).toEqual(before);
    }
    expect(through === 0).toBe(asksJiraAlone.has(call));
    await site.host.settle();
  });

  async function giveTwo(accountId: string): Promise<void> {
    for (let count = 0; count < 2; count++) await giveTask(site, engagement, { owner: { kind: 'person', accountId } });
    await site.host.settle();
  }
});

/** The state that a reply tells, and how often something was done to come to it. */
function comesTo(value: unknown, payload: object) {
  const { revision, round, state, left } = (value ?? {}) as Record<string, unknown>;
  const { revision: from = 0 } = payload as { revision?: number };
  return { done: typeof revision === 'number' ? revision - from : null, round, state, left };
}

describe('the mails of a customer, while storage throttles', () => {
  let site: Fresh['site'];
  let engagement: Fresh['engagement'];
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });

  const setInJira = (method: 'PUT' | 'DELETE') =>
    site.host.requestJira(sofia, {
      method,
      path: `/rest/servicedeskapi/request/${engagement.requestKey}/notification`,
      headers: {},
    });
  const areOn = async () => (await jiraGet(site.host, sofia, pathOf(engagement.requestKey))).subscribed as boolean;
  const areNotedOff = () => stored(site, 'engagement', engagement.id)?.mailsOff?.includes(sofia) ?? false;

  it.each([
    ['switched off', false],
    ['switched on', true],
  ])('are never off unnoted, when they are %s', async (_, areWanted) => {
    const wanted = { engagementId: engagement.id, areWanted };
    accepted(await site.portal(sofia, 'set-mails', { ...wanted, areWanted: !areWanted }));
    await site.host.settle();
    const codes: string[] = [];
    for (let through = 0; codes.at(-1) !== 'accepted' && through < 30; through++) {
      throttleAfter(site, through);
      codes.push(codeOf(await site.portal(sofia, 'set-mails', wanted)));
      site.host.faults.use({});
      expect((await areOn()) || areNotedOff()).toBe(true);
    }
    expect(codes.slice(0, -1).filter((code) => code !== 'try-again')).toEqual([]);
    expect(codes.length).toBeGreaterThan(3);
    expect({ areOn: await areOn(), areNotedOff: areNotedOff() }).toEqual({ areOn: areWanted, areNotedOff: !areWanted });
  });

  it.each([
    ['off', 'DELETE'],
    ['on', 'PUT'],
  ] as const)('are noted once they are shown, when they were switched %s in Jira itself', async (how, method) => {
    if (how === 'on')
      accepted(await site.portal(sofia, 'set-mails', { engagementId: engagement.id, areWanted: false }));
    await setInJira(method);
    await site.host.settle();
    const codes: string[] = [];
    for (let through = 0; codes.at(-1) !== 'accepted' && through < 30; through++) {
      throttleAfter(site, through);
      codes.push(codeOf(await site.portal(sofia, 'show-mails', { engagementId: engagement.id })));
      site.host.faults.use({});
    }
    expect(codes.slice(0, -1).filter((code) => code !== 'try-again')).toEqual([]);
    expect(codes.length).toBeGreaterThan(2);
    expect(areNotedOff()).toBe(how === 'off');
  });
});

describe('the settling of what is unseen, while storage throttles', () => {
  let site: Fresh['site'];
  let engagement: Fresh['engagement'];
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });
  const told = async () => (await publicComments(site.host, engagement.requestKey)).join('\n');

  /** Settles it, with storage letting one request more through each time. */
  async function settleAtLast(unseen: readonly UnseenItem[]): Promise<void> {
    const [only] = unseen;
    expect(unseen).toHaveLength(1);
    const codes: string[] = [];
    for (let through = 0; codes.at(-1) !== 'accepted' && through < 60; through++) {
      throttleAfter(site, through);
      codes.push(codeOf(await site.plan(people.projectAdministrator, 'settle-unseen', settlingOf(engagement, only))));
      site.host.faults.use({});
    }
    expect([...new Set(codes)]).toEqual(['try-again', 'accepted']);
    expect(codes.length).toBeGreaterThan(5);
    await site.host.advance(day);
    expect(await unseenOnPage(site)).toEqual([]);
  }

  it('withdraws a task once, and tells it once', async () => {
    const { key } = await makeIssue(site);
    const { id } = accepted(
      await site.team(people.projectManager, 'give-task', taskFor(engagement), { issueKey: key }),
    );
    await site.host.advance(2 * day);
    await unheard(site, () => deleteIssue(site, key));
    await site.host.advance(day);
    await settleAtLast(await unseenOnPage(site));
    expect(stored(site, 'task', id)?.state).toMatchObject({ name: 'withdrawn' });
    await site.host.advance(4 * day);
    expect((await told()).match(/No longer needed/g)).toHaveLength(1);
  });

  it('withdraws a gate once, and tells it once', async () => {
    const { key } = await makeIssue(site);
    const { id } = await openGate(site, engagement, toSofia({ title: 'Accept the list' }), key);
    await site.host.advance(2 * day);
    await unheard(site, () => deleteIssue(site, key));
    await site.host.advance(day);
    await settleAtLast(await unseenOnPage(site));
    expect(stored(site, 'gate', id)?.state).toMatchObject({ name: 'withdrawn' });
    await site.host.advance(4 * day);
    expect((await told()).match(/no longer asked for: Accept the list/g)).toHaveLength(1);
  });

  it('has the issue of a condition made again, once', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const conditions = [{ text: 'Translate the examples', due: null }];
    await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions });
    await site.host.settle();
    const [first] = await issuesMade(site);
    await unheard(site, () => deleteIssue(site, first?.key ?? ''));
    await site.host.advance(1.1 * day);
    await settleAtLast(await unseenOnPage(site));
    expect((await issuesMade(site)).map(({ fields }) => fields.summary)).toEqual(['Translate the examples']);
  });
});

const pathOf = (requestKey: string) => `/rest/servicedeskapi/request/${requestKey}/notification`;

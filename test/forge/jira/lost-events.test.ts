/** Jira's events of issues are hints: what they did not tell is found by the daily looks. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { onPanel, openGate, shownTo, signAs, signatory } from '../site/gates';
import { type FoundIssue, issuesMade, makeIssue, makeReporter, moveTo, rename } from '../site/issues';
import { accepted, engagementIn, openTasks, publicComments, taskFor } from '../site/site';

const sofia = people.customerSponsor;
const minutes = 60_000;
const day = 24 * 60 * minutes;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const remove = async (key: string): Promise<void> => {
  const path = `/rest/api/3/issue/${key}`;
  const reply = await site.host.requestJira(people.projectAdministrator, { method: 'DELETE', path, headers: {} });
  expect(reply.status).toBe(204);
};

/** Whoever dies while hearing of something hears of it no more. */
async function unheard(happens: () => Promise<unknown>): Promise<void> {
  await site.host.advance(4 * minutes);
  site.host.faults.use({ storage: { crash: 1 } });
  await happens();
  await site.host.advance(4 * minutes);
  site.host.faults.use({});
}

describe('the issue of a condition', () => {
  let gateId: string;
  const openConditions = async () => (await onPanel(site, gateId)).openConditions;
  const theOnly = async (): Promise<FoundIssue> => {
    const [only, ...others] = await issuesMade(site);
    if (!only || others.length > 0) throw new Error('There is one issue');
    return only;
  };

  beforeEach(async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    gateId = gate.id;
    const conditions = [{ text: 'Translate the examples', due: null }];
    await signAs(site, sofia, gate, { outcome: 'accepted-with-conditions', conditions });
    await site.host.settle();
  });

  it('is made again when somebody deletes it, until it is done', async () => {
    const first = await theOnly();
    await remove(first.key);
    await site.host.advance(10 * minutes);
    const second = await theOnly();
    expect(second.id).not.toBe(first.id);
    expect(second.fields.summary).toBe('Translate the examples');
    expect(second.fields.assignee?.accountId).toBe(people.projectManager);
    expect(await openConditions()).toBe(1);
    await moveTo(site, second.key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await openConditions()).toBe(0);
    // What was put right stays so, whatever becomes of its issue.
    await remove(second.key);
    await site.host.advance(2 * day);
    expect(await issuesMade(site)).toEqual([]);
    expect(await openConditions()).toBe(0);
  });

  it('is made again also where Jira has not told of its deletion', async () => {
    const first = await theOnly();
    await unheard(() => remove(first.key));
    await site.host.advance(25 * 60 * minutes);
    expect((await theOnly()).id).not.toBe(first.id);
    expect(await openConditions()).toBe(1);
  });

  it('is not made again for a signature that is not in force any more', async () => {
    const first = await theOnly();
    const { revision } = await onPanel(site, gateId);
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', { gateId, revision, reason: 'Not needed' }));
    await remove(first.key);
    await site.host.advance(2 * day);
    expect(await issuesMade(site)).toEqual([]);
  });

  it('is known to be done, and to be open again, without an event', async () => {
    const { key } = await theOnly();
    await unheard(() => moveTo(site, key, 'Done'));
    expect(await openConditions()).toBe(1);
    await site.host.advance(25 * 60 * minutes);
    expect(await openConditions()).toBe(0);
    await unheard(() => moveTo(site, key, 'In Progress'));
    expect(await openConditions()).toBe(0);
    await site.host.advance(25 * 60 * minutes);
    expect(await openConditions()).toBe(1);
  });
});

describe('the issue of an ask', () => {
  const at = () => ({ requestKey: engagement.requestKey });
  const giveOn = async (issueKey: string) =>
    accepted(await site.team(people.projectManager, 'give-task', taskFor(engagement, { due: null }), { issueKey }));
  const tasks = async () => openTasks(engagementIn(await site.portal(sofia, 'show-request', {}, at())));
  const told = async () => (await publicComments(site.host, engagement.requestKey)).join('\n');

  it('that is deleted without an event is found before its customer would be reminded', async () => {
    const { key } = await makeIssue(site);
    await giveOn(key);
    const gate = await openGate(site, engagement, { title: 'Accept the list' }, key);
    await unheard(() => remove(key));
    expect(await tasks()).toHaveLength(1);
    await site.host.advance(4 * day);
    expect(await tasks()).toEqual([]);
    expect((await shownTo(site, sofia, gate)).state).toBe('withdrawn');
    const before = (await told()).length;
    await site.host.advance(21 * day);
    expect((await told()).slice(before)).not.toMatch(/Please|Reminder|Overdue/);
  });

  it('stays where Jira does not say, and where it may only be hidden from the app', async () => {
    const { key } = await makeIssue(site);
    await giveOn(key);
    await unheard(() => remove(key));
    const levels = { service: 'jira', match: /securitylevel/, times: 9 } as const;
    site.host.faults.next({ ...levels, fault: { kind: 'error', status: 403 } });
    await site.host.advance(4 * day);
    expect(await tasks()).toHaveLength(1);
  });
});

describe('a gate for which nothing is ever due', () => {
  const undated = { due: null, lapse: 'wait' } as const;

  it('is invalidated within a day by a change of what it covers', async () => {
    const gate = await openGate(site, engagement, undated);
    await unheard(() => rename(site, 'HAR-1', 'Something else'));
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open' });
    await site.host.advance(25 * 60 * minutes);
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated' });
  });

  it('knows within a day that a signatory has become the reporter, also days after it was asked', async () => {
    const licensed = people.internalCustomer;
    const joining = { engagementId: engagement.id, accountId: licensed, roles: [] };
    accepted(await site.admin(people.projectAdministrator, 'add-stakeholder', joining));
    await site.host.settle();
    const gate = await openGate(site, engagement, { ...undated, signatories: [signatory(sofia), signatory(licensed)] });
    await site.host.advance(3 * day);
    await unheard(() => makeReporter(site, 'HAR-1', licensed));
    const unreachable = async () => {
      const { standing } = accepted(await site.team(people.projectManager, 'show-gate', { gateId: gate.id }));
      return standing.map((each) => each.unreachable);
    };
    expect(await unreachable()).toEqual([undefined, undefined]);
    await site.host.advance(25 * 60 * minutes);
    expect(await unreachable()).toEqual([undefined, 'on-team']);
  });
});

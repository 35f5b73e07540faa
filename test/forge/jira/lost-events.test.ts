/** Jira's events of issues are hints: what they did not tell is found by the daily looks. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { deleteIssue, unheard } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gatesOf, onPanel, openGate, shownTo, signAs, signatory, subjectOf, toSofia } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { issueSecurity } from '../site/issue-security';
import { type FoundIssue, issuesMade, makeIssue, makeReporter, moveTo, rename } from '../site/issues';
import {
  accepted,
  engagementIn,
  issueProperty,
  openEngagement,
  openSite,
  openTasks,
  publicComments,
  type Site,
  taskFor,
} from '../site/site';
import { settle, settleAtOnce, settlingOf, unseenOnPage } from '../site/unseen';

const sofia = people.customerSponsor;
const minutes = 60_000;
const day = 24 * 60 * minutes;

const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite(
  (fresh) => {
    ({ site, engagement } = fresh);
  },
  { manifest: hourly.manifest },
);

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
    await deleteIssue(site, first.key);
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
    await deleteIssue(site, second.key);
    await site.host.advance(2 * day);
    expect(await issuesMade(site)).toEqual([]);
    expect(await openConditions()).toBe(0);
  });

  it('that was deleted each time it was made is neither open nor done: everybody reads that it was deleted', async () => {
    for (let times = 0; times < 4; times += 1) {
      expect(await openConditions()).toBe(1);
      await deleteIssue(site, (await theOnly()).key);
      await site.host.advance(10 * minutes);
    }
    expect(await issuesMade(site)).toEqual([]);
    const counts = { openConditions: 0, deletedConditions: 1 };
    expect(await onPanel(site, gateId)).toMatchObject(counts);
    const certificate = accepted(await site.team(people.projectManager, 'show-certificate', { gateId }));
    expect(certificate).toMatchObject({ now: counts, verification: { isIntact: true } });
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([counts]);
    expect(await issueProperty(site.host, 'HAR-1')).not.toHaveProperty('openConditions');
    const { points } = accepted(await site.team(people.projectManager, 'show-gate', { gateId }));
    expect(points).toMatchObject([{ issueState: 'deleted', progress: null }]);
  });

  it('is not made again because it can not be found: the team is shown it, and can let go of it', async () => {
    const first = await theOnly();
    await unheard(site, () => deleteIssue(site, first.key));
    await site.host.advance(25 * 60 * minutes);
    expect(await issuesMade(site)).toEqual([]);
    expect(await openConditions()).toBe(1);
    const [lost] = await unseenOnPage(site);
    expect(lost).toMatchObject({ kind: 'entry', issueId: first.id, title: expect.stringContaining(first.key) });
    await settle(site, engagement, lost, '');
    await site.host.settle();
    expect((await theOnly()).id).not.toBe(first.id);
    expect(await unseenOnPage(site)).toEqual([]);
    expect(await openConditions()).toBe(1);
  });

  it('is made again once, however many let go of it at once', async () => {
    const first = await theOnly();
    await unheard(site, () => deleteIssue(site, first.key));
    await site.host.advance(25 * 60 * minutes);
    await settleAtOnce(site, engagement, await unseenOnPage(site), '');
    await site.host.settle();
    expect((await theOnly()).id).not.toBe(first.id);
    expect(await unseenOnPage(site)).toEqual([]);
    expect(await openConditions()).toBe(1);
  });

  it('that was done and can not be found is nobody’s matter', async () => {
    const { key } = await theOnly();
    await moveTo(site, key, 'Done');
    await site.host.advance(4 * minutes);
    await unheard(site, () => deleteIssue(site, key));
    await site.host.advance(2 * day);
    expect(await unseenOnPage(site)).toEqual([]);
  });

  it('is not made again for a signature that is not in force any more', async () => {
    const first = await theOnly();
    const { revision } = await onPanel(site, gateId);
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', { gateId, revision, reason: 'Not needed' }));
    await deleteIssue(site, first.key);
    await site.host.advance(2 * day);
    expect(await issuesMade(site)).toEqual([]);
  });

  it('is known to be done, and to be open again, without an event', async () => {
    const { key } = await theOnly();
    await unheard(site, () => moveTo(site, key, 'Done'));
    expect(await openConditions()).toBe(1);
    await site.host.advance(25 * 60 * minutes);
    expect(await openConditions()).toBe(0);
    await unheard(site, () => moveTo(site, key, 'In Progress'));
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

  const pressing = async (before: number) => (await told()).slice(before);

  it('that can not be found is withdrawn by nobody: nobody is pressed about it, and the team is shown it', async () => {
    const { key, id } = await makeIssue(site);
    await giveOn(key);
    const due = { due: '2026-12-04' };
    const gate = await openGate(site, engagement, { title: 'Accept the list', ...due }, key);
    await site.host.advance(2 * day);
    await unheard(site, () => deleteIssue(site, key));
    const before = (await told()).length;
    await site.host.advance(21 * day);
    expect(await tasks()).toHaveLength(1);
    expect((await shownTo(site, sofia, gate)).state).toBe('sign');
    expect(await pressing(before)).not.toMatch(/Please|Reminder|Overdue/);
    const shown = await unseenOnPage(site);
    expect(shown.map(({ kind }) => kind).sort()).toEqual(['gate', 'task']);
    for (const each of shown) expect(each).toMatchObject({ issueId: id });
    const settings = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
    expect(settings.engagements[0]?.unseen).toEqual(shown);
  });

  it('is withdrawn by whoever edits in the project, although its issue is gone', async () => {
    const { key } = await makeIssue(site);
    await giveOn(key);
    const gate = await openGate(site, engagement, { title: 'Accept the list' }, key);
    await unheard(site, () => deleteIssue(site, key));
    await site.host.advance(2 * day);
    const shown = await unseenOnPage(site);
    expect(shown).toHaveLength(2);
    const refused = await site.plan(people.developer, 'settle-unseen', settlingOf(engagement, shown[0], ''));
    expect(refused).toMatchObject({ ok: false, error: { code: 'field-missing', field: 'reason' } });
    // A gate that blocks is an administrator's to set aside, as ever.
    const blocking = shown.find(({ kind }) => kind === 'gate');
    const byManager = await site.plan(people.projectManager, 'settle-unseen', settlingOf(engagement, blocking, 'No'));
    expect(byManager).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    for (const each of shown) await settle(site, engagement, each);
    expect(await tasks()).toEqual([]);
    expect((await shownTo(site, sofia, gate)).state).toBe('withdrawn');
    expect(await unseenOnPage(site)).toEqual([]);
    // Whoever comes again finds nothing to do.
    await settle(site, engagement, shown[0]);
  });

  it('is withdrawn once, and told once, however many do it at once', async () => {
    const { key } = await makeIssue(site);
    await giveOn(key);
    await openGate(site, engagement, toSofia({ title: 'Accept the list', mode: 'advise' }), key);
    await site.host.advance(2 * day);
    await unheard(site, () => deleteIssue(site, key));
    await site.host.advance(2 * day);
    const shown = await unseenOnPage(site);
    expect(shown).toHaveLength(2);
    const before = (await told()).length;
    await settleAtOnce(site, engagement, shown);
    expect(await tasks()).toEqual([]);
    expect(await unseenOnPage(site)).toEqual([]);
    await site.host.advance(4 * day);
    const since = (await told()).slice(before);
    expect(since.match(/No longer needed: Send the price list/g)).toHaveLength(1);
    expect(since.match(/no longer asked for: Accept the list/g)).toHaveLength(1);
  });

  it('stays as it was noted while Jira does not say', async () => {
    const { key } = await makeIssue(site);
    await giveOn(key);
    await unheard(site, () => deleteIssue(site, key));
    site.host.faults.next({ service: 'jira', match: /bulkfetch/, times: 99, fault: { kind: 'error', status: 403 } });
    await site.host.advance(2 * day);
    expect(await tasks()).toHaveLength(1);
    expect(await unseenOnPage(site)).toEqual([]);
  });

  it('stays where it was moved to a project that may only hide it from the app', async () => {
    const { key } = await makeIssue(site);
    await giveOn(key);
    const moved = site.host.jira.moveIssue(key, 'DAY', people.projectAdministrator);
    await site.host.advance(4 * minutes);
    const other = await site.extensionFor({ projectKey: 'DAY' });
    const { id } = other.project as { id: string };
    await unheard(site, () => deleteIssue(site, moved));
    const match = new RegExp(`project/${id}/securitylevel`);
    site.host.faults.next({ service: 'jira', match, times: 9, fault: { kind: 'error', status: 403 } });
    await site.host.advance(4 * day);
    expect(await tasks()).toHaveLength(1);
  });
});

describe('a gate for which nothing is ever due', () => {
  const undated = { due: null, lapse: 'wait' } as const;

  it('is invalidated within a day by a change of what it covers', async () => {
    const gate = await openGate(site, engagement, undated);
    await unheard(site, () => rename(site, 'HAR-1', 'Something else'));
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
    await unheard(site, () => makeReporter(site, 'HAR-1', licensed));
    const unreachable = async () => {
      const { standing } = accepted(await site.team(people.projectManager, 'show-gate', { gateId: gate.id }));
      return standing.map((each) => each.unreachable);
    };
    expect(await unreachable()).toEqual([undefined, undefined]);
    await site.host.advance(25 * 60 * minutes);
    expect(await unreachable()).toEqual([undefined, 'on-team']);
  });
});

describe('an issue that is hidden from the app', () => {
  const security = issueSecurity();
  let own: Site;
  afterEach(() => own.close());

  it('holds up what waits on it, and its agreed silence, until it is seen again', async () => {
    own = await openSite({ manifest: hourly.manifest, ...security.options });
    const opened = await openEngagement(own);
    const rule = { engagementId: opened.id, deemed: { workingDays: 6 } };
    const settings = accepted(await own.admin(people.projectAdministrator, 'show-settings', {}));
    const { revision } = settings.engagements.find(({ id }) => id === opened.id) ?? opened;
    accepted(await own.admin(people.projectAdministrator, 'change-engagement', { ...rule, revision }));
    const key = 'HAR-1';
    const subject = await subjectOf(own, key);
    const id = 'issueId' in subject ? subject.issueId : '';
    const gate = await openGate(own, opened, { ...toSofia(), lapse: 'deem', due: null }, key);
    await own.host.advance(4 * day);
    security.hide([id], ['app']);
    await own.host.advance(30 * day);
    const shown = await unseenOnPage(own);
    expect(shown).toEqual([{ kind: 'gate', id: gate.id, issueId: id, title: gate.title }]);
    const held = await onPanel(own, gate.id);
    expect(held).toMatchObject({ state: 'open', isSilenceHalted: true, deemedAfter: null });
    expect(held.standing[0]).toMatchObject({ unreachable: 'unseen' });
    security.show([id]);
    await own.host.advance(2 * day);
    expect(await unseenOnPage(own)).toEqual([]);
    // Nothing counts as accepted at once: they are told anew, twice, before it does.
    expect(await onPanel(own, gate.id)).toMatchObject({ state: 'open', isSilenceHalted: false });
    await own.host.advance(21 * day);
    expect(await onPanel(own, gate.id)).toMatchObject({ state: 'satisfied', how: 'deemed' });
  });
});

/** Gates in the workflow where a transition is not one person's click on one issue, and where issues go other ways. */
import { automationAccount } from 'forge-host/accounts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { gateTerms, openGate, signAs } from '../site/gates';
import { issueSecurity } from '../site/issue-security';
import {
  accepted,
  codeOf,
  issueProperty,
  jiraGet,
  newAttempt,
  openEngagement,
  openSite,
  type Site,
} from '../site/site';
import { gateRule, move, offered, put } from '../site/transitions';

let site: Site;
let security: ReturnType<typeof issueSecurity>;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  security = issueSecurity();
  site = await openSite(security.options);
  engagement = await openEngagement(site);
  site.host.jira.setTransitionRules('HAR', 'Accept', [gateRule()]);
});
afterEach(async () => {
  const problems = site.host.problems();
  await site.close();
  expect(problems).toEqual([]);
});

const pm = people.projectManager;
const admin = people.projectAdministrator;
const [sofia, uwe] = [people.customerSponsor, people.customerUser];
/** In review, as is its sub-task; a part of the epic HAR-2, and fixed in the version 10001. */
const story = 'HAR-9';
const subtask = 'HAR-11';
const moved = { status: 204, message: undefined };
const minutes = 60_000;
/** All that those read who can't be proved to see a gate. */
const unseen = "This can't go on yet: a sign-off is missing.";

const gateOn = (changes: Partial<GateTerms> = {}, issueKey = story) => openGate(site, engagement, changes, issueKey);
const gatesOn = async (issueKey: string) =>
  accepted(await site.team(pm, 'show-issue', {}, { issueKey })).asks.gate.shown;
const shown = async (gate: { id: string }, person = pm) =>
  accepted(await site.plan(person, 'show-gate', { gateId: gate.id }));

async function signedByBoth(gate: { id: string }): Promise<void> {
  for (const person of [sofia, uwe]) await signAs(site, person, gate);
  await site.host.settle();
}

async function statusOf(issueKey: string): Promise<string> {
  return (await jiraGet(site.host, admin, `/rest/api/3/issue/${issueKey}`)).fields.status.name;
}

/** Brings an issue that begins to where it can be accepted. */
async function toReview(issueKey: string): Promise<void> {
  for (const name of ['Start work', 'Ask for review']) expect(await move(site.host, pm, issueKey, name)).toEqual(moved);
}

/** As an account that nobody acts as: Jira takes its calls at the resolver behind the site. */
const asAutomation = (path: string, body: unknown) =>
  site.host.jira.handle(
    { method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    { kind: 'user', accountId: automationAccount },
  );

const transitionId = async (issueKey: string, name = 'Accept') =>
  (await offered(site.host, pm, issueKey)).find((each) => each.name === name)?.id ?? '';

describe('whoever makes the transition', () => {
  it('in bulk: each issue is asked for by itself, and those that are held say why', async () => {
    const clone = site.host.jira.cloneIssue(story, pm);
    await toReview(clone);
    await gateOn();
    const body = {
      bulkTransitionInputs: [
        { selectedIssueIdsOrKeys: [story, subtask, clone], transitionId: await transitionId(story) },
      ],
    };
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', path: '/rest/api/3/bulk/issues/transition', headers, body: JSON.stringify(body) };
    const reply = await site.host.requestJira(pm, request);
    const { taskId } = reply.body as { taskId: string };
    const progress = await jiraGet(site.host, pm, `/rest/api/3/bulk/queue/${taskId}`);
    const cloneId = Number((await jiraGet(site.host, pm, `/rest/api/3/issue/${clone}`)).id);
    expect(progress).toMatchObject({ status: 'COMPLETE', processedAccessibleIssues: [cloneId] });
    // The sub-task is held by the gate on its parent.
    for (const id of ['10009', '10011']) {
      expect(progress.failedAccessibleIssues[id]).toEqual([expect.stringContaining('is waiting for')]);
    }
    expect(await Promise.all([story, subtask, clone].map(statusOf))).toEqual(['In Review', 'In Review', 'Done']);
  });

  it('Jira’s automation is held as people are, and passes when the customer has signed', async () => {
    const gate = await gateOn();
    const path = `/rest/api/3/issue/${story}/transitions`;
    const transition = { transition: { id: await transitionId(story) } };
    expect(await asAutomation(path, transition)).toMatchObject({
      status: 400,
      body: { errorMessages: [expect.stringContaining('is waiting for')] },
    });
    await signedByBoth(gate);
    expect(await asAutomation(path, transition)).toMatchObject({ status: 204 });
  });

  it('a customer in the portal is held as well, on a request of a project that has an engagement', async () => {
    const care = await openEngagement(site, [sofia, uwe], 'Care', 'CARE');
    site.host.jira.setTransitionRules('CARE', 'Resolve', [gateRule()]);
    const requestKey = 'CARE-1';
    const gate = await openGate(site, care, { signatories: [{ ...signatory(sofia) }] }, requestKey);
    const path = `/rest/servicedeskapi/request/${requestKey}/transition`;
    const { values } = await jiraGet(site.host, uwe, path);
    const [resolve] = values as { id: string; name: string }[];
    const resolveIt = () =>
      site.host.requestJira(uwe, {
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: resolve?.id }),
      });
    const held = await resolveIt();
    // A colleague's sign-off, and its title, are not theirs to know.
    expect(held).toMatchObject({ status: 400, body: { errorMessage: unseen } });
    expect((await move(site.host, people.projectAdministrator, requestKey, 'Resolve')).message).toContain(
      'is waiting for Sofia',
    );
    await signAs(site, sofia, gate);
    await site.host.settle();
    expect((await resolveIt()).status).toBe(204);
    expect(await statusOf(requestKey)).toBe('Resolved');
  });
});

const signatory = (accountId: string) => ({ kind: 'person' as const, accountId, isRequired: false, step: 1 });

describe('whoever does not see the issue of a gate', () => {
  it('reads of the gate on a hidden parent that a sign-off is missing, and of their own issue’s what it asks', async () => {
    const epic = await gateOn({ title: 'Secret berths' }, 'HAR-2');
    security.hide(['10002'], [people.developer]);
    expect((await move(site.host, people.developer, story)).message).toBe(unseen);
    expect((await move(site.host, pm, story)).message).toContain('“Secret berths” is waiting for');
    await gateOn({ title: 'The story' });
    const { message } = await move(site.host, people.developer, story);
    expect(message).toMatch(/^“The story” is waiting for .* 1 more gate is not signed off\./);
    expect(message).not.toContain(epic.title);
  });
});

describe('an issue that goes elsewhere', () => {
  it('keeps its gates in another project, which hold it there, and counts its key no change', async () => {
    const [signed, asked] = [await gateOn(), await gateOn({ title: 'Asked' })];
    await signedByBoth(signed);
    const key = site.host.jira.moveIssue(story, 'DAY', pm);
    await site.host.advance(5 * minutes);
    expect(await shown(signed)).toMatchObject({ state: 'satisfied' });
    expect(await shown(asked)).toMatchObject({ state: 'open' });
    expect((await gatesOn(key)).map(({ title }) => title)).toEqual(expect.arrayContaining([signed.title, 'Asked']));
    // The customer still signs what they were asked, and the project that has the rule still holds it when it is back.
    const back = site.host.jira.moveIssue(key, 'HAR', pm);
    await toReviewAgain(back);
    expect((await move(site.host, pm, back)).message).toContain('“Asked” is waiting for');
    await signedByBoth(asked);
    expect(await move(site.host, pm, back)).toEqual(moved);
  });

  it('as a clone or a part has no gates, and no property that says so', async () => {
    await gateOn();
    const clone = site.host.jira.cloneIssue(story, pm);
    const [part = ''] = site.host.jira.splitIssue(story, ['A part'], pm);
    await site.host.advance(5 * minutes);
    for (const key of [clone, part]) {
      expect(await gatesOn(key)).toEqual([]);
      expect(await issueProperty(site.host, key)).toBeUndefined();
      await toReview(key);
      expect(await move(site.host, pm, key)).toEqual(moved);
    }
    expect((await move(site.host, pm, story)).status).toBe(400);
  });

  it('deleted, leaves its parts free of it; what was signed on it is still there to be proved', async () => {
    const [signed, asked] = [await gateOn(), await gateOn({ title: 'Asked' })];
    await signedByBoth(signed);
    expect((await move(site.host, pm, subtask)).message).toContain('“Asked” is waiting for');
    const path = `/rest/api/3/issue/${story}?deleteSubtasks=true`;
    expect((await site.host.requestJira(admin, { method: 'DELETE', path, headers: {} })).status).toBe(204);
    await site.host.advance(5 * minutes);
    expect(await shown(asked, admin)).toMatchObject({ state: 'withdrawn', reason: 'subject-gone' });
    const { verification, rounds } = accepted(await site.plan(admin, 'show-certificate', { gateId: signed.id }));
    expect([verification.isIntact, rounds[0]?.signOffs.length]).toEqual([true, 2]);
    const portal = await site.portal(sofia, 'show-certificate', { gateId: signed.id });
    expect(accepted(portal).rounds).toHaveLength(1);
    expect(codeOf(await site.plan(pm, 'show-gate', { gateId: signed.id }))).toBe('not-found');
  });
});

/** An issue that was moved begins somewhere in the workflow. */
async function toReviewAgain(issueKey: string): Promise<void> {
  const names = (await offered(site.host, pm, issueKey)).map(({ name }) => name);
  if (names.includes('Start work')) await toReview(issueKey);
  else if (names.includes('Ask for review')) await move(site.host, pm, issueKey, 'Ask for review');
}

describe('what an issue is a part of', () => {
  it('holds a sub-task by its parent’s gate, and an epic’s holds what is directly in it', async () => {
    const epic = await gateOn({ title: 'Epic' }, 'HAR-2');
    expect((await move(site.host, pm, story)).message).toContain('“Epic” is waiting for');
    expect(await move(site.host, pm, subtask)).toEqual(moved);
    await signedByBoth(epic);
    const own = await gateOn({ title: 'Sub-task' }, subtask);
    // A part of an issue holds nothing of the whole.
    expect(own.state).toBe('open');
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('changes with the issue: under another parent, another’s gate holds it', async () => {
    await gateOn({ title: 'Documents' }, 'HAR-3');
    const path = `/rest/api/3/issue/${story}`;
    await put(site.host, pm, path, { fields: { parent: { key: 'HAR-3' } } });
    expect((await move(site.host, pm, story)).message).toContain('“Documents” is waiting for');
    await put(site.host, pm, path, { fields: { parent: { key: 'HAR-2' } } });
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('holds by each of its versions, and lets go of what is no longer fixed there', async () => {
    const terms = gateTerms({ title: 'Pilot', covers: ['name', 'releaseDate'] });
    const subject = { kind: 'version', versionId: '10001' } as const;
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
    const { id: gateId, revision } = accepted(await site.plan(pm, 'draft-gate', wanted));
    const gate = accepted(await site.plan(pm, 'open-gate', { gateId, revision }));
    await site.host.settle();
    const path = `/rest/api/3/issue/${story}`;
    expect((await move(site.host, pm, story)).message).toContain('“Pilot” is waiting for');
    await put(site.host, pm, path, { fields: { fixVersions: [{ id: '10002' }] } });
    const clone = site.host.jira.cloneIssue(story, pm);
    await toReview(clone);
    expect(await move(site.host, pm, clone)).toEqual(moved);
    await put(site.host, pm, path, { fields: { fixVersions: [{ id: '10001' }, { id: '10002' }] } });
    expect((await move(site.host, pm, story)).message).toContain('“Pilot” is waiting for');
    await signedByBoth(gate);
    // Released is not among what was signed.
    await put(site.host, admin, '/rest/api/3/version/10001', { released: true });
    await site.host.advance(5 * minutes);
    expect(await move(site.host, pm, story)).toEqual(moved);
  });
});

describe('the property and the condition are hints', () => {
  const property = `/rest/api/3/issue/${story}/properties/countersign`;
  const names = async () => (await offered(site.host, pm, story)).map(({ name }) => name);
  beforeEach(() => {
    const hint = { moduleKey: 'gate-condition', configuration: {} };
    site.host.jira.setTransitionRules('HAR', 'Accept', [hint, gateRule()]);
  });

  it('that hide the transition while a gate holds it, and show it once the gate is met', async () => {
    const gate = await gateOn();
    expect(await names()).not.toContain('Accept');
    await signedByBoth(gate);
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('forged as if nothing were held, they show it, and the validator holds it all the same', async () => {
    await gateOn();
    await put(site.host, pm, property, { gate: 'satisfied', isGateHeld: false });
    expect(await names()).toContain('Accept');
    expect((await move(site.host, pm, story)).message).toContain('is waiting for');
  });

  it('forged as if it were held, they only hide it, until the app next says how it stands', async () => {
    const gate = await gateOn();
    await signedByBoth(gate);
    await put(site.host, pm, property, { isGateHeld: true });
    expect(await names()).not.toContain('Accept');
    site.host.jira.setTransitionRules('HAR', 'Accept', [gateRule()]);
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('say nothing of a parent’s gate, which holds behind them', async () => {
    await gateOn({}, 'HAR-2');
    expect(await names()).toContain('Accept');
    expect((await move(site.host, pm, story)).status).toBe(400);
  });
});

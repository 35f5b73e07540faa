/** RAID entries of customers: each becomes a Jira issue, and what happens to that comes back to them. */
import { automationAccount } from 'forge-host/accounts';
import { describe, expect, it } from 'vitest';
import {
  customerSponsor,
  customerUser,
  developer,
  internalCustomer,
  outsider,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import { type Risk, raidLimits } from '../../../src/contract/raid';
import { stored } from '../rough-gates/records';
import { type Fresh, withFreshSite } from '../site/fresh';
import { type FoundIssue, issuesMade, linksOf, makeIssue, moveTo, textOf, writeProperty } from '../site/issues';
import { accepted, codeOf, engagementIn, giveTask, issueProperty, newAttempt, taskFor } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const minutes = 60_000;
const day = 24 * 60 * minutes;
const at = () => ({ requestKey: engagement.requestKey });
const raisedBy = async (customer: string) => engagementIn(await site.portal(customer, 'show-request', {}, at())).raised;
const ofTeam = async (issueKey = 'HAR-1') =>
  accepted(await site.team(projectManager, 'show-issue', {}, { issueKey })).raid;
const theOnly = async (): Promise<FoundIssue> => {
  const issues = await issuesMade(site);
  expect(issues).toHaveLength(1);
  return issues[0] as FoundIssue;
};

const risks: Risk[] = [
  { what: 'The *depot* may move\nNobody has decided', likelihood: 2, impact: 3, noticedBy: 'The [drivers]' },
  { what: '😀'.repeat(200), likelihood: 1, impact: 1, noticedBy: '' },
];

async function completeWithRisks() {
  const task = await giveTask(site, engagement, { type: 'risk-identification', evidenceRule: { kind: 'risks' } });
  const command = { taskId: task.id, revision: task.revision, comment: '', risks };
  accepted(await site.portal(customerSponsor, 'complete-task', command, at()));
  return task;
}

const problem = (changes: object = {}) => ({
  attempt: newAttempt(),
  engagementId: engagement.id,
  kind: 'issue' as const,
  what: 'The test system is down',
  ...changes,
});
const raise = (customer: string, wanted = problem()) => site.portal(customer, 'raise-entry', wanted, at());

describe('risks that come with a completion', () => {
  it('become issues in Jira, and the customer sees how far they are and what became of them', async () => {
    const task = await completeWithRisks();
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: null }, { progress: null }]);
    await site.host.settle();
    const issues = await issuesMade(site);
    expect(issues.map(({ fields }) => fields.summary).sort()).toEqual(
      ['The *depot* may move', `${'😀'.repeat(127)}…`].sort(),
    );
    const first = issues.find(({ fields }) => fields.summary.includes('depot')) as FoundIssue;
    expect(first.fields).toMatchObject({
      project: { key: 'HAR' },
      issuetype: { name: 'Task' },
      assignee: { accountId: projectManager },
    });
    expect(textOf(first.fields.description)).toEqual([
      'A customer of Northwind sees this risk:',
      'The *depot* may move',
      'Nobody has decided',
      'Likelihood: medium',
      'Impact: high',
      'Who would notice first: The [drivers]',
      `It came up with the customer task: ${task.title}`,
    ]);
    expect(linksOf(first)).toEqual([['Relates', 'HAR-1']]);
    expect(await issueProperty(site.host, first.key)).toMatchObject({
      openTasks: 0,
      origin: expect.stringMatching(/^CS/),
    });
    expect((await ofTeam()).map(({ issueKey }) => issueKey).sort()).toEqual(issues.map(({ key }) => key).sort());

    await moveTo(site, first.key, 'In Progress');
    await site.host.advance(4 * minutes);
    const seenBy = async () => (await raisedBy(customerSponsor)).find(({ what }) => what.includes('depot'));
    expect(await seenBy()).toMatchObject({ kind: 'risk', likelihood: 2, impact: 3, progress: 'indeterminate' });
    await moveTo(site, first.key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await seenBy()).toMatchObject({ progress: 'done', outcome: null });

    const entry = (await ofTeam()).find(({ issueKey }) => issueKey === first.key);
    const answer = {
      entryId: entry?.id ?? '',
      revision: entry?.revision ?? 0,
      outcome: 'The depot stays where it is.',
    };
    const answered = accepted(await site.team(projectManager, 'tell-outcome', answer));
    expect(answered).toMatchObject({ outcome: answer.outcome, progress: 'done', issueKey: first.key });
    expect(accepted(await site.team(projectManager, 'tell-outcome', answer))).toEqual(answered);
    expect(codeOf(await site.team(developer, 'tell-outcome', { ...answer, outcome: 'It moves' }))).toBe(
      'changed-meanwhile',
    );
    expect(await seenBy()).toMatchObject({ outcome: answer.outcome });
    expect(site.host.problems()).toEqual([]);
  });
});

describe('a blocker', () => {
  it('blocks the issue of its task, and frees it only with the team’s words', async () => {
    const task = await giveTask(site, engagement);
    const stuck = { taskId: task.id, revision: task.revision, reason: 'We have no access' };
    accepted(await site.portal(customerSponsor, 'report-stuck', stuck, at()));
    await site.host.settle();
    const issue = await theOnly();
    expect(linksOf(issue)).toEqual([['Blocks', 'HAR-1']]);
    await moveTo(site, issue.key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await ofTeam()).toMatchObject([{ kind: 'issue', progress: 'done', what: 'We have no access' }]);
    const [held] = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
    expect(held?.blocker).toMatchObject({ reason: 'We have no access' });
  });
});

describe('what a customer raises by themselves', () => {
  it('is raised once, however often the call comes', async () => {
    const wanted = problem();
    const first = accepted(await raise(customerSponsor, wanted));
    const answers = await Promise.all([raise(customerSponsor, wanted), raise(customerSponsor, wanted)]);
    expect(answers.map(accepted)).toEqual([first, first]);
    await site.host.settle();
    const issue = await theOnly();
    expect(issue.fields).toMatchObject({ summary: wanted.what, assignee: null });
    expect(linksOf(issue)).toEqual([]);
    expect(await raisedBy(customerSponsor)).toMatchObject([{ id: first.id, progress: 'new' }]);
    expect(await raisedBy(customerUser)).toEqual([]);
  });
  it('is limited for each person in a day', async () => {
    for (let count = 0; count < raidLimits.perDay; count++) accepted(await raise(customerSponsor));
    expect(codeOf(await raise(customerSponsor))).toBe('entry-limit-reached');
    expect(codeOf(await raise(customerUser))).toBe('accepted');
    await site.host.advance(day);
    expect(codeOf(await raise(customerSponsor))).toBe('accepted');
  });
  it('names the field at fault', async () => {
    const tooLong = problem({ what: 'x'.repeat(raidLimits.what + 1) });
    expect(await raise(customerSponsor, tooLong)).toMatchObject({
      error: { code: 'field-too-long', field: 'what', facts: { limit: raidLimits.what } },
    });
    expect(await raise(customerSponsor, problem({ what: ' \n' }))).toMatchObject({
      error: { code: 'field-missing', field: 'what' },
    });
    expect(codeOf(await raise(customerSponsor, problem({ kind: '__proto__' })))).toBe('field-invalid');
    expect(codeOf(await raise(customerSponsor, problem({ kind: 'risk' })))).toBe('field-missing');
  });
  it('is refused to everybody but the engagement’s customers, and answered by the team alone', async () => {
    for (const stranger of [outsider, internalCustomer, projectManager, developer]) {
      expect([stranger, codeOf(await raise(stranger))]).toEqual([stranger, 'not-found']);
    }
    const unknown = problem({ engagementId: '0'.repeat(24) });
    expect(codeOf(await raise(customerSponsor, unknown))).toBe('not-found');

    const wanted = { engagementId: engagement.id, accountId: internalCustomer, roles: ['user' as const] };
    accepted(await site.admin(projectAdministrator, 'add-stakeholder', wanted));
    await site.host.settle();
    const entry = accepted(await raise(internalCustomer));
    const answer = { entryId: entry.id, revision: 1, outcome: 'Done' };
    expect(codeOf(await site.team(outsider, 'tell-outcome', answer))).toBe('not-found');
    expect(codeOf(await site.team(internalCustomer, 'tell-outcome', answer))).not.toBe('accepted');
    expect(codeOf(await site.team(projectManager, 'tell-outcome', { ...answer, entryId: '0'.repeat(24) }))).toBe(
      'not-found',
    );
    expect(codeOf(await site.team(developer, 'tell-outcome', answer))).toBe('accepted');
  });
});

describe('whatever happens while the issue is made, there is one', () => {
  const making = /^POST \/rest\/api\/3\/issue \{/;
  it.each([
    ['the app dies before', { kind: 'crash', when: 'before' }],
    ['the app dies after', { kind: 'crash', when: 'after' }],
    ['the answer is lost', { kind: 'lost-response' }],
    ['Jira is slow to come back', { kind: 'timeout' }],
    ['Jira throttles', { kind: 'throttle', retryAfterSeconds: 20 }],
  ] as const)('%s', async (_, fault) => {
    site.host.faults.next({ service: 'jira', match: making, fault });
    accepted(await raise(customerSponsor));
    await site.host.advance(60 * minutes);
    expect(site.host.faults.waiting()).toBe(0);
    const { key } = await theOnly();
    await moveTo(site, key, 'In Progress');
    await site.host.advance(4 * minutes);
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: 'indeterminate' }]);
  });
  it('others have written its reference on issues of theirs', async () => {
    const others: string[] = [];
    for (let count = 0; count < 21; count++) others.push((await makeIssue(site)).key);
    site.host.faults.next({ service: 'jira', match: making, fault: { kind: 'lost-response' } });
    accepted(await raise(customerSponsor));
    await site.host.settle();
    const own = await theOnly();
    const property = (await issueProperty(site.host, own.key)) as object;
    for (const key of others) await writeProperty(site, key, property);
    await site.host.advance(60 * minutes);
    expect((await issuesMade(site)).map(({ key }) => key).filter((key) => !others.includes(key))).toEqual([own.key]);
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: 'new' }]);
  });
  it('another app has written its reference on an issue of its own', async () => {
    site.host.faults.next({ service: 'jira', match: making, fault: { kind: 'error' } });
    const { id } = accepted(await raise(customerSponsor));
    await site.host.settle();
    const foreign = await makeIssue(site, automationAccount);
    await writeProperty(site, foreign.key, { origin: stored(site, 'raid', id)?.reference });
    await site.host.advance(60 * minutes);
    expect(site.host.faults.waiting()).toBe(0);
    const keys = (await issuesMade(site)).map(({ key }) => key);
    expect(keys).toEqual([foreign.key, expect.any(String)]);
    expect(stored(site, 'raid', id)?.issue?.key).toBe(keys[1]);
  });
  it('the app dies before it has noted it', async () => {
    site.host.faults.next({
      service: 'storage',
      match: /transaction.*entry-issue-opened/,
      fault: { kind: 'crash', when: 'before' },
    });
    accepted(await raise(customerSponsor));
    await site.host.advance(60 * minutes);
    expect(site.host.faults.waiting()).toBe(0);
    await theOnly();
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: 'new' }]);
  });
  it('every event of the queue comes twice, and late', async () => {
    site.host.faults.use({ duplicates: 1, late: { chance: 0.5, ms: 60_000 }, doubleSchedules: 1 });
    await completeWithRisks();
    await site.host.advance(30 * minutes);
    const issues = await issuesMade(site);
    expect(issues).toHaveLength(2);
    for (const issue of issues) expect(linksOf(issue)).toHaveLength(1);
  });
  it('Jira refuses: administrators hear of it, and have it made later', async () => {
    site.host.faults.next({ service: 'jira', match: making, fault: { kind: 'error', status: 400 } });
    accepted(await raise(customerSponsor));
    await site.host.settle();
    expect(await issuesMade(site)).toEqual([]);
    const settings = async () => accepted(await site.admin(projectAdministrator, 'show-settings', {})).engagements[0];
    expect((await settings())?.troubles).toMatchObject([{ kind: 'entry', accountId: customerSponsor }]);
    accepted(await site.admin(projectAdministrator, 'send-again', { engagementId: engagement.id }));
    await site.host.settle();
    await theOnly();
    expect((await settings())?.troubles).toEqual([]);
  });
  it('Jira refuses the link alone: administrators hear of just that', async () => {
    const match = /^POST \/rest\/api\/3\/issueLink /;
    site.host.faults.next({ service: 'jira', match, fault: { kind: 'error', status: 400 } });
    await completeWithRisks();
    await site.host.settle();
    const [known] = accepted(await site.admin(projectAdministrator, 'show-settings', {})).engagements;
    expect(known?.troubles).toMatchObject([{ kind: 'entry-link', accountId: customerSponsor }]);
  });
});

describe('the issue of an entry', () => {
  it('leaves the entry without progress when it is deleted, and is not made again', async () => {
    accepted(await raise(customerSponsor));
    await site.host.settle();
    const { key } = await theOnly();
    await site.host.requestJira(projectAdministrator, {
      method: 'DELETE',
      path: `/rest/api/3/issue/${key}`,
      headers: {},
    });
    await site.host.advance(2 * day);
    expect(await issuesMade(site)).toEqual([]);
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: null }]);
  });
  it('is looked at once a day, for the events that were lost', async () => {
    accepted(await raise(customerSponsor));
    await site.host.settle();
    const { key } = await theOnly();
    // Whoever dies while hearing of it hears of it no more.
    site.host.faults.next({ service: 'storage', match: /"issue:\d+"/, fault: { kind: 'crash' } });
    await moveTo(site, key, 'In Progress');
    await site.host.advance(4 * minutes);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: 'new' }]);
    await site.host.advance(25 * 60 * minutes);
    expect(await raisedBy(customerSponsor)).toMatchObject([{ progress: 'indeterminate' }]);
  });
  it('shows the entry to the team, who answers it there, and keeps it when it moves', async () => {
    const entry = accepted(await raise(customerSponsor));
    await site.host.settle();
    const { key } = await theOnly();
    expect(await ofTeam(key)).toMatchObject([{ id: entry.id, issueKey: key }]);
    const moved = site.host.jira.moveIssue(key, 'DAY', projectManager);
    await site.host.advance(4 * minutes);
    const [known] = await ofTeam(moved);
    expect(known).toBeUndefined();
    const command = { entryId: entry.id, revision: 3, outcome: 'Up again.' };
    expect(accepted(await site.team(projectManager, 'tell-outcome', command))).toMatchObject({ issueKey: moved });
    expect(await raisedBy(customerSponsor)).toMatchObject([{ outcome: 'Up again.' }]);
  });
  it('stays signed when it has customer tasks of its own', async () => {
    accepted(await raise(customerSponsor));
    await site.host.settle();
    const { key } = await theOnly();
    const origin = expect.stringMatching(/^CS/);
    accepted(await site.team(projectManager, 'give-task', taskFor(engagement), { issueKey: key }));
    await site.host.settle();
    expect(await issueProperty(site.host, key)).toMatchObject({ openTasks: 1, origin });
  });
});

describe('mails about the engagement request', () => {
  const wanted = () => ({ engagementId: engagement.id });
  it('are each customer’s own choice', async () => {
    expect(accepted(await site.portal(customerSponsor, 'show-mails', wanted(), at()))).toEqual({ areWanted: true });
    const off = { ...wanted(), areWanted: false };
    expect(accepted(await site.portal(customerSponsor, 'set-mails', off, at()))).toEqual({ areWanted: false });
    expect(accepted(await site.portal(customerSponsor, 'show-mails', wanted(), at()))).toEqual({ areWanted: false });
    expect(accepted(await site.portal(customerUser, 'show-mails', wanted(), at()))).toEqual({ areWanted: true });
    accepted(await site.portal(customerSponsor, 'set-mails', { ...wanted(), areWanted: true }, at()));
    expect(accepted(await site.portal(customerSponsor, 'show-mails', wanted(), at()))).toEqual({ areWanted: true });
  });
  it('are nobody else’s business', async () => {
    for (const stranger of [outsider, internalCustomer, projectManager]) {
      expect(codeOf(await site.portal(stranger, 'show-mails', wanted(), at()))).toBe('not-found');
      expect(codeOf(await site.portal(stranger, 'set-mails', { ...wanted(), areWanted: false }, at()))).toBe(
        'not-found',
      );
    }
  });
});

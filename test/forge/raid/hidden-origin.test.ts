/** Entries of customers on an issue that not everybody sees: their Jira issues tell no more people of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { customerSponsor, developer, projectAdministrator, projectManager } from '../../../demo/people';
import { openGate, signAs } from '../site/gates';
import { issueSecurity } from '../site/issue-security';
import { type FoundIssue, issuesMade, linksOf, textOf } from '../site/issues';
import { accepted, codeOf, giveTask, jiraGet, openEngagement, openSite, type Site, taskFor } from '../site/site';

const secret = 'Secret clause seven is wrong';

let site: Site;
let security: ReturnType<typeof issueSecurity>;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  security = issueSecurity();
  site = await openSite(security.options);
  engagement = await openEngagement(site);
  const { id } = await jiraGet(site.host, projectManager, '/rest/api/3/issue/HAR-1');
  security.secure([id], '10100', [developer]);
});
afterEach(async () => {
  const problems = site.host.problems();
  await site.close();
  expect(problems).toEqual([]);
});

async function rejectWith(reason: string): Promise<{ readonly id: string }> {
  const gate = await openGate(site, engagement);
  await signAs(site, customerSponsor, gate, { outcome: 'rejected', reason });
  await site.host.settle();
  return gate;
}

const theOnly = async (): Promise<FoundIssue> => {
  const issues = await issuesMade(site);
  expect(issues).toHaveLength(1);
  return issues[0] as FoundIssue;
};
const panelOf = (person: string, issueKey: string) => site.team(person, 'show-issue', {}, { issueKey });
const troubles = async () =>
  accepted(await site.admin(projectAdministrator, 'show-settings', {})).engagements[0]?.troubles;

describe('where Jira takes the security level of the issue', () => {
  it('what was rejected becomes an issue at that level, with its words', async () => {
    await rejectWith(secret);
    const made = await theOnly();
    expect(made.fields.summary).toBe(secret);
    const { fields } = await jiraGet(site.host, projectManager, `/rest/api/3/issue/${made.key}`);
    expect(fields.security).toEqual({ id: '10100' });
    expect(codeOf(await panelOf(developer, made.key))).toBe('not-found');
    expect(accepted(await panelOf(projectManager, made.key)).raid).toMatchObject([{ what: secret }]);
    expect(await troubles()).toEqual([]);
  });
  it('what keeps somebody from going on with a task does, too', async () => {
    const task = await giveTask(site, engagement);
    const stuck = { taskId: task.id, revision: task.revision, reason: secret };
    accepted(await site.portal(customerSponsor, 'report-stuck', stuck, { requestKey: engagement.requestKey }));
    await site.host.settle();
    expect(codeOf(await panelOf(developer, (await theOnly()).key))).toBe('not-found');
  });
});

describe('where Jira refuses the level', () => {
  it('the issue says nothing but where to look, and administrators hear of it', async () => {
    security.refuseLevels();
    const gate = await rejectWith(secret);
    const made = await theOnly();
    expect(made.fields.summary).toBe('From a customer of Northwind');
    expect(textOf(made.fields.description).join(' ')).toContain('raised this on another issue');
    expect(JSON.stringify(made)).not.toContain(secret);
    expect(linksOf(made)).toEqual([['Blocks', 'HAR-1']]);
    expect(await troubles()).toMatchObject([{ kind: 'entry-words', accountId: customerSponsor }]);

    expect(codeOf(await site.plan(developer, 'show-gate', { gateId: gate.id }))).toBe('not-found');
    expect(accepted(await panelOf(developer, made.key)).raid).toEqual([]);
    expect(accepted(await panelOf(projectManager, made.key)).raid).toMatchObject([
      { what: secret, ask: { id: gate.id }, raisedBy: customerSponsor },
    ]);

    accepted(await site.admin(projectAdministrator, 'send-again', { engagementId: engagement.id }));
    await site.host.settle();
    expect(await troubles()).toEqual([]);
    await theOnly();
  });
});

describe('an issue that was made before its origin was hidden', () => {
  it('shows the entry to those only who see the origin', async () => {
    const task = accepted(await site.team(projectManager, 'give-task', taskFor(engagement), { issueKey: 'HAR-2' }));
    const stuck = { taskId: task.id, revision: task.revision, reason: secret };
    accepted(await site.portal(customerSponsor, 'report-stuck', stuck, { requestKey: engagement.requestKey }));
    await site.host.settle();
    const { key } = await theOnly();
    expect(accepted(await panelOf(developer, key)).raid).toMatchObject([{ what: secret }]);
    const { id } = await jiraGet(site.host, projectManager, '/rest/api/3/issue/HAR-2');
    security.hide([id], [developer]);
    expect(accepted(await panelOf(developer, key)).raid).toEqual([]);
  });
});

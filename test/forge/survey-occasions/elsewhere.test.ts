/** Whoever has a checkpoint wait for what is another project's, or out of their sight. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Occasion } from '../../../src/contract/survey/occasion';
import { type Fresh, withFreshSite, withSecuredSite } from '../site/fresh';
import { openGate, toSofia } from '../site/gates';
import type { IssueSecurity } from '../site/issue-security';
import { makeIssue, moveTo } from '../site/issues';
import { codeOf, jiraGet, openEngagement } from '../site/site';
import { checkpointTerms, days, idOf, makeVersion, planFor, send, stateOf, statusOf } from './waiting';

let site: Fresh['site'];
let engagement: Fresh['engagement'];

type Engagement = { readonly id: string };

/** The code with which a plan in a project is answered. */
const planned = async (occasion: Occasion, of: Engagement = engagement, projectKey = 'HAR') =>
  codeOf(await site.plan(people.projectManager, 'plan-checkpoint', checkpointTerms(of, { occasion }), { projectKey }));

/** An issue of another project, which the project manager sees. */
const issueElsewhere = async (): Promise<string> => {
  const fields = { project: { key: 'DAY' }, issuetype: { name: 'Task' }, summary: 'Elsewhere' };
  return (await send(site, 'POST', '/rest/api/3/issue', { fields })).id;
};

describe('of another project', () => {
  let elsewhere: Engagement;
  let issueId: string;
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });
  beforeEach(async () => {
    elsewhere = await openEngagement(site, [people.customerSponsor], 'Elsewhere', 'DAY');
    issueId = await issueElsewhere();
  });

  it('a version is not waited for, nor a share of it', async () => {
    const versionId = await makeVersion(site, '9.0', 'DAY');
    const of = { kind: 'version', versionId } as const;
    expect(await planned({ kind: 'version-released', versionId })).toBe('not-found');
    expect(await planned({ kind: 'share-done', of, percent: 50 })).toBe('not-found');
    expect(await planned({ kind: 'version-released', versionId }, elsewhere, 'DAY')).toBe('accepted');
  });

  it('a sprint is not waited for', async () => {
    const path = '/rest/agile/1.0/board/1/sprint?state=active';
    const { values } = await jiraGet(site.host, people.projectAdministrator, path);
    const occasion = { kind: 'sprint-closed', sprintId: String(values[0].id) } as const;
    expect(await planned(occasion, elsewhere, 'DAY')).toBe('not-found');
    expect(await planned(occasion)).toBe('accepted');
  });

  it('an issue is not waited for: neither its status, nor its resolution, nor its children', async () => {
    const { key } = await makeIssue(site);
    await moveTo(site, key, 'Done');
    const status = await statusOf(site, key);
    const occasions = (id: string): Occasion[] => [
      { kind: 'issue-status', issueId: id, status },
      { kind: 'issue-resolved', issueId: id },
      { kind: 'share-done', of: { kind: 'epic', issueId: id }, percent: 100 },
    ];
    for (const occasion of occasions(issueId))
      expect([occasion, await planned(occasion)]).toEqual([occasion, 'not-found']);
    const own = await makeIssue(site);
    for (const occasion of occasions(own.id))
      expect([occasion, await planned(occasion)]).toEqual([occasion, 'accepted']);
  });

  it('a gate is not waited for', async () => {
    const gate = await openGate(site, engagement, toSofia());
    expect(await planned({ kind: 'gate-decided', gateId: gate.id }, elsewhere, 'DAY')).toBe('not-found');
  });

  it('no issue counts in a query', async () => {
    const jql = 'project = DAY AND summary ~ "Elsewhere"';
    const checkpoint = await planFor(site, engagement, { kind: 'share-done', of: { kind: 'jql', jql }, percent: 100 });
    const issue = await jiraGet(site.host, people.projectAdministrator, `/rest/api/3/issue/${issueId}?fields=status`);
    await moveTo(site, issue.key, 'Done');
    await site.host.advance(1 * days);
    expect(await stateOf(site, checkpoint)).toBe('planned');
  });
});

describe('a request of customers', () => {
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });

  it('is waited for in the service project of the engagements that are asked, and for its resolution alone', async () => {
    const { requestKey } = engagement;
    const issueId = await idOf(site, requestKey);
    const of = { kind: 'epic', issueId } as const;
    expect(await planned({ kind: 'issue-resolved', issueId })).toBe('accepted');
    expect(await planned({ kind: 'issue-status', issueId, status: await statusOf(site, 'HAR-1') })).toBe('not-found');
    expect(await planned({ kind: 'share-done', of, percent: 100 })).toBe('not-found');
    const stranger = { id: 'f'.repeat(24) };
    expect(await planned({ kind: 'issue-resolved', issueId }, stranger)).toBe('not-found');
  });
});

describe('of an issue that the caller does not see', () => {
  let security: IssueSecurity;
  withSecuredSite((fresh) => {
    ({ site, engagement, security } = fresh);
  });

  it('nothing is waited for', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const status = await statusOf(site, key);
    security.hide([issueId], [people.projectManager]);
    expect(await planned({ kind: 'issue-status', issueId, status })).toBe('not-found');
    expect(await planned({ kind: 'issue-resolved', issueId })).toBe('not-found');
    expect(await planned({ kind: 'share-done', of: { kind: 'epic', issueId }, percent: 100 })).toBe('not-found');
  });
});

/** Checkpoints that wait for an issue: a status, a resolution, a share of issues that are done. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Occasion, ShareOf } from '../../../src/contract/survey/occasion';
import { deleteIssue, unheard } from '../site/deleted';
import { type Fresh, withFreshSite, withSecuredSite } from '../site/fresh';
import type { IssueSecurity } from '../site/issue-security';
import { makeIssue, moveTo, rename } from '../site/issues';
import { codeOf } from '../site/site';
import {
  checkpointTerms,
  days,
  fixIn,
  hours,
  idOf,
  makeVersion,
  minutes,
  openings,
  planFor,
  shown,
  stateOf,
  statusOf,
} from './waiting';

let site: Fresh['site'];
let engagement: Fresh['engagement'];

/** The id of a status of the project's, by an issue that was moved there. */
async function statusNamed(name: 'In Review' | 'Done'): Promise<string> {
  const { key } = await makeIssue(site);
  await moveTo(site, key, name);
  return statusOf(site, key);
}

const planned = async (occasion: Occasion) =>
  codeOf(await site.plan(people.projectManager, 'plan-checkpoint', checkpointTerms(engagement, { occasion })));

describe('of an issue', () => {
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });

  it('a status opens what waits for it, and no other status and no other change does', async () => {
    const status = await statusNamed('In Review');
    const { id: issueId, key } = await makeIssue(site);
    const checkpoint = await planFor(site, engagement, { kind: 'issue-status', issueId, status });
    await moveTo(site, key, 'In Progress');
    await rename(site, key, 'In Review');
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await moveTo(site, key, 'In Review');
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
    // It has been reached: what comes after takes nothing back, and brings nothing again.
    await moveTo(site, key, 'Done');
    await site.host.advance(1 * days);
    expect(await stateOf(site, checkpoint)).toBe('open');
    expect(await openings(site, checkpoint)).toBe(1);
  });

  it('a status that it has left again, while nobody heard, was reached; one from before was not', async () => {
    const status = await statusNamed('In Review');
    const { id: issueId, key } = await makeIssue(site);
    await moveTo(site, key, 'Done');
    await site.host.advance(1 * minutes);
    const checkpoint = await planFor(site, engagement, { kind: 'issue-status', issueId, status });
    await site.host.advance(2 * hours);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await unheard(site, async () => {
      await moveTo(site, key, 'In Progress');
      await moveTo(site, key, 'Done');
    });
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await site.host.advance(1 * hours);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('the resolution opens it, and it stays open when the issue is opened again, which the team is told', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const checkpoint = await planFor(site, engagement, { kind: 'issue-resolved', issueId });
    await moveTo(site, key, 'In Review');
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await moveTo(site, key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
    await moveTo(site, key, 'In Progress');
    await site.host.advance(4 * minutes);
    const reopened = await shown(site, checkpoint);
    expect([reopened.state, reopened.occasionUndoneAt !== null]).toEqual(['open', true]);
    await deleteIssue(site, key);
    await site.host.advance(4 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('that is deleted it waits in vain, and says so', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const checkpoint = await planFor(site, engagement, { kind: 'issue-resolved', issueId });
    await deleteIssue(site, key);
    await site.host.advance(4 * minutes);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: 'not-there' });
  });

  it('what is not there, or has been, is not waited for', async () => {
    const status = await statusNamed('Done');
    const { id: issueId, key } = await makeIssue(site);
    expect(await planned({ kind: 'issue-status', issueId, status: '987654' })).toBe('not-found');
    expect(await planned({ kind: 'issue-status', issueId: '987654', status })).toBe('not-found');
    await moveTo(site, key, 'Done');
    expect(await planned({ kind: 'issue-status', issueId, status })).toBe('occasion-over');
    expect(await planned({ kind: 'issue-resolved', issueId })).toBe('occasion-over');
  });
});

describe('of an issue that the app does not see', () => {
  let security: IssueSecurity;
  withSecuredSite((fresh) => {
    ({ site, engagement, security } = fresh);
  });

  it('the team sees that it waits in vain, until the app sees it again', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const checkpoint = await planFor(site, engagement, { kind: 'issue-resolved', issueId });
    security.hide([issueId], ['app']);
    await moveTo(site, key, 'Done');
    await site.host.advance(1 * hours);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: 'not-there' });
    security.show([issueId]);
    await site.host.advance(1 * hours);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });
});

describe('a share', () => {
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });
  const planShare = (of: ShareOf, percent: number) => planFor(site, engagement, { kind: 'share-done', of, percent });

  it('of a version never comes of no issues, and once with the last that it takes', async () => {
    const versionId = await makeVersion(site, '2.0');
    const checkpoint = await planShare({ kind: 'version', versionId }, 60);
    await site.host.advance(2 * hours);
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: null });
    const issues = await Promise.all([makeIssue(site), makeIssue(site), makeIssue(site)]);
    for (const { key } of issues) await fixIn(site, key, versionId);
    const [first, second, third] = issues;
    await moveTo(site, first?.key ?? '', 'Done');
    await site.host.advance(2 * hours);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await moveTo(site, second?.key ?? '', 'Done');
    await site.host.advance(1 * hours);
    expect(await stateOf(site, checkpoint)).toBe('open');
    await moveTo(site, second?.key ?? '', 'In Progress');
    await moveTo(site, third?.key ?? '', 'Done');
    await site.host.advance(1 * days);
    expect(await openings(site, checkpoint)).toBe(1);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('of a query is counted in the project alone, and what is no query by itself is refused', async () => {
    const { key } = await makeIssue(site);
    await rename(site, key, 'Zebra crossings');
    const checkpoint = await planShare({ kind: 'jql', jql: 'summary ~ "Zebra" OR summary ~ "nothing"' }, 100);
    const refused = (jql: string) => planned({ kind: 'share-done', of: { kind: 'jql', jql }, percent: 50 });
    expect(await refused('status = Done) OR (status = Done')).toBe('not-found');
    expect(await refused('status = Done ORDER BY created')).toBe('not-found');
    expect(await refused('nonsense = 1')).toBe('not-found');
    expect(await refused('statusCategory = Done')).toBe('occasion-over');
    // Of another project there is nothing in this one.
    expect(await refused('project = DAY AND statusCategory = Done')).toBe('accepted');
    await moveTo(site, key, 'Done');
    await site.host.advance(1 * hours + 5 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('of an epic is that of its children', async () => {
    const epicId = await idOf(site, 'HAR-1');
    expect(await planned({ kind: 'share-done', of: { kind: 'epic', issueId: '987654' }, percent: 50 })).toBe(
      'not-found',
    );
    const code = await planned({ kind: 'share-done', of: { kind: 'epic', issueId: epicId }, percent: 100 });
    expect(['accepted', 'occasion-over']).toContain(code);
  });
});

/** Jira may never tell that it has deleted a version, or an issue that a plan waits for: the daily look finds that it is not there. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { askLimits } from '../../../src/contract/calls/ask';
import { deleteInJira, deleteIssue, unheard } from '../site/deleted';
import { type Fresh, withFreshSite } from '../site/fresh';
import { draftGate, gateTerms, signatory, subjectOf, toSofia } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { fillInbox, inboxRecord, unreserve } from '../site/inboxes';
import { makeIssue } from '../site/issues';
import { accepted, engagementIn, giveTask, newAttempt, openTasks, publicComments } from '../site/site';
import { settle, unseenOnPage } from '../site/unseen';

const [sofia, uwe] = [people.customerSponsor, people.customerUser];
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

const unheardDeletion = (path: string) => unheard(site, () => deleteInJira(site, path));
const unheardDeletionOf = ({ id }: { id: string }) => unheard(site, () => deleteIssue(site, id));
const told = async () => (await publicComments(site.host, engagement.requestKey)).join('\n');

describe('a gate on a version of whose deletion nobody heard', () => {
  const versionId = '10002';
  let gateId: string;
  beforeEach(async () => {
    const terms = gateTerms(toSofia({ title: 'Accept the release', covers: ['description'], due: '2026-12-04' }));
    const subject = { kind: 'version' as const, versionId };
    const wanted = { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
    const draft = accepted(await site.team(people.projectManager, 'draft-gate', wanted));
    gateId = draft.id;
    accepted(await site.team(people.projectManager, 'open-gate', { gateId, revision: draft.revision }));
    await site.host.advance(2 * day);
  });

  it('is shown to the team and pressed about by nobody, until the team withdraws it', async () => {
    expect(await unseenOnPage(site)).toEqual([]);
    await unheardDeletion(`/rest/api/3/version/${versionId}`);
    const before = (await told()).length;
    await site.host.advance(10 * day);
    const item = { kind: 'gate', id: gateId, title: 'Accept the release', versionId } as const;
    expect(await unseenOnPage(site)).toEqual([item]);
    expect((await told()).slice(before)).not.toContain('Accept the release');
    await settle(site, engagement, item);
    expect(await unseenOnPage(site)).toEqual([]);
    expect(accepted(await site.team(people.projectManager, 'show-gate', { gateId })).state).toBe('withdrawn');
  });

  it('stays as it was noted while Jira does not say', async () => {
    await unheardDeletion(`/rest/api/3/version/${versionId}`);
    const fault = { kind: 'error', status: 500 } as const;
    site.host.faults.next({ service: 'jira', match: new RegExp(`version/${versionId}`), times: 9999, fault });
    await site.host.advance(day);
    expect(await unseenOnPage(site)).toEqual([]);
  });
});

describe('a planned task', () => {
  const planned = (issueIds: readonly string[]) =>
    giveTask(site, engagement, { due: null, activation: { kind: 'issues', issueIds } });

  it('that waits for an issue of whose deletion nobody heard is shown to the team, who can withdraw it', async () => {
    const [lost, also, there] = [await makeIssue(site), await makeIssue(site), await makeIssue(site)];
    const task = await planned([there.id, lost.id, also.id]);
    await planned([there.id]);
    await unheardDeletionOf(lost);
    await unheardDeletionOf(also);
    await site.host.advance(2 * day);
    const item = { kind: 'task', id: task.id, title: task.title, isPlanned: true, issueId: lost.id } as const;
    const own = await subjectOf(site, 'HAR-1');
    expect(await unseenOnPage(site)).toEqual([{ ...item, onIssueId: 'issueId' in own ? own.issueId : '' }]);
    await settle(site, engagement, item);
    expect(await unseenOnPage(site)).toEqual([]);
    await site.host.advance(2 * day);
    expect(await unseenOnPage(site)).toEqual([]);
    expect(await told()).not.toContain(task.title);
  });

  it('that its team begins all the same is no longer listed', async () => {
    const lost = await makeIssue(site);
    const task = await planned([lost.id]);
    await unheardDeletionOf(lost);
    await site.host.advance(2 * day);
    expect(await unseenOnPage(site)).toHaveLength(1);
    const wanted = { taskId: task.id, revision: task.revision };
    accepted(await site.team(people.projectManager, 'activate-task', wanted));
    await site.host.advance(day);
    expect(await unseenOnPage(site)).toEqual([]);
    const { requestKey } = engagement;
    expect(openTasks(engagementIn(await site.portal(sofia, 'show-request', {}, { requestKey })))).toHaveLength(1);
  });
});

describe('a gate that waits for room in every inbox', () => {
  it('is looked at as if it were in them', async () => {
    const issue = await makeIssue(site);
    const signatories = [signatory(sofia), signatory(uwe)];
    const gate = await draftGate(site, engagement, gateTerms({ title: 'Comes later', signatories }), issue.key);
    accepted(await site.team(people.projectManager, 'open-gate', gate));
    for (const person of [sofia, uwe]) {
      unreserve(site, engagement, person);
      fillInbox(site, engagement, person, askLimits.openPerHolder + askLimits.comeBack);
    }
    await site.host.settle();
    for (const person of [sofia, uwe])
      expect(inboxRecord(site, engagement, person).doc.waiting).toEqual([{ kind: 'gate', id: gate.gateId }]);
    site.host.jira.closeAccount(uwe);
    await unheardDeletionOf(issue);
    await site.host.advance(2 * day);
    expect(await unseenOnPage(site)).toMatchObject([{ kind: 'gate', id: gate.gateId, issueId: issue.id }]);
    const shown = accepted(await site.team(people.projectAdministrator, 'show-gate', { gateId: gate.gateId }));
    expect(shown.standing.find(({ accountId }) => accountId === uwe)?.unreachable).toBe('closed');
  });
});

/** Jira may never tell that it has deleted a version, or an issue that a plan waits for: the daily look finds that it is not there. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { askLimits } from '../../../src/contract/calls/ask';
import type { UnseenItem } from '../../../src/contract/calls/plan';
import { type Fresh, withFreshSite } from '../site/fresh';
import { draftGate, gateTerms, signatory, subjectOf, toSofia } from '../site/gates';
import { fillInbox, inboxRecord, unreserve } from '../site/inboxes';
import { makeIssue } from '../site/issues';
import { accepted, engagementIn, giveTask, newAttempt, openTasks, publicComments } from '../site/site';

const [sofia, uwe] = [people.customerSponsor, people.customerUser];
const minutes = 60_000;
const day = 24 * 60 * minutes;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

/** Deletes something. The function that hears of it dies each time. */
async function removeUnheard(path: string): Promise<void> {
  await site.host.advance(4 * minutes);
  site.host.faults.use({ storage: { crash: 1 } });
  const reply = await site.host.requestJira(people.projectAdministrator, { method: 'DELETE', path, headers: {} });
  expect(reply.status).toBe(204);
  await site.host.advance(4 * minutes);
  site.host.faults.use({});
}
const issuePath = ({ key }: { key: string }) => `/rest/api/3/issue/${key}`;

async function unseenOnPage(): Promise<readonly UnseenItem[]> {
  const { engagements } = accepted(await site.plan(people.projectManager, 'show-project', {}));
  return engagements.flatMap((each) => each.unseen);
}
const settle = async ({ kind, id }: Pick<UnseenItem, 'kind' | 'id'>) => {
  const wanted = { engagementId: engagement.id, kind, id, reason: 'We dropped it' };
  accepted(await site.plan(people.projectAdministrator, 'settle-unseen', wanted));
};
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
    expect(await unseenOnPage()).toEqual([]);
    await removeUnheard(`/rest/api/3/version/${versionId}`);
    const before = (await told()).length;
    await site.host.advance(10 * day);
    const item = { kind: 'gate', id: gateId, title: 'Accept the release', versionId } as const;
    expect(await unseenOnPage()).toEqual([item]);
    expect((await told()).slice(before)).not.toContain('Accept the release');
    await settle(item);
    expect(await unseenOnPage()).toEqual([]);
    expect(accepted(await site.team(people.projectManager, 'show-gate', { gateId })).state).toBe('withdrawn');
  });

  it('stays as it was noted while Jira does not say', async () => {
    await removeUnheard(`/rest/api/3/version/${versionId}`);
    const fault = { kind: 'error', status: 500 } as const;
    site.host.faults.next({ service: 'jira', match: new RegExp(`version/${versionId}`), times: 9999, fault });
    await site.host.advance(day);
    expect(await unseenOnPage()).toEqual([]);
  });
});

describe('a planned task', () => {
  const planned = (issueIds: readonly string[]) =>
    giveTask(site, engagement, { due: null, activation: { kind: 'issues', issueIds } });

  it('that waits for an issue of whose deletion nobody heard is shown to the team, who can withdraw it', async () => {
    const [lost, also, there] = [await makeIssue(site), await makeIssue(site), await makeIssue(site)];
    const task = await planned([there.id, lost.id, also.id]);
    await planned([there.id]);
    await removeUnheard(issuePath(lost));
    await removeUnheard(issuePath(also));
    await site.host.advance(2 * day);
    const item = { kind: 'task', id: task.id, title: task.title, isPlanned: true, issueId: lost.id } as const;
    const own = await subjectOf(site, 'HAR-1');
    expect(await unseenOnPage()).toEqual([{ ...item, onIssueId: 'issueId' in own ? own.issueId : '' }]);
    await settle(item);
    expect(await unseenOnPage()).toEqual([]);
    await site.host.advance(2 * day);
    expect(await unseenOnPage()).toEqual([]);
    expect(await told()).not.toContain(task.title);
  });

  it('that its team begins all the same is no longer listed', async () => {
    const lost = await makeIssue(site);
    const task = await planned([lost.id]);
    await removeUnheard(issuePath(lost));
    await site.host.advance(2 * day);
    expect(await unseenOnPage()).toHaveLength(1);
    const wanted = { taskId: task.id, revision: task.revision };
    accepted(await site.team(people.projectManager, 'activate-task', wanted));
    await site.host.advance(day);
    expect(await unseenOnPage()).toEqual([]);
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
    await removeUnheard(issuePath(issue));
    await site.host.advance(2 * day);
    expect(await unseenOnPage()).toMatchObject([{ kind: 'gate', id: gate.gateId, issueId: issue.id }]);
    const shown = accepted(await site.team(people.projectAdministrator, 'show-gate', { gateId: gate.gateId }));
    expect(shown.standing.find(({ accountId }) => accountId === uwe)?.unreachable).toBe('closed');
  });
});

/** The engagement request is deleted in Jira: what waits for its customers waits in vain, everybody of the team reads why, and nobody is pressed. */
import { createJira } from 'forge-host/jira';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { IssueProperty } from '../../../src/core/issue/issue-property';
import { deleteIssue, unheard } from '../site/deleted';
import { onPanel, openGate, toSofia } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { accepted, codeOf, giveTask, issueProperty, openEngagement, openSite, type Site, taskFor } from '../site/site';

const sofia = people.customerSponsor;
const manager = people.projectManager;
const admin = people.projectAdministrator;
const minutes = 60_000;
const day = 24 * 60 * minutes;
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
let comments: number;
let task: string;
let [deemed, dated]: string[] = [];

beforeEach(async () => {
  comments = 0;
  site = await openSite({
    // A Monday, half past seven in the customer's Berlin.
    startsAt: Date.parse('2026-11-23T06:30:00Z'),
    manifest: hourly.manifest,
    createJira: (parts, options) => {
      const jira = createJira(parts, options);
      const handle: typeof jira.handle = (request, as) => {
        if (request.method === 'POST' && request.path.endsWith('/comment')) comments += 1;
        return jira.handle(request, as);
      };
      return { ...jira, handle };
    },
  });
  engagement = await openEngagement(site);
  const { revision } = await settings();
  const agreed = { engagementId: engagement.id, deemed: { workingDays: 6 }, revision };
  accepted(await site.admin(admin, 'change-engagement', agreed));
  task = (await giveTask(site, engagement, { due: '2026-11-30' })).id;
  await giveTask(site, engagement, { title: 'Name a contact', owner: { kind: 'side' }, due: '2026-11-30' });
  deemed = (await openGate(site, engagement, toSofia({ lapse: 'deem' }))).id;
  dated = (await openGate(site, engagement, toSofia({ title: 'Accept the list', due: '2026-11-30' }))).id;
  await site.host.advance(2 * day);
});
afterEach(() => site.close());

async function settings(): Promise<EngagementSummary> {
  const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
  const known = engagements.find(({ id }) => id === engagement.id);
  if (!known) throw new Error('The engagement is there');
  return known;
}
const overview = async () => accepted(await site.plan(manager, 'show-project', {})).engagements[0];
const inVain = [
  { accountId: sofia, why: 'off-request' },
  { accountId: people.customerUser, why: 'off-request' },
];

it('is told to the team and to administrators minutes after Jira tells of it', async () => {
  expect(await settings()).not.toHaveProperty('isRequestUnseen');
  await deleteIssue(site, engagement.requestKey);
  await site.host.advance(4 * minutes);
  const unseen = { status: 'active', isRequestUnseen: true, absent: inVain, troubles: [] };
  expect(await settings()).toMatchObject(unseen);
  expect(await overview()).toMatchObject({ engagement: unseen, waitingOnCustomer: 0, waitingOnTeam: 4 });
  const property = (await issueProperty(site.host, 'HAR-1')) as IssueProperty;
  expect(property).toMatchObject({ waitingOnCustomer: 0, waitingOnTeam: 4, waitingOn: [] });
});

it('is found by the next day’s look where nobody heard of it', async () => {
  await unheard(site, () => deleteIssue(site, engagement.requestKey));
  expect(await settings()).not.toHaveProperty('isRequestUnseen');
  await site.host.advance(day);
  expect(await settings()).toMatchObject({ isRequestUnseen: true, absent: inVain });
});

it('has nobody pressed, and nothing lapses by silence, for weeks', async () => {
  await deleteIssue(site, engagement.requestKey);
  const before = comments;
  await site.host.advance(30 * day);
  expect(comments).toBe(before);
  expect(await settings()).toMatchObject({ isRequestUnseen: true, troubles: [] });
  const unreachable = [{ unreachable: 'off-request' }];
  const waiting = { state: 'open', turn: 'team', standing: unreachable };
  expect(await onPanel(site, deemed ?? '')).toMatchObject({ ...waiting, isSilenceHalted: true, deemedAfter: null });
  expect(await onPanel(site, dated ?? '')).toMatchObject(waiting);
  const { asks } = accepted(await site.team(manager, 'show-issue', {}));
  expect(asks.task.shown.map(({ ladder, isInVain }) => ({ ladder, isInVain }))).toEqual([
    { ladder: null, isInVain: true },
    { ladder: null, isInVain: true },
  ]);
  expect(await overview()).toMatchObject({ overdueOnCustomer: 0 });
});

it('shows customers nothing, asks nobody by name for anything new, and lets the team withdraw what is left', async () => {
  await deleteIssue(site, engagement.requestKey);
  await site.host.advance(4 * minutes);
  const at = { requestKey: engagement.requestKey };
  expect(codeOf(await site.portal(sofia, 'show-request', {}, at))).toBe('not-found');
  expect(accepted(await site.portal(sofia, 'show-inbox', {})).engagement).toBeNull();
  expect(codeOf(await site.portal(sofia, 'show-task', { taskId: task }))).toBe('not-found');
  expect(codeOf(await site.portal(sofia, 'show-gate', { gateId: deemed ?? '' }))).toBe('not-found');
  expect(codeOf(await site.team(manager, 'give-task', taskFor(engagement)))).toBe('stakeholder-absent');
  const before = comments;
  const { asks } = accepted(await site.team(manager, 'show-issue', {}));
  for (const { id: taskId, revision } of asks.task.shown)
    accepted(await site.team(manager, 'withdraw-task', { taskId, revision, reason: 'The engagement is over' }));
  for (const { id: gateId, revision } of asks.gate.shown)
    accepted(await site.team(admin, 'withdraw-gate', { gateId, revision, reason: 'The engagement is over' }));
  await site.host.advance(7 * day);
  expect(await overview()).toMatchObject({ waitingOnCustomer: 0, waitingOnTeam: 0 });
  // The day's digest was to tell of it, once.
  expect(comments).toBe(before + 1);
  expect((await settings()).troubles).toMatchObject([{ kind: 'message' }]);
});

it('shows an administrator Jira’s refusal of a message that they send all the same', async () => {
  await deleteIssue(site, engagement.requestKey);
  await site.host.advance(4 * minutes);
  const { revision } = await settings();
  accepted(await site.admin(admin, 'send-test-message', { engagementId: engagement.id, revision }));
  await site.host.advance(2 * day);
  expect((await settings()).troubles).toMatchObject([{ kind: 'message' }]);
});

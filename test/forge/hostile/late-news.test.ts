/** Urgent news that waited for the morning, or for Jira: it is told while it is true, to whom it concerns, and none is lost. */
import type { HostOptions } from 'forge-host/host';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import { draftGate, gateTerms, signAs, signatory } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import {
  accepted,
  giveTask,
  openEngagement,
  openSite,
  publicComments,
  type Site,
  taskFor,
  termsOf,
} from '../site/site';
import { marklessJira } from '../site/unruly-jira';

/** A Monday night, nine o'clock in the customer's Berlin: quiet until eight. */
const night = Date.parse('2026-11-23T20:00:00Z');
const hour = 3_600_000;
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
afterEach(() => site.close());
const open = async (options: HostOptions = {}) => {
  site = await openSite({ startsAt: night, manifest: hourly.manifest, ...options });
  engagement = await openEngagement(site);
};
const told = async () => (await publicComments(site.host, engagement.requestKey)).join('\n');
const waiting = { isUrgent: true, urgentReason: 'The harbour is closed tomorrow', isEvenNow: undefined } as const;
const giveAtNight = () => giveTask(site, engagement, { title: 'Close the gate', ...waiting });
const settleCalendar = async (changes: object) => {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { revision = 0, calendar } = engagements.find(({ id }) => id === engagement.id) ?? {};
  if (!calendar) throw new Error('The engagement has no calendar');
  const change = { engagementId: engagement.id, revision, calendar: { ...calendar, ...changes } };
  accepted(await site.admin(projectAdministrator, 'change-engagement', change));
};

describe('urgent news that waits for the end of the night', () => {
  it('asks nobody for a task that they have done meanwhile', async () => {
    await open();
    const { id: taskId, revision } = await giveAtNight();
    const done = { taskId, revision, comment: 'It is closed' };
    accepted(await site.portal(customerSponsor, 'complete-task', done));
    await site.host.advance(12 * hour);
    expect(await told()).toBe('');
  });
  it('asks nobody for a task that the team has withdrawn, and says that it has', async () => {
    await open();
    const { id: taskId, revision } = await giveAtNight();
    accepted(await site.team(projectManager, 'withdraw-task', { taskId, revision, reason: 'Somebody else did' }));
    await site.host.advance(12 * hour);
    expect(await told()).toContain('Somebody else did');
    expect(await told()).not.toContain('New task');
  });
  it('asks only those for a task who have it then', async () => {
    await open();
    const { id: taskId, revision } = await giveAtNight();
    accepted(await site.portal(customerSponsor, 'hand-over-task', { taskId, revision, to: customerUser }));
    await site.host.advance(12 * hour);
    expect(await told()).toMatch(/New task for Uwe/);
    expect(await told()).not.toMatch(/New task for Sofia/);
  });
  it('asks only those to sign who have not', async () => {
    await open();
    const [sofia, uwe] = [signatory(customerSponsor), signatory(customerUser)];
    const { isUrgent, urgentReason } = waiting;
    const gate = await draftGate(site, engagement, gateTerms({ signatories: [sofia, uwe], isUrgent, urgentReason }));
    accepted(await site.team(projectManager, 'open-gate', gate));
    await signAs(site, customerSponsor, { id: gate.gateId });
    await site.host.advance(12 * hour);
    expect(await told()).toContain('Uwe');
    expect(await told()).not.toContain('Sofia');
    expect(await told()).toContain(gateTerms().title);
  });
  it('holds nothing up that is to go out even now', async () => {
    await open();
    const { id: taskId, revision } = await giveAtNight();
    await site.host.settle();
    const terms = { ...termsOf(taskFor(engagement, waiting)), title: 'Close both gates', isEvenNow: true as const };
    accepted(await site.team(projectManager, 'change-task', { taskId, revision, terms }));
    await site.host.settle();
    expect(await told()).toContain('Close both gates');
    await site.host.advance(12 * hour);
    expect(await told()).not.toContain('Close the gate');
  });
  it('does not wait for the end of a critical period that is there no more', async () => {
    await open();
    await settleCalendar({ criticalPeriods: [{ name: 'Move', from: '2026-11-23', to: '2027-02-01' }] });
    const activation = { kind: 'date', day: '2026-11-24' } as const;
    await giveTask(site, engagement, { title: 'Close the gate', ...waiting, activation });
    await site.host.advance(36 * hour);
    expect(await told()).toBe('');
    await settleCalendar({ criticalPeriods: [] });
    await site.host.advance(2 * hour);
    expect(await told()).toContain('Close the gate');
  });
});

describe('urgent news of which Jira takes no property', () => {
  it('is not held to be told because an earlier one, a moment before, said the same', async () => {
    await open({ createJira: marklessJira });
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.settle();
    site.host.faults.next({ service: 'jira', match: /POST .*\/comment/, fault: { kind: 'error' } });
    await giveTask(site, engagement, { isUrgent: true });
    await site.host.advance(hour);
    expect(site.host.faults.waiting()).toBe(0);
    expect(await publicComments(site.host, engagement.requestKey)).toHaveLength(2);
  });
});

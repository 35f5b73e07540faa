/**
 * The setting by which customers of one engagement see each other's items: in the portal, and in the comments that all
 * of them read.
 */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import {
  customerSponsor,
  customerUser,
  internalCustomer,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import type { EngagementSettings } from '../../../src/contract/calls/admin';
import { toldOn } from '../site/digests';
import { openGate, signAs, signatory, toSofia } from '../site/gates';
import { hourlyApp } from '../site/hourly';
import { accepted, codeOf, giveTask, openEngagement, openSite, type Site } from '../site/site';

/** A Monday, half past seven in the customer's Berlin. */
const start = Date.parse('2026-11-23T06:30:00Z');
const hourly = hourlyApp();
afterAll(() => hourly.remove());

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
const open = async () => {
  site = await openSite({ startsAt: start, manifest: hourly.manifest });
  engagement = await openEngagement(site);
};
afterEach(() => site.close());

async function settle(changes: Partial<EngagementSettings>): Promise<void> {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const { id: engagementId, revision } = engagements.find(({ id }) => id === engagement.id) ?? { id: '', revision: 0 };
  accepted(await site.admin(projectAdministrator, 'change-engagement', { engagementId, revision, ...changes }));
}

const advanceTo = (instant: string) => site.host.advance(Date.parse(instant) - site.host.clock.now());
const told = async () => (await toldOn(site, engagement)).map(({ body }) => body);
const uwes = { owner: { kind: 'person', accountId: customerUser } } as const;
const listFor = (person: string) => site.portal(person, 'list-colleague-asks', { engagementId: engagement.id });

describe('where colleagues see each other’s items', () => {
  it('lists what waits for the others by title, whom most presses first, and names it in the digest', async () => {
    await open();
    await giveTask(site, engagement, { title: 'Price list', due: '2026-12-18' });
    const late = await giveTask(site, engagement, { title: 'Test users', due: '2026-12-01', ...uwes });
    await openGate(site, engagement, { ...toSofia(), signatories: [signatory(customerUser)], title: 'Search 1.0' });
    await site.host.settle();
    const { isKept, colleagues } = accepted(await listFor(customerSponsor));
    expect(isKept).toBe(false);
    expect(
      colleagues.map(({ name, asks, more }) => [name, asks.map(({ kind, title }) => `${kind} ${title}`), more]),
    ).toEqual([['Uwe User (Northwind demo)', ['task Test users', 'gate Search 1.0'], 0]]);
    expect(colleagues[0]?.asks[0]).toEqual({
      kind: 'task',
      id: late.id,
      title: 'Test users',
      due: '2026-12-01',
      deemedAfter: null,
      isOverdue: false,
      turn: 'customer',
    });
    // By title alone: what is in it is its owner's.
    expect(codeOf(await site.portal(customerSponsor, 'show-task', { taskId: late.id }))).toBe('not-found');
    await advanceTo('2026-11-23T09:00:00Z');
    expect((await told()).join()).toContain('Test users');
  });

  it('says of what a colleague has signed already that it waits for the reader', async () => {
    await open();
    const both = [signatory(customerUser), signatory(customerSponsor)];
    const gate = await openGate(site, engagement, { ...toSofia(), signatories: both, title: 'Search 1.0' });
    await signAs(site, customerUser, gate);
    await site.host.settle();
    const { colleagues } = accepted(await listFor(customerSponsor));
    expect(colleagues[0]?.asks).toMatchObject([{ title: 'Search 1.0', turn: 'you' }]);
  });

  it('is nobody’s who is no customer of it', async () => {
    await open();
    await giveTask(site, engagement, uwes);
    expect(codeOf(await listFor(internalCustomer))).toBe('not-found');
    expect(codeOf(await listFor(projectManager))).toBe('not-found');
  });
});

describe('where each sees their own items only', () => {
  it('lists nothing of colleagues, and says why', async () => {
    await open();
    await settle({ colleaguesSee: false });
    await giveTask(site, engagement, { title: 'Test users', ...uwes });
    expect(accepted(await listFor(customerSponsor))).toMatchObject({ isKept: true, colleagues: [] });
    const { engagement: screen } = accepted(
      await site.portal(customerSponsor, 'show-request', {}, { requestKey: engagement.requestKey }),
    );
    expect(screen?.seesColleagues).toBe(false);
  });

  it('mails how much there is for each, and names only what is for anyone of the side', async () => {
    await open();
    await settle({ colleaguesSee: false });
    await giveTask(site, engagement, { title: 'Price list' });
    await giveTask(site, engagement, { title: 'Test users', ...uwes });
    await giveTask(site, engagement, { title: 'Test data', ...uwes });
    await giveTask(site, engagement, { title: 'House rules', owner: { kind: 'side' } });
    await advanceTo('2026-11-23T09:00:00Z');
    const [body = ''] = await told();
    expect(body).not.toMatch(/Price list|Test users|Test data/);
    expect(body).toContain('For Uwe User (Northwind demo):\n* News and reminders for you: 2.');
    expect(body).toContain('For anyone on your side:\n* New: House rules');
    const mails = site.host.jira.mailbox().map(({ text }) => text);
    expect(mails.join()).not.toMatch(/Price list|Test users|Test data/);
  });

  it('tells urgent news without saying of what', async () => {
    await open();
    await settle({ colleaguesSee: false });
    await giveTask(site, engagement, { title: 'Test users', isUrgent: true, ...uwes });
    await openGate(site, engagement, {
      ...toSofia(),
      signatories: [signatory(customerSponsor), signatory(customerUser)],
      title: 'Search 1.0',
      isUrgent: true,
    });
    await site.host.settle();
    const bodies = await told();
    expect(bodies.map((body) => body.split('\n')[0]).sort()).toEqual([
      'Urgent news for Sofia Sponsor (Northwind demo) and Uwe User (Northwind demo).',
      'Urgent news for Uwe User (Northwind demo).',
    ]);
    expect(bodies.join()).not.toMatch(/Test users|Search/);
  });

  it('is obeyed by a digest that was made before it was settled so', async () => {
    await open();
    await giveTask(site, engagement, { title: 'Test users', ...uwes });
    await giveTask(site, engagement, { title: 'Urgent users', isUrgent: true, ...uwes });
    // Both are on their way: what they say is settled when Jira is told.
    expect(await told()).toEqual([]);
    await settle({ colleaguesSee: false });
    await advanceTo('2026-11-23T09:00:00Z');
    const bodies = (await told()).join('\n');
    expect(bodies).toContain('Urgent news for Uwe');
    expect(bodies).not.toMatch(/Test users|Urgent users/);
  });

  it('tells colleagues the day on which silence accepts a sign-off, and puts it in order by that', async () => {
    await open();
    await settle({ colleaguesSee: true, deemed: { workingDays: 5 } });
    await giveTask(site, engagement, {
      title: 'Later',
      owner: { kind: 'person', accountId: customerSponsor },
      due: '2027-03-01',
    });
    await openGate(site, engagement, { ...toSofia(), title: 'Search 1.0', lapse: 'deem', due: null });
    const { colleagues } = accepted(await listFor(customerUser));
    expect(colleagues[0]?.asks).toMatchObject([
      { title: 'Search 1.0', due: null, deemedAfter: expect.stringMatching(/^2026-1/) },
      { title: 'Later', deemedAfter: null },
    ]);
  });

  it('names a sign-off that silence would accept: else that would be no notice', async () => {
    await open();
    await settle({ colleaguesSee: false, deemed: { workingDays: 5 } });
    await openGate(site, engagement, { ...toSofia(), title: 'Search 1.0', lapse: 'deem', due: null });
    await advanceTo('2026-12-02T12:00:00Z');
    const bodies = (await told()).join('\n');
    expect(bodies).toMatch(/this will count as accepted after .* unless you decide: Search 1\.0/);
    expect(bodies).not.toMatch(/Please sign off: Search/);
  });
});

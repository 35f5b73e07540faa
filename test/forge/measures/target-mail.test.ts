/** The mail to the team about a target that a customer has countered or signed: to whom, once, and as it is when it is told. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { accepted, openEngagement, type Site } from '../site/site';
import { type Opened, withSurveySite } from '../survey/given';
import { setContacts, watchful } from '../survey-mail/mailed';
import { commandOn, manager, propose, sofia, uwe } from './given';

const hour = 60 * 60_000;
let site: Site;
let asked: string[] = [];
withSurveySite(
  (opened) => {
    site = opened;
    asked = [];
  },
  { createJira: watchful((accountId) => asked.push(accountId)) },
);

const mails = () => site.host.jira.mailbox().filter(({ subject }) => /^(Target for|Zielwert für)/.test(subject));
const texts = () => [...new Set(mails().map(({ text }) => text))];
const counter = async (engagement: Opened, value: number, person = sofia) =>
  site.portal(person, 'counter-target', {
    ...(await commandOn(site, engagement, 'csat')),
    value,
    note: 'We need more',
  });
const sign = async (engagement: Opened, person = sofia) =>
  site.portal(person, 'countersign-target', await commandOn(site, engagement, 'csat'));
const told = async () => {
  await site.host.settle();
  await site.host.advance(24 * hour);
};

describe('the mail about a target', () => {
  it('goes once to who proposed it and who opened the engagement, and names nobody of the customer’s', async () => {
    const engagement = await openEngagement(site);
    await propose(site, engagement, 'csat', 80);
    const command = await commandOn(site, engagement, 'csat');
    await told();
    expect(mails(), 'what the team does itself is no news to it').toEqual([]);
    for (const _ of [1, 2]) accepted(await site.portal(sofia, 'countersign-target', command));
    await told();
    expect(
      mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual([manager, people.projectAdministrator].sort());
    const [text = '', ...others] = texts();
    expect(others).toEqual([]);
    expect(text).toContain('has signed the target 80% for “Satisfaction”. Both sides have agreed on it.');
    expect(text).toMatch(/https?:\/\/\S+\/browse\/HAR$/);
    expect(text).not.toContain('Sofia');
  });

  it('tells of what a customer proposes, and whether it is signed for them', async () => {
    const engagement = await openEngagement(site);
    await propose(site, engagement, 'csat', 80);
    accepted(await counter(engagement, 90, uwe));
    await told();
    expect(texts()).toEqual([expect.stringContaining('proposes another target for “Satisfaction”: 90%')]);
    expect(texts().join()).not.toContain('We need more');
    accepted(await sign(engagement));
    await told();
    expect(texts()).toHaveLength(2);
    expect(texts()[1]).toContain('has signed the target 90% for “Satisfaction”. It waits for your team');
  });

  it('is not sent of marks, nor of what was taken back meanwhile', async () => {
    const engagement = await openEngagement(site);
    const marked = { engagementId: engagement.id, measure: 'csat' as const, isMarked: true };
    accepted(await site.portal(sofia, 'mark-measure', marked));
    await propose(site, engagement, 'csat', 80);
    accepted(await counter(engagement, 90));
    const command = await commandOn(site, engagement, 'csat');
    accepted(await site.plan(manager, 'withdraw-target', { ...command, reason: 'Later' }));
    await told();
    expect(mails()).toEqual([]);
  });

  it('is for a contact, and for nobody who was a customer, though they are a contact now', async () => {
    const engagement = await openEngagement(site, [sofia, uwe, people.internalCustomer]);
    const leaving = { engagementId: engagement.id, accountId: people.internalCustomer };
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', leaving));
    await setContacts(site, engagement.id, [people.developer, people.internalCustomer]);
    await propose(site, engagement, 'csat', 80);
    accepted(await sign(engagement));
    await told();
    expect(asked.sort()).toEqual([manager, people.projectAdministrator, people.developer].sort());
  });
});

/** The daily look for who and what is out of reach, also on days on which customers are left in peace. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { IssueProperty } from '../../../src/core/issue/issue-property';
import { deleteIssue } from '../site/deleted';
import { gateDays } from '../site/gate-days';
import { makeIssue } from '../site/issues';
import { accepted, giveTask, issueProperty, taskFor } from '../site/site';
import { rewrite } from '../site/stored';

const uwe = people.customerUser;
const manager = people.projectManager;
const days = gateDays();
const overview = async () => {
  const [only] = accepted(await days.site.plan(manager, 'show-project', {})).engagements;
  if (!only) throw new Error('There is one');
  return only;
};
const absent = async () => accepted(await days.site.team(manager, 'show-issue', {})).engagements[0]?.absent;
const told = async () => (await days.told()).length;

describe('in a critical period', () => {
  beforeEach(async () => {
    const freeze = { name: 'Migration', from: '2026-11-24', to: '2026-12-31' };
    await days.begin();
    await days.agree({ calendar: { ...days.engagement.calendar, criticalPeriods: [freeze] } });
    await giveTask(days.site, days.engagement, { title: 'Send the list', owner: { kind: 'person', accountId: uwe } });
    await days.advanceTo('2026-11-24T12:00:00Z');
  });

  it('the team sees the next day who can’t take part, and no customer is written to', async () => {
    const before = await told();
    days.site.host.jira.closeAccount(uwe);
    await days.advanceTo('2026-11-25T12:00:00Z');
    expect(await absent()).toEqual([{ accountId: uwe, why: 'closed' }]);
    expect(await overview()).toMatchObject({ waitingOnTeam: 1, waitingOnCustomer: 0 });
    const property = (await issueProperty(days.site.host, 'HAR-1')) as IssueProperty;
    expect(property).toMatchObject({ waitingOnTeam: 1, waitingOnCustomer: 0 });
    await days.advanceTo('2026-12-05T12:00:00Z');
    expect(await told()).toBe(before);
  });

  it('the team sees the next day that a contact is gone whom customers are told to ask', async () => {
    const now = async () => {
      const { engagements } = accepted(await days.site.admin(people.projectAdministrator, 'show-settings', {}));
      const known = engagements.find(({ id }) => id === days.engagement.id);
      if (!known) throw new Error('The engagement is there');
      return known;
    };
    const { id: engagementId, revision } = await now();
    const contact = { role: 'Lead', hours: '', languages: '', escalation: null, backup: null };
    const contacts = [{ ...contact, accountId: people.developer }];
    accepted(await days.site.admin(people.projectAdministrator, 'set-contacts', { engagementId, contacts, revision }));
    days.site.host.jira.closeAccount(people.developer);
    await days.advanceTo('2026-11-25T12:00:00Z');
    expect((await now()).goneContacts).toEqual([people.developer]);
  });

  it('the team sees the next day what stands on an issue that is gone', async () => {
    const { key, id } = await makeIssue(days.site);
    accepted(await days.site.team(manager, 'give-task', taskFor(days.engagement, { due: null }), { issueKey: key }));
    await days.site.host.settle();
    const before = await told();
    days.site.host.faults.use({ storage: { crash: 1 } });
    await deleteIssue(days.site, key);
    await days.advanceTo('2026-11-24T12:04:00Z');
    days.site.host.faults.use({});
    await days.advanceTo('2026-11-25T12:00:00Z');
    expect((await overview()).unseen).toMatchObject([{ kind: 'task', issueId: id }]);
    expect(await told()).toBe(before);
  });
});

it('on a day off, too; the digest of the next working day is as ever', async () => {
  await days.begin();
  await giveTask(days.site, days.engagement, {
    title: 'Send the list',
    owner: { kind: 'person', accountId: people.customerSponsor },
    due: '2026-11-30',
  });
  await days.advanceTo('2026-11-27T12:00:00Z');
  days.site.host.jira.closeAccount(uwe);
  const before = await told();
  await days.advanceTo('2026-11-28T12:00:00Z');
  expect(await absent()).toEqual([{ accountId: uwe, why: 'closed' }]);
  await days.advanceTo('2026-11-29T22:00:00Z');
  expect(await told()).toBe(before);
  await days.advanceTo('2026-11-30T12:00:00Z');
  expect((await days.told()).at(-1)?.body).toContain('Send the list');
});

it('spares the others where one ask can’t be read', async () => {
  await days.begin();
  const owner = { kind: 'person', accountId: uwe } as const;
  const broken = await giveTask(days.site, days.engagement, { title: 'Send the list', owner, due: null });
  await giveTask(days.site, days.engagement, { title: 'Send the plan', owner, due: null });
  await days.advanceTo('2026-11-24T12:00:00Z');
  rewrite(days.site.host, 'task', `task:${broken.id}`, (value) => ({ ...value, v: 1_000 }));
  days.site.host.jira.closeAccount(uwe);
  await days.advanceTo('2026-11-25T12:00:00Z');
  expect(await overview()).toMatchObject({ engagement: { absent: [{ accountId: uwe, why: 'closed' }] } });
  const inVain = (await overview()).asks.filter((ask) => ask.kind === 'task' && ask.awaits === 'owner');
  expect(inVain.map(({ title }) => title)).toEqual(['Send the plan']);
});

/** Engagements as their administrators change them: their people, deputies and contacts, and how they work. */
import { describe, expect, it } from 'vitest';
import {
  bystander,
  customerSponsor,
  customerUser,
  developer,
  internalCustomer,
  outsider,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import type { ChangeEngagement, ChangeStakeholder } from '../../../src/contract/calls/admin';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { type Fresh, withFreshSite } from '../site/fresh';
import { makeReporter } from '../site/issues';
import { accepted, codeOf, giveTask, jiraGet, openEngagement, openTasks } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const admin = projectAdministrator;
const now = async (): Promise<EngagementSummary> => {
  const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
  const found = engagements.find(({ id }) => id === engagement.id);
  if (!found) throw new Error('The engagement is gone');
  return found;
};
const settings = ({ id, revision, calendar, reminders, ladder }: EngagementSummary) => ({
  engagementId: id,
  revision,
  calendar,
  reminders,
  ladder,
});
const stakeholder = (known: EngagementSummary, changes: Partial<ChangeStakeholder> = {}): ChangeStakeholder => ({
  engagementId: known.id,
  accountId: customerUser,
  revision: known.revision,
  kind: 'external',
  roles: ['user'],
  isPrimary: false,
  support: null,
  deputy: null,
  ...changes,
});
const participants = async (): Promise<string[]> => {
  const path = `/rest/servicedeskapi/request/${engagement.requestKey}/participant`;
  const { values } = await jiraGet(site.host, admin, path);
  return (values as { accountId: string }[]).map(({ accountId }) => accountId);
};
const mine = { kind: 'person', accountId: customerUser } as const;

describe('an engagement', () => {
  it('is changed as a whole, keeps its name with its project, and knows the same change when it comes again', async () => {
    const before = settings(await now());
    const calendar = { ...before.calendar, holidays: [{ day: '2026-12-25', name: 'Christmas 🎄' }] };
    const wanted = { ...before, name: 'Harbour portal', language: 'de-DE' as const, calendar };
    const changed = accepted(await site.admin(admin, 'change-engagement', wanted));
    expect(changed).toMatchObject({ name: 'Harbour portal', language: 'de-DE', calendar });
    expect(accepted(await site.admin(admin, 'change-engagement', wanted)).revision).toBe(changed.revision);
    const other = await openEngagement(site, [internalCustomer], 'Southwind');
    const taken = { ...settings(other), name: 'HARBOUR PORTAL' };
    expect(codeOf(await site.admin(admin, 'change-engagement', taken))).toBe('engagement-name-taken');
    const freed = { ...settings(other), name: 'Northwind' };
    expect(codeOf(await site.admin(admin, 'change-engagement', freed))).toBe('accepted');
  });
  it('takes the change of one of two administrators who had seen the same', async () => {
    const before = settings(await now());
    const codes = await Promise.all(
      ['First', 'Second'].map(async (name) =>
        codeOf(await site.admin(admin, 'change-engagement', { ...before, name })),
      ),
    );
    expect(codes.sort()).toEqual(['accepted', 'changed-meanwhile']);
  });
  it.each([
    ['a project manager', projectManager, 'not-allowed'],
    ['an outsider', outsider, 'not-found'],
    ['a customer with a licence', internalCustomer, 'not-allowed'],
  ])('is not changed by %s', async (_, person, code) => {
    const known = await now();
    const wanted = { ...settings(known), name: 'Mine' };
    const { id: engagementId, revision } = known;
    const reference = { engagementId, accountId: customerUser };
    expect(codeOf(await site.admin(person, 'change-engagement', wanted))).toBe(code);
    expect(codeOf(await site.admin(person, 'set-contacts', { engagementId, revision, contacts: [] }))).toBe(code);
    expect(codeOf(await site.admin(person, 'change-stakeholder', stakeholder(known, { roles: [] })))).toBe(code);
    expect(codeOf(await site.admin(person, 'list-held-tasks', reference))).toBe(code);
    expect(codeOf(await site.admin(person, 'hand-over-tasks', { ...reference, to: { kind: 'side' } }))).toBe(code);
    expect(codeOf(await site.admin(person, 'remove-stakeholder', reference))).toBe(code);
    expect(await now()).toEqual(known);
  });
  it('is not found from another project', async () => {
    const known = await now();
    const elsewhere = { projectKey: 'CARE' };
    const result = await site.admin(admin, 'change-engagement', { ...settings(known), name: 'Stolen' }, elsewhere);
    expect(['not-found', 'not-allowed']).toContain(codeOf(result));
    expect((await now()).name).toBe('Northwind');
  });
  it('refuses what is too much, or is no setting at all', async () => {
    const before = settings(await now());
    const holidays = Array.from({ length: 5_000 }, (_, index) => ({ day: '2027-01-01', name: `${index} `.repeat(10) }));
    const huge = { ...before, calendar: { ...before.calendar, holidays } };
    const odd = [
      huge,
      { ...before, name: 'x'.repeat(450_000) },
      { ...before, calendar: { ...before.calendar, timeZone: '__proto__' } },
      { ...before, calendar: { ...before.calendar, workingDays: [0] } },
      { ...before, ladder: { ...before.ladder, nudge: 99 } },
      { ...before, reminders: { ...before.reminders, at: 7 * 60 } },
      { ...before, engagementId: '__proto__' },
    ];
    for (const payload of odd) {
      const code = codeOf(await site.admin(admin, 'change-engagement', payload as ChangeEngagement));
      expect(['field-invalid', 'field-too-long', 'field-missing']).toContain(code);
    }
    expect(settings(await now())).toEqual(before);
  });
});

describe('a request', () => {
  it('is linked to the Jira project once', async () => {
    const links = await jiraGet(site.host, admin, `/rest/api/3/issue/${engagement.requestKey}/remotelink`);
    expect((links as { object: { title: string } }[]).map(({ object }) => object.title)).toEqual([
      expect.stringContaining('(HAR)'),
    ]);
  });
});

describe('a deputy', () => {
  it('sees and does the tasks of whom they stand in for, until that is over', async () => {
    const task = await giveTask(site, engagement, { owner: mine });
    const { requestKey } = engagement;
    const shown = async () => {
      const panel = accepted(await site.portal(customerSponsor, 'show-request', {}, { requestKey }));
      return panel.engagement ? openTasks(panel.engagement).map(({ id }) => id) : [];
    };
    expect(await shown()).toEqual([]);
    const deputy = { accountId: customerSponsor, until: (await now()).today };
    const changed = accepted(await site.admin(admin, 'change-stakeholder', stakeholder(await now(), { deputy })));
    const mineNow = changed.customers.find(({ accountId }) => accountId === customerUser);
    expect(mineNow).toMatchObject({ proposedDeputy: deputy });
    expect(await shown()).toEqual([]);
    const answer = { engagementId: engagement.id, deputy, isAgreed: true };
    accepted(await site.portal(customerUser, 'answer-proposed-deputy', answer));
    expect(await shown()).toEqual([task.id]);
    await site.host.advance(24 * 3_600_000);
    expect(await shown()).toEqual([]);
  });
  it('is another customer of the engagement', async () => {
    const known = await now();
    for (const accountId of [customerUser, bystander, projectManager]) {
      const wanted = stakeholder(known, { deputy: { accountId, until: known.today } });
      expect(codeOf(await site.admin(admin, 'change-stakeholder', wanted))).toBe('deputy-unknown');
    }
  });
});

describe('contacts', () => {
  const card = (accountId: string) => ({
    accountId,
    role: 'Data',
    hours: '',
    languages: '',
    backup: null,
    escalation: null,
  });
  const set = async (...accountIds: string[]) => {
    const { id: engagementId, revision } = await now();
    return site.admin(admin, 'set-contacts', { engagementId, revision, contacts: accountIds.map(card) });
  };
  it('are active members of the team', async () => {
    expect(accepted(await set(developer, projectManager)).contacts.map(({ accountId }) => accountId)).toEqual([
      developer,
      projectManager,
    ]);
    expect(codeOf(await set(customerSponsor))).toBe('contact-is-customer');
    expect(codeOf(await set(bystander))).toBe('contact-unknown');
    expect(codeOf(await set('712020:nobody'))).toBe('contact-unknown');
    expect((await now()).contacts).toHaveLength(2);
  });
  it('whose account is closed stay listed until somebody changes the list, and then have to go', async () => {
    accepted(await set(developer, projectManager));
    site.host.jira.closeAccount(developer);
    expect((await now()).contacts).toHaveLength(2);
    expect(codeOf(await set(projectManager, developer))).toBe('contact-unknown');
    expect(codeOf(await set(projectManager))).toBe('accepted');
  });
  it('never become customers', async () => {
    accepted(await set(internalCustomer));
    const wanted = { engagementId: engagement.id, accountId: internalCustomer, roles: ['user' as const] };
    expect(codeOf(await site.admin(admin, 'add-stakeholder', wanted))).toBe('stakeholder-on-team');
  });
});

describe('who leaves', () => {
  const reference = () => ({ engagementId: engagement.id, accountId: customerUser });

  it('hands over what they hold, and is then out of the engagement, its request and the portal', async () => {
    for (let count = 0; count < 11; count++) await giveTask(site, engagement, { owner: mine });
    const later = { kind: 'date', day: '2027-03-01' } as const;
    const planned = await giveTask(site, engagement, { owner: mine, activation: later });
    // A planned task is found by a query, which lags.
    await site.host.advance(60_000);
    expect(await participants()).toContain(customerUser);
    const held = accepted(await site.admin(admin, 'list-held-tasks', reference()));
    expect(held).toHaveLength(12);
    expect(held.map(({ id }) => id)).toContain(planned.id);
    const early = await site.admin(admin, 'remove-stakeholder', reference());
    expect(early).toMatchObject({ error: { code: 'stakeholder-holds-tasks', facts: { count: 12 } } });

    const to = { kind: 'person', accountId: customerSponsor } as const;
    expect(accepted(await site.admin(admin, 'hand-over-tasks', { ...reference(), to })).left).toBe(2);
    expect(accepted(await site.admin(admin, 'hand-over-tasks', { ...reference(), to })).left).toBe(0);
    expect(accepted(await site.admin(admin, 'hand-over-tasks', { ...reference(), to })).left).toBe(0);
    const tasks = accepted(await site.team(projectManager, 'show-issue', {})).asks.task.shown;
    expect(new Set(tasks.map(({ owner }) => JSON.stringify(owner)))).toEqual(new Set([JSON.stringify(to)]));

    const removed = accepted(await site.admin(admin, 'remove-stakeholder', reference()));
    expect(removed.customers.map(({ accountId }) => accountId)).toEqual([customerSponsor]);
    expect(accepted(await site.admin(admin, 'remove-stakeholder', reference())).revision).toBe(removed.revision);
    await site.host.settle();
    expect(await participants()).not.toContain(customerUser);
    const inbox = accepted(await site.portal(customerUser, 'show-inbox', {}, { moduleKey: 'inbox' }));
    expect(inbox.engagement).toBeNull();
  });
  it('stays while they are the primary, until somebody else is', async () => {
    const primary = { engagementId: engagement.id, accountId: customerSponsor };
    expect(codeOf(await site.admin(admin, 'remove-stakeholder', primary))).toBe('stakeholder-is-primary');
    accepted(await site.admin(admin, 'change-stakeholder', stakeholder(await now(), { isPrimary: true })));
    expect(codeOf(await site.admin(admin, 'remove-stakeholder', primary))).toBe('accepted');
  });
  it('is given no task in the moment in which they are removed', async () => {
    const [removed, given] = await Promise.all([
      site.admin(admin, 'remove-stakeholder', reference()),
      giveTask(site, engagement, { owner: mine }).then(
        () => 'given',
        () => 'refused',
      ),
    ]);
    expect([codeOf(removed), given]).toEqual(
      removed.ok ? ['accepted', 'refused'] : ['stakeholder-holds-tasks', 'given'],
    );
  });
  it('can be taken out when their account is closed already', async () => {
    await giveTask(site, engagement, { owner: mine });
    site.host.jira.closeAccount(customerUser);
    expect((await now()).customers).toHaveLength(2);
    const to = { kind: 'side' } as const;
    expect(accepted(await site.admin(admin, 'hand-over-tasks', { ...reference(), to })).left).toBe(0);
    expect(accepted(await site.admin(admin, 'remove-stakeholder', reference())).customers).toHaveLength(1);
    await site.host.settle();
    expect((await now()).troubles).toEqual([]);
  });
  it('hands over to an owner of the engagement, and not to themself', async () => {
    await giveTask(site, engagement, { owner: mine });
    for (const accountId of [customerUser, bystander, projectManager]) {
      const to = { kind: 'person', accountId } as const;
      expect(codeOf(await site.admin(admin, 'hand-over-tasks', { ...reference(), to }))).toBe('stakeholder-unknown');
    }
    expect(accepted(await site.admin(admin, 'list-held-tasks', reference()))).toHaveLength(1);
  });
  it('and comes back is a participant again, in whatever order that was sent', async () => {
    accepted(await site.admin(admin, 'remove-stakeholder', reference()));
    accepted(await site.admin(admin, 'add-stakeholder', { ...reference(), roles: ['user'] }));
    await site.host.settle();
    expect(await participants()).toContain(customerUser);
  });
});

describe('who opened the request', () => {
  const requestPath = () => `/rest/servicedeskapi/request/${engagement.requestKey}`;
  const make = async (accountId: string, changes: Partial<ChangeStakeholder>) =>
    accepted(await site.admin(admin, 'change-stakeholder', stakeholder(await now(), { accountId, ...changes })));
  const removeSponsor = async () => {
    await make(customerUser, { isPrimary: true });
    const wanted = { engagementId: engagement.id, accountId: customerSponsor };
    accepted(await site.admin(admin, 'remove-stakeholder', wanted));
  };

  it('reads it no more, and is not mailed, once they are taken out: the primary customer is its reporter then', async () => {
    await removeSponsor();
    await site.host.settle();
    const { reporter } = await jiraGet(site.host, admin, requestPath());
    expect(reporter.accountId).toBe(customerUser);
    const reply = await site.host.requestJira(customerSponsor, { method: 'GET', path: requestPath(), headers: {} });
    expect(reply.status).not.toBe(200);
    await giveTask(site, engagement, { isUrgent: true, owner: mine });
    await site.host.settle();
    const mailed = site.host.jira.mailbox().filter(({ text }) => text.includes('New task'));
    expect(mailed.map(({ to }) => to)).toEqual([customerUser]);
  });

  it('is listed as somebody who still sees it, where Jira does not let the app change the reporter', async () => {
    site.host.faults.next({ service: 'jira', match: /PUT .*\/issue\//, fault: { kind: 'error', status: 409 } });
    await removeSponsor();
    await site.host.settle();
    expect((await now()).troubles).toMatchObject([{ kind: 'participant', accountId: customerSponsor }]);
  });

  it('is left to Jira, where an agent has made somebody else its reporter', async () => {
    await makeReporter(site, engagement.requestKey, bystander);
    await removeSponsor();
    await site.host.settle();
    expect((await jiraGet(site.host, admin, requestPath())).reporter.accountId).toBe(bystander);
  });
});

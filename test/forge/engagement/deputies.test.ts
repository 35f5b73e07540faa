/** Customers name their own deputies in the portal; whom an administrator proposes waits for their consent. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { openGate, shownTo, signatory, signingOf } from '../site/gates';
import { accepted, codeOf, giveTask, openEngagement, openSite, publicComments, type Site } from '../site/site';

const { customerSponsor: sofia, customerUser: uwe, internalCustomer: ines, otherCompanyCustomer: carla } = people;
const { projectAdministrator: admin } = people;

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite();
  engagement = await openEngagement(site, [sofia, uwe, ines]);
});
afterEach(() => site.close());

const day = 24 * 60 * 60 * 1000;
const screenOf = async (who: string) => {
  const { engagement: shown } = accepted(await site.portal(who, 'show-inbox', { engagementId: engagement.id }));
  if (!shown) throw new Error('No customer of it');
  return shown;
};
const settings = async () => {
  const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
  const known = engagements.find(({ id }) => id === engagement.id);
  if (!known) throw new Error('The engagement is gone');
  return known;
};
const propose = async (accountId: string, deputy: { accountId: string; until?: string } | null) => {
  const { revision, customers } = await settings();
  const known = customers.find((each) => each.accountId === accountId);
  if (!known) throw new Error('No customer of it');
  const { kind, roles, isPrimary } = known;
  const rest = { kind, roles: [...roles], isPrimary, support: null, deputy };
  return site.admin(admin, 'change-stakeholder', { engagementId: engagement.id, revision, accountId, ...rest });
};
const inHere = () => ({ engagementId: engagement.id });
const name = (who: string, accountId: string, where = inHere()) =>
  site.portal(who, 'name-deputy', { ...where, deputy: { accountId } });
const taskToSofia = () => giveTask(site, engagement, { title: 'Count the cranes' });
const titlesFor = async (who: string) =>
  (await screenOf(who)).asks.flatMap((ask) => (ask.kind === 'task' ? ask.title : []));

describe('a customer', () => {
  it('names a deputy, who is shown what is asked of them until it is ended', async () => {
    await taskToSofia();
    expect(accepted(await name(sofia, uwe))).toMatchObject({
      own: { accountId: uwe, name: 'Uwe User (Northwind demo)', from: null, until: null, absence: null },
    });
    expect((await screenOf(uwe)).deputies).toMatchObject({ own: null, standsInFor: [{ accountId: sofia }] });
    expect(await titlesFor(uwe)).toEqual(['Count the cranes']);
    accepted(await site.portal(sofia, 'end-deputy', { ...inHere(), accountId: uwe }));
    expect(await titlesFor(uwe)).toEqual([]);
    expect((await screenOf(uwe)).deputies.standsInFor).toEqual([]);
  });
  it('names one twice, and at once, with one event; what is said last holds', async () => {
    const before = (await settings()).revision;
    const answers = await Promise.all([name(sofia, uwe), name(sofia, uwe)]);
    expect(answers.map(codeOf)).toEqual(['accepted', 'accepted']);
    accepted(await name(sofia, uwe));
    expect((await settings()).revision).toBe(before + 1);
    const [ended, named] = await Promise.all([
      site.portal(sofia, 'end-deputy', { ...inHere(), accountId: uwe }),
      name(sofia, ines),
    ]);
    expect([ended, named].map(codeOf)).toEqual(['accepted', 'accepted']);
    expect((await screenOf(sofia)).deputies.own).toMatchObject({ accountId: ines });
  });
  it('names one while storage throttles', async () => {
    site.host.faults.next({ service: 'storage', times: 2, fault: { kind: 'throttle' } });
    accepted(await name(sofia, uwe));
    site.host.faults.next({ service: 'storage', times: 60, match: /transaction/, fault: { kind: 'throttle' } });
    const end = () => site.portal(sofia, 'end-deputy', { ...inHere(), accountId: uwe });
    expect(codeOf(await end())).toBe('try-again');
    for (; site.host.faults.waiting() > 0; ) await end();
    accepted(await end());
    expect((await screenOf(sofia)).deputies.own).toBeNull();
  });
  it.each([
    ['of the team', people.projectManager],
    ['who set the engagement up', admin],
    ['of another engagement', carla],
    ['who is nobody', 'nobody-at-all'],
    ['themselves', sofia],
  ])('can’t name somebody %s', async (_, accountId) => {
    await openEngagement(site, [carla], 'Southbay');
    expect(codeOf(await name(sofia, accountId))).toMatch(/^(deputy-unknown|stakeholder-on-team)$/);
    expect((await screenOf(sofia)).deputies.own).toBeNull();
  });
  it('changes nothing in an engagement that is not theirs, or not there', async () => {
    const other = await openEngagement(site, [carla], 'Southbay');
    for (const engagementId of [other.id, 'a'.repeat(24)]) {
      const where = { engagementId };
      expect(codeOf(await name(sofia, carla, where))).toBe('not-found');
      const answer = { ...where, deputy: { accountId: carla }, isAgreed: true };
      expect(codeOf(await site.portal(sofia, 'answer-proposed-deputy', answer))).toBe('not-found');
      expect(codeOf(await site.portal(sofia, 'end-deputy', { ...where, accountId: carla }))).toBe('not-found');
      expect(codeOf(await site.portal(sofia, 'decline-to-stand-in', { ...where, accountId: carla }))).toBe('not-found');
    }
  });
});

describe('a deputy', () => {
  it('declines to stand in, which both sides are shown', async () => {
    await taskToSofia();
    accepted(await name(sofia, uwe));
    const declined = await site.portal(uwe, 'decline-to-stand-in', { ...inHere(), accountId: sofia });
    expect(accepted(declined).standsInFor).toEqual([]);
    expect(await titlesFor(uwe)).toEqual([]);
    expect((await screenOf(sofia)).deputies).toMatchObject({
      own: null,
      declined: { name: 'Uwe User (Northwind demo)' },
    });
    expect((await settings()).customers.find(({ accountId }) => accountId === sofia)).toMatchObject({
      deputyDeclined: uwe,
    });
  });
  it('can’t be ended or declined by anybody else', async () => {
    accepted(await name(sofia, uwe));
    accepted(await site.portal(ines, 'end-deputy', { ...inHere(), accountId: uwe }));
    accepted(await site.portal(ines, 'decline-to-stand-in', { ...inHere(), accountId: sofia }));
    expect((await screenOf(sofia)).deputies.own).toMatchObject({ accountId: uwe });
  });
  it('does what is asked, and it counts among what their principal has done', async () => {
    accepted(await name(sofia, uwe));
    const { id: taskId, revision } = await taskToSofia();
    accepted(await site.portal(uwe, 'complete-task', { taskId, revision, comment: 'Counted: 14' }));
    accepted(await site.team(people.projectManager, 'confirm-task', { taskId, revision: revision + 1 }));
    expect((await screenOf(sofia)).progress).toEqual({ done: 1, all: 1 });
    expect((await screenOf(uwe)).progress).toEqual({ done: 0, all: 0 });
  });
  it('who is off the request can do nothing, and that is said', async () => {
    accepted(await name(sofia, uwe));
    const task = await taskToSofia();
    const path = `/rest/servicedeskapi/request/${engagement.requestKey}/participant`;
    const body = JSON.stringify({ accountIds: [uwe] });
    await site.host.requestJira(admin, {
      method: 'DELETE',
      path,
      headers: { 'content-type': 'application/json' },
      body,
    });
    const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
    expect(codeOf(await site.portal(uwe, 'complete-task', command))).toBe('not-found');
    await site.host.advance(2 * day);
    expect((await screenOf(sofia)).deputies.own).toMatchObject({ accountId: uwe, absence: 'off-request' });
  });
  it('who is removed is deputy of nobody', async () => {
    accepted(await name(sofia, uwe));
    accepted(await site.admin(admin, 'remove-stakeholder', { ...inHere(), accountId: uwe }));
    expect((await screenOf(sofia)).deputies.own).toBeNull();
  });
});

describe('a deputy whom an administrator proposes', () => {
  it('can do nothing until the customer agrees', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)] });
    const shown = await shownTo(site, sofia, gate);
    accepted(await propose(sofia, { accountId: uwe }));
    await site.host.settle();
    expect((await screenOf(sofia)).deputies).toMatchObject({ own: null, proposed: { accountId: uwe } });
    expect((await screenOf(uwe)).deputies.standsInFor).toEqual([]);
    const early = { ...signingOf(shown), onBehalfOf: sofia };
    expect(codeOf(await site.portal(uwe, 'sign-gate', early))).toBe('not-found');
    const answer = { ...inHere(), deputy: { accountId: uwe }, isAgreed: true };
    for (const who of [uwe, ines]) {
      expect(codeOf(await site.portal(who, 'answer-proposed-deputy', answer))).toBe('changed-meanwhile');
    }
    accepted(await site.portal(sofia, 'answer-proposed-deputy', answer));
    accepted(await site.portal(sofia, 'answer-proposed-deputy', answer));
    expect(accepted(await site.portal(uwe, 'sign-gate', signingOf(await shownTo(site, uwe, gate))))).toMatchObject({
      own: { by: uwe, onBehalfOf: sofia },
    });
  });
  it('is told of in one digest, and no more', async () => {
    accepted(await propose(sofia, { accountId: uwe }));
    await site.host.advance(6 * day);
    const told = (await publicComments(site.host, engagement.requestKey)).filter((text) =>
      text.includes('a deputy for you'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('Uwe');
  });
  it('is declined, which the team sees, and does not take the place of whom the customer has named', async () => {
    accepted(await name(sofia, ines));
    accepted(await propose(sofia, { accountId: uwe, until: engagement.today }));
    expect((await screenOf(sofia)).deputies).toMatchObject({ own: { accountId: ines }, proposed: { accountId: uwe } });
    const answer = { ...inHere(), deputy: { accountId: uwe, until: engagement.today }, isAgreed: false };
    expect(accepted(await site.portal(sofia, 'answer-proposed-deputy', answer))).toMatchObject({
      own: { accountId: ines },
      proposed: null,
    });
    expect((await settings()).customers.find(({ accountId }) => accountId === sofia)).toMatchObject({
      proposedDeputy: { accountId: uwe, isDeclined: true },
    });
  });
  it('and withdraws in the moment of the answer: one of both holds', async () => {
    accepted(await propose(sofia, { accountId: uwe }));
    const answer = { ...inHere(), deputy: { accountId: uwe }, isAgreed: true };
    const [withdrawn, agreed] = await Promise.all([
      propose(sofia, null),
      site.portal(sofia, 'answer-proposed-deputy', answer),
    ]);
    const { own, proposed } = (await screenOf(sofia)).deputies;
    expect(proposed === null || codeOf(withdrawn) !== 'accepted').toBe(true);
    expect(own !== null).toBe(codeOf(agreed) === 'accepted');
  });
});

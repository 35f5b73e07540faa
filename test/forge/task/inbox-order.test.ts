/** The inbox over all engagements: where it begins, and that each engagement comes once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { askLimits } from '../../../src/contract/calls/ask';
import { taskLimits } from '../../../src/contract/task/task';
import { draftGate, gateTerms } from '../site/gates';
import { accepted, codeOf, giveTask, newAttempt, openEngagement, openSite, type Site } from '../site/site';

const [sofia, uwe, ivo] = [people.customerSponsor, people.customerUser, people.internalCustomer];
const { projectAdministrator: admin, projectManager: manager } = people;
const day = 24 * 60 * 60 * 1000;
type Opened = Awaited<ReturnType<typeof openEngagement>>;

let site: Site;
let northwind: Opened;
let southbay: Opened;
beforeEach(async () => {
  site = await openSite();
  northwind = await openEngagement(site);
  southbay = await openEngagement(site, [sofia, uwe], 'Southbay');
  await giveTask(site, northwind, { owner: { kind: 'person', accountId: uwe }, due: '2027-02-01' });
  await giveTask(site, northwind, { owner: { kind: 'person', accountId: sofia }, due: '2027-02-01' });
});
afterEach(() => site.close());

const page = async (person: string, engagementId?: string) => {
  await site.host.settle();
  const asked = engagementId === undefined ? {} : { engagementId };
  return accepted(await site.portal(person, 'show-inbox', asked, { moduleKey: 'inbox' }));
};
const firstOf = async (person: string) => (await page(person)).engagement?.engagementName;
const settingsOf = async ({ id }: { id: string }) => {
  const { engagements } = accepted(await site.admin(admin, 'show-settings', {}));
  const known = engagements.find((each) => each.id === id);
  if (!known) throw new Error('It is gone');
  return known;
};
const standInFor = (
  { id: engagementId }: Opened,
  person: string,
  deputy: { accountId: string; until: string } | null,
) =>
  deputy
    ? site.portal(person, 'name-deputy', { engagementId, deputy })
    : site.portal(person, 'end-deputy', { engagementId, accountId: uwe });
const toSofia = { owner: { kind: 'person', accountId: sofia } } as const;

describe('the inbox over all engagements begins', () => {
  it('with what is for anyone of the side, where that presses most', async () => {
    expect(await firstOf(uwe)).toBe('Northwind');
    const task = await giveTask(site, southbay, { owner: { kind: 'side' }, due: '2027-01-10' });
    expect(await firstOf(uwe)).toBe('Southbay');
    expect(await firstOf(sofia)).toBe('Southbay');
    accepted(
      await site.team(manager, 'withdraw-task', { taskId: task.id, revision: task.revision, reason: 'Not needed' }),
    );
    expect(await firstOf(uwe)).toBe('Northwind');
  });
  it('with that also for who has been added since', async () => {
    await giveTask(site, southbay, { owner: { kind: 'side' }, due: '2027-01-10' });
    for (const { id: engagementId } of [northwind, southbay]) {
      accepted(await site.admin(admin, 'add-stakeholder', { engagementId, accountId: ivo, roles: [] }));
    }
    expect(await firstOf(ivo)).toBe('Southbay');
  });
  it('with what a deputy has of somebody else before there is nothing, for as long as they stand in', async () => {
    const urgent = await giveTask(site, southbay, { ...toSofia, due: '2027-01-10' });
    accepted(await standInFor(southbay, sofia, { accountId: uwe, until: '2027-01-01' }));
    // Their own comes before what they do for others.
    expect(await firstOf(uwe)).toBe('Northwind');
    const tasks = accepted(await site.team(manager, 'show-issue', {})).asks.task.shown;
    const own = tasks.find(({ owner }) => owner.kind === 'person' && owner.accountId === uwe);
    const undone = { taskId: own?.id ?? '', revision: own?.revision ?? 0, reason: 'Not needed' };
    accepted(await site.team(manager, 'withdraw-task', undone));
    expect(await firstOf(uwe)).toBe('Southbay');
    expect(await page(uwe)).toMatchObject({ following: [northwind.id] });
    accepted(await standInFor(southbay, sofia, null));
    expect((await page(uwe)).following).not.toEqual([northwind.id]);
    accepted(await standInFor(southbay, sofia, { accountId: uwe, until: '2027-01-01' }));
    expect(await page(uwe)).toMatchObject({ following: [northwind.id] });
    accepted(await site.team(manager, 'withdraw-task', { ...undone, taskId: urgent.id, revision: urgent.revision }));
    expect((await page(uwe)).following).not.toEqual([northwind.id]);
  });
  it('no longer with it when the time of the deputy has ended', async () => {
    const shared = async () => (await sharedOf(uwe, southbay.id)) !== undefined;
    await giveTask(site, southbay, toSofia);
    const { today } = await settingsOf(southbay);
    accepted(await standInFor(southbay, sofia, { accountId: uwe, until: today }));
    await site.host.settle();
    expect(await shared()).toBe(true);
    await site.host.advance(5 * day);
    expect(await shared()).toBe(false);
  });
  it('with a signature that a deputy can give', async () => {
    accepted(await standInFor(southbay, sofia, { accountId: uwe, until: '2027-01-01' }));
    const signatories = [{ kind: 'person' as const, accountId: sofia, isRequired: false, step: 1 }];
    accepted(await site.team(manager, 'open-gate', await draftGate(site, southbay, gateTerms({ signatories }))));
    await site.host.settle();
    expect(await sharedOf(uwe, southbay.id)).toEqual(expect.any(String));
    expect(await sharedOf(sofia, southbay.id)).toBeUndefined();
  });
});

describe('the largest act of a customer', () => {
  it('fits into one transaction, with all that follows for who shares the inbox', async () => {
    const type = { type: 'risk-identification', evidenceRule: { kind: 'risks' }, isUrgent: true } as const;
    const { id: taskId, revision } = await giveTask(site, southbay, { ...toSofia, ...type });
    accepted(await standInFor(southbay, sofia, { accountId: uwe, until: '2027-01-01' }));
    const risk = { what: 'The depot may move', likelihood: 2, impact: 3, noticedBy: '' } as const;
    const done = { taskId, revision, comment: '', risks: Array.from({ length: taskLimits.risks }, () => risk) };
    const at = { requestKey: southbay.requestKey };
    expect(codeOf(await site.portal(uwe, 'complete-task', done, at))).toBe('accepted');
  });
});

async function sharedOf(person: string, engagementId: string) {
  const where = { entityName: 'inbox', key: `memberships:${person}` };
  const { body } = site.host.storage.handle('/api/v1/entity/get', where);
  const { engagements } = (body as { value: { doc: { engagements: { engagementId: string; shared?: string }[] } } })
    .value.doc;
  return engagements.find((each) => each.engagementId === engagementId)?.shared;
}

describe('the pages of the inbox', () => {
  it('bring each engagement once, though their order changes between two of them', async () => {
    const harbour = await openEngagement(site, [uwe], 'Third');
    const first = await page(uwe);
    expect([first.engagement?.engagementId, first.following.toSorted()]).toEqual([
      northwind.id,
      [southbay.id, harbour.id].toSorted(),
    ]);
    // The task that came last presses most now.
    const last = first.following.at(-1) ?? '';
    await giveTask(site, { id: last }, { owner: { kind: 'person', accountId: uwe }, isUrgent: true });
    const others = [];
    for (const id of first.following) others.push(await page(uwe, id));
    expect(others.map(({ engagement }) => engagement?.engagementId)).toEqual(first.following);
    expect(others.map(({ following }) => following)).toEqual([[], []]);
  });
  it('show no engagement that is not the caller’s, whatever id is asked for', async () => {
    const alone = await openEngagement(site, [sofia], 'Alone');
    expect(await page(uwe, alone.id)).toEqual({ engagement: null, following: [] });
    expect(await page(uwe, '0'.repeat(24))).toEqual({ engagement: null, following: [] });
  });
});

describe('the last place that a person has', () => {
  it('is not taken by two engagements at the same moment', async () => {
    const where = { entityName: 'inbox', key: `memberships:${uwe}` };
    const { value } = site.host.storage.handle('/api/v1/entity/get', where).body as {
      value: { doc: { engagements: object[] } };
    };
    const { engagements } = value.doc;
    const fillers = Array.from({ length: askLimits.engagementsPerPerson - 1 - engagements.length }, (_, index) => ({
      engagementId: `e${index}`,
      requestId: '1',
    }));
    const doc = { engagements: [...engagements, ...fillers] };
    site.host.storage.handle('/api/v1/entity/set', { ...where, value: { ...value, doc } });
    const codes = await Promise.all(
      ['HAR', 'DAY'].map(async (projectKey) => {
        const at = { projectKey };
        const [desk] = accepted(await site.admin(admin, 'list-service-projects', {}, at));
        const serviceDeskId = desk?.id ?? '';
        const [type] = accepted(await site.admin(admin, 'list-request-types', { serviceDeskId }, at));
        const wanted = {
          attempt: newAttempt(),
          name: 'One more',
          serviceDeskId,
          requestTypeId: type?.id ?? '',
          timeZone: 'Europe/Berlin',
          language: 'en-US' as const,
          primary: { accountId: uwe, roles: [] },
        };
        return codeOf(await site.admin(admin, 'create-engagement', wanted, at));
      }),
    );
    expect(codes.toSorted()).toEqual(['accepted', 'membership-limit-reached']);
  });
});

/** All that counts for the customers of an engagement: marked by them, with targets that both sides sign. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { ProposeTarget, TargetCommand } from '../../../src/contract/survey/measures';
import { accepted, codeOf, openEngagement, openSite, type Site } from '../site/site';
import { commandOn, countsFor, manager, propose, shownMeasure, shownMeasures, sofia, uwe, whatCounts } from './given';

type Opened = Awaited<ReturnType<typeof openEngagement>>;
const nobody = '0123456789abcdef01234567';

let site: Site;
let engagement: Opened;
let other: Opened;
let names = 0;
beforeAll(async () => {
  site = await openSite();
}, 60_000);
afterAll(() => site.close());
beforeEach(async () => {
  engagement = await openEngagement(site, [sofia, uwe], `Counted ${++names}`);
});

const mark = (person: string, isMarked = true, engagementId = engagement.id) =>
  site.portal(person, 'mark-measure', { engagementId, measure: 'csat', isMarked });
const counter = (person: string, command: TargetCommand, value: number, note = '') =>
  site.portal(person, 'counter-target', { ...command, value, note });
const countersign = (person: string, command: TargetCommand) => site.portal(person, 'countersign-target', command);
const command = () => commandOn(site, engagement, 'csat');
const linesOf = async () =>
  accepted(await site.plan(manager, 'list-measure-history', { engagementId: engagement.id })).lines;

describe('a mark', () => {
  it('is told to the team by person, and to its customer alone', async () => {
    accepted(await mark(sofia));
    expect((await shownMeasure(site, engagement, 'csat')).markedBy).toEqual([sofia]);
    expect((await shownMeasure(site, engagement, 'nps')).markedBy).toEqual([]);
    expect(countsFor(await whatCounts(site, engagement), 'csat')?.isMarked).toBe(true);
    expect(countsFor(await whatCounts(site, engagement, uwe), 'csat')?.isMarked).toBe(false);
  });

  it('twice, and by two at once, is each once', async () => {
    for (const reply of await Promise.all([mark(sofia), mark(sofia), mark(uwe)])) accepted(reply);
    accepted(await mark(uwe));
    expect((await shownMeasure(site, engagement, 'csat')).markedBy.toSorted()).toEqual([sofia, uwe].sort());
    expect((await linesOf()).map(({ what }) => what)).toEqual(['measure-marked', 'measure-marked']);
    accepted(await mark(uwe, false));
    expect((await shownMeasure(site, engagement, 'csat')).markedBy).toEqual([sofia]);
  });

  it('counts no more once its customer has left', async () => {
    accepted(await mark(uwe));
    accepted(
      await site.admin(people.projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: uwe,
      }),
    );
    await site.host.settle();
    expect((await shownMeasure(site, engagement, 'csat')).markedBy).toEqual([]);
    expect(codeOf(await mark(uwe, false))).toBe('not-found');
  });
});

describe('a target', () => {
  it('is proposed, countered by a colleague, accepted, and signed by the sponsor', async () => {
    await propose(site, engagement, 'csat', 80, 'As last year.');
    const shown = countsFor(await whatCounts(site, engagement, uwe), 'csat')?.target;
    expect(shown).toMatchObject({
      agreed: null,
      proposed: { value: 80, note: 'As last year.', side: 'team', by: { name: 'Petra Manager (demo)', isYou: false } },
    });
    accepted(await counter(uwe, await command(), 90, 'We need more.'));
    accepted(await site.plan(manager, 'accept-target', await command()));
    expect((await shownMeasure(site, engagement, 'csat')).target).toMatchObject({
      agreed: null,
      proposed: { value: 90, by: uwe, team: { by: manager }, customer: null },
    });
    accepted(await countersign(sofia, await command()));
    expect((await shownMeasure(site, engagement, 'csat')).target).toMatchObject({
      proposed: null,
      agreed: { value: 90, version: 2, team: { by: manager }, customer: { by: sofia } },
    });
    const lines = (await linesOf()).map(({ what, by, value, isAgreed, text }) => [what, by, value, isAgreed, text]);
    expect(lines).toEqual([
      ['target-signed', sofia, 90, true, ''],
      ['target-accepted', manager, 90, false, ''],
      ['target-countered', uwe, 90, false, 'We need more.'],
      ['target-proposed', manager, 80, false, 'As last year.'],
    ]);
  });

  it('that was agreed is withdrawn with a reason, and its history stays', async () => {
    await propose(site, engagement, 'csat', 80);
    accepted(await countersign(sofia, await command()));
    const withdrawal = { ...(await command()), reason: '' };
    expect(codeOf(await site.plan(manager, 'withdraw-target', withdrawal))).toBe('field-missing');
    accepted(await site.plan(manager, 'withdraw-target', { ...withdrawal, reason: 'Another scope.' }));
    const shown = countsFor(await whatCounts(site, engagement), 'csat')?.target;
    expect(shown).toMatchObject({ agreed: null, proposed: null, withdrawn: { value: 80, reason: 'Another scope.' } });
    expect((await linesOf()).map(({ what }) => what)).toEqual(['target-withdrawn', 'target-signed', 'target-proposed']);
  });

  it('is signed once, whoever signs twice; and by one of two who change it at once', async () => {
    await propose(site, engagement, 'csat', 80);
    const seen = await command();
    for (const reply of await Promise.all([countersign(sofia, seen), countersign(sofia, seen)])) accepted(reply);
    expect((await linesOf()).map(({ what }) => what)).toEqual(['target-signed', 'target-proposed']);
    const now = await command();
    const both = await Promise.all([
      site.plan(manager, 'propose-target', { ...now, value: 85, note: '' }),
      counter(sofia, now, 95),
    ]);
    expect(both.map(codeOf).sort()).toEqual(['accepted', 'changed-meanwhile']);
    expect((await shownMeasure(site, engagement, 'csat')).target).toMatchObject({
      agreed: { value: 80 },
      revision: now.revision + 1,
    });
  });

  it('is not signed as it was before: what the signer saw is what is signed', async () => {
    await propose(site, engagement, 'csat', 80);
    const seen = await command();
    await propose(site, engagement, 'csat', 10);
    expect(codeOf(await countersign(sofia, seen))).toBe('changed-meanwhile');
    // Another measure may change, and others may mark it.
    const fresh = await command();
    await propose(site, engagement, 'nps', 10);
    accepted(await mark(uwe));
    accepted(await countersign(sofia, fresh));
  });

  it('is signed for the customer by a sponsor or the primary customer alone', async () => {
    await propose(site, engagement, 'csat', 80);
    expect(codeOf(await countersign(uwe, await command()))).toBe('target-for-sponsor');
    expect((await whatCounts(site, engagement, uwe)).maySign).toBe(false);
    expect((await whatCounts(site, engagement)).maySign).toBe(true);
    accepted(await counter(sofia, await command(), 70));
    // Countered by the sponsor it is signed by that.
    expect(codeOf(await counter(uwe, await command(), 60))).toBe('target-for-sponsor');
    accepted(await site.plan(manager, 'accept-target', await command()));
    expect((await shownMeasure(site, engagement, 'csat')).target).toMatchObject({
      agreed: { value: 70, customer: { by: sofia } },
    });
  });

  it.each<[string, Partial<ProposeTarget> & object]>([
    ['above what there can be', { value: 101 }],
    ['between the numbers that there are', { value: 80.5 }],
    ['no number', { value: Number('x') }],
    ['of a question without a measure', { measure: 'comment' as 'csat' }],
    ['with a note that is too long', { note: 'n'.repeat(301) }],
    ['of what is no measure', { measure: 'constructor' as 'csat' }],
  ])('%s is refused', async (_, change) => {
    const wanted = { ...(await command()), value: 80, note: '', ...change };
    expect(codeOf(await site.plan(manager, 'propose-target', wanted))).toMatch(/^field-/);
    await propose(site, engagement, 'csat', 40);
    expect(
      codeOf(await counter(sofia, await command(), 80).then(() => site.portal(sofia, 'counter-target', wanted))),
    ).toMatch(/^field-/);
  });
});

describe('whoever it is none of', () => {
  it('changes and learns nothing: with a guessed id, as another’s customer, as the other side', async () => {
    other = await openEngagement(site, [people.otherCompanyCustomer], `Other ${names}`);
    await propose(site, engagement, 'csat', 80, 'Ours alone.');
    const seen = await command();
    const strangers = [people.otherCompanyCustomer, people.bystander, manager, people.projectAdministrator];
    for (const person of strangers) {
      expect(codeOf(await mark(person))).toBe('not-found');
      expect(codeOf(await counter(person, seen, 1))).toBe('not-found');
      expect(codeOf(await countersign(person, seen))).toBe('not-found');
      expect(codeOf(await site.portal(person, 'show-what-counts', { engagementId: engagement.id }))).toBe('not-found');
    }
    for (const engagementId of [nobody, other.id]) {
      expect(codeOf(await countersign(sofia, { ...seen, engagementId }))).toBe('not-found');
      expect(codeOf(await mark(sofia, true, engagementId))).toBe('not-found');
    }
    expect(codeOf(await site.plan(manager, 'show-measures', { engagementId: nobody }))).toBe('not-found');
    expect(
      codeOf(await site.plan(manager, 'propose-target', { ...seen, engagementId: nobody, value: 1, note: '' })),
    ).toBe('not-found');
    // Through another project, which they may edit.
    const elsewhere = { projectKey: 'DAY' };
    for (const reply of [
      await site.plan(manager, 'show-measures', { engagementId: engagement.id }, elsewhere),
      await site.plan(manager, 'propose-target', { ...seen, value: 1, note: '' }, elsewhere),
      await site.plan(manager, 'withdraw-target', { ...seen, reason: 'Gone.' }, elsewhere),
    ]) {
      expect(codeOf(reply)).toBe('not-found');
    }
    expect(await command()).toEqual(seen);
    expect((await shownMeasures(site, other)).measures.every(({ target }) => target.revision === 0)).toBe(true);
  });

  it('is told no colleague’s name where colleagues do not see each other', async () => {
    const { engagements } = accepted(await site.admin(people.projectAdministrator, 'show-settings', {}));
    const { revision = 0 } = engagements.find(({ id }) => id === engagement.id) ?? {};
    const change = { engagementId: engagement.id, revision, colleaguesSee: false };
    accepted(await site.admin(people.projectAdministrator, 'change-engagement', change));
    await propose(site, engagement, 'csat', 80);
    accepted(await countersign(sofia, await command()));
    const agreed = countsFor(await whatCounts(site, engagement, uwe), 'csat')?.target.agreed;
    expect(agreed?.customer?.by).toEqual({ name: null, side: 'customer', isYou: false });
    const own = countsFor(await whatCounts(site, engagement), 'csat')?.target.agreed;
    expect(own?.customer?.by).toMatchObject({ name: 'Sofia Sponsor (Northwind demo)', isYou: true });
    expect(own?.team?.by).toMatchObject({ name: 'Petra Manager (demo)' });
  });
});

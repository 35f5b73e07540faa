/** Deputies sign for their principals up to a day, and no longer. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateDays } from '../site/gate-days';
import { gatesOf, openGate, shownTo, signAs, signatory, signingOf, toSofia } from '../site/gates';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;
const admin = people.projectAdministrator;

const days = gateDays();
const { begin, advanceTo, shown } = days;

/** Sofia makes Uwe her deputy. @param until the last day */
const standIn = async (until: string) => {
  accepted(
    await days.site.portal(sofia, 'name-deputy', {
      engagementId: days.engagement.id,
      deputy: { accountId: uwe, until },
    }),
  );
  await days.site.host.settle();
};

describe('a deputy', () => {
  it('signs for their principal while the record is valid, and the certificate says for whom', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, { signatories: [signatory(sofia)] });
    const today = days.engagement.today;
    await standIn(today);
    expect(await gatesOf(days.site, days.engagement, uwe)).toMatchObject([
      { state: 'sign', onBehalfOf: 'Sofia Sponsor (Northwind demo)' },
    ]);
    const shown = await shownTo(days.site, uwe, gate);
    expect(shown).toMatchObject({ signsFor: sofia });
    const signed = accepted(await days.site.portal(uwe, 'sign-gate', signingOf(shown)));
    expect(signed).toMatchObject({ state: 'satisfied', own: { by: uwe, onBehalfOf: sofia } });
    const { rounds } = accepted(await days.site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(rounds[0]?.signOffs).toMatchObject([{ onBehalfOfName: 'Sofia Sponsor (Northwind demo)', by: uwe }]);
  });

  it('who was quicker leaves no word of their principal’s out: what says more is refused, and named', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, { signatories: [signatory(sofia)] });
    const hers = signingOf(await shownTo(days.site, sofia, gate));
    await standIn(days.engagement.today);
    await signAs(days.site, uwe, gate, { onBehalfOf: sofia, printedName: 'Uwe User' });
    const answers = hers.answers.map(() => ({ verdict: 'not-applicable', reason: 'We never copy' }) as const);
    for (const said of [{ reason: 'But page 7 is blank' }, { answers }]) {
      expect(await days.site.portal(sofia, 'sign-gate', { ...hers, ...said })).toEqual({
        ok: false,
        error: { code: 'gate-already-signed', facts: { name: 'Uwe User' } },
      });
    }
    expect(codeOf(await days.site.portal(sofia, 'sign-gate', hers))).toBe('accepted');
  });

  it('can’t take back what they signed when the record has ended', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement);
    await standIn(days.engagement.today);
    const { revision } = await signAs(days.site, uwe, gate, { onBehalfOf: sofia });
    await days.site.host.advance(2 * 24 * 3_600_000);
    expect(codeOf(await days.site.portal(uwe, 'withdraw-sign-off', { gateId: gate.id, revision }))).toBe('not-found');
    const certificate = accepted(await days.site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.rounds[0]?.signOffs).toMatchObject([{ by: uwe, isWithdrawn: false }]);
  });

  it('can’t any more when the record has ended', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, { signatories: [signatory(sofia)] });
    await standIn(days.engagement.today);
    const wanted = signingOf(await shownTo(days.site, uwe, gate));
    await days.site.host.advance(2 * 24 * 3_600_000);
    expect(codeOf(await days.site.portal(uwe, 'sign-gate', wanted))).toBe('not-found');
  });

  it('who is taken out of the engagement signs no more, and what they signed still counts', async () => {
    await begin();
    const [first, second] = [
      await openGate(days.site, days.engagement, toSofia()),
      await openGate(days.site, days.engagement, toSofia({ title: 'Plan' }), 'HAR-2'),
    ];
    await standIn('2026-12-31');
    const wanted = signingOf(await shownTo(days.site, uwe, second));
    expect(await signAs(days.site, uwe, first)).toMatchObject({ state: 'satisfied' });
    await days.site.host.settle();
    const who = { engagementId: days.engagement.id, accountId: uwe };
    accepted(await days.site.admin(admin, 'remove-stakeholder', who));
    await days.site.host.settle();
    expect(codeOf(await days.site.portal(uwe, 'sign-gate', wanted))).toBe('not-found');
    expect(codeOf(await days.site.portal(uwe, 'show-gate', { gateId: first.id }))).toBe('not-found');
    expect(await shown(first)).toMatchObject({ state: 'satisfied' });
    const { rounds, verification } = accepted(await days.site.portal(sofia, 'show-certificate', { gateId: first.id }));
    expect(verification.isIntact).toBe(true);
    expect(rounds[0]?.signOffs).toMatchObject([
      { by: uwe, onBehalfOf: sofia, accountName: 'Uwe User (Northwind demo)' },
    ]);
    expect(await signAs(days.site, sofia, second)).toMatchObject({ state: 'satisfied' });
  });

  it('signs to the end of the last day of their record, in the customer’s zone', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement, toSofia());
    await standIn('2026-11-24');
    await advanceTo('2026-11-24T22:59:00Z');
    expect(await shownTo(days.site, uwe, gate)).toMatchObject({
      signsFor: sofia,
      onBehalfOf: 'Sofia Sponsor (Northwind demo)',
    });
    const wanted = signingOf(await shownTo(days.site, uwe, gate));
    await advanceTo('2026-11-24T23:00:00Z');
    expect(codeOf(await days.site.portal(uwe, 'sign-gate', wanted))).toBe('not-found');
  });

  it('who signs for themselves, too, is told of both signatures: which is next, and of whom each is', async () => {
    await begin();
    const gate = await openGate(days.site, days.engagement);
    await standIn(days.engagement.today);
    const own = await shownTo(days.site, uwe, gate);
    const names = ({ signatories }: typeof own) => signatories.map(({ name, deputy }) => [name, deputy]);
    const toUwe = { name: 'Uwe User (Northwind demo)', isYou: true };
    expect(own).toMatchObject({
      onBehalfOf: null,
      others: [{ state: 'sign', onBehalfOf: 'Sofia Sponsor (Northwind demo)' }],
    });
    expect(names(own)).toEqual([
      ['Sofia Sponsor (Northwind demo)', toUwe],
      ['Uwe User (Northwind demo)', null],
    ]);
    expect(names(await shownTo(days.site, sofia, gate))[0]?.[1]).toEqual({ ...toUwe, isYou: false });
    const first = accepted(await days.site.portal(uwe, 'sign-gate', signingOf(own)));
    expect(first).toMatchObject({
      state: 'waiting',
      others: [{ turn: 'customer', onBehalfOf: own.others[0]?.onBehalfOf }],
    });
    await days.site.host.settle();
    const second = await shownTo(days.site, uwe, gate);
    expect(second).toMatchObject({ signsFor: sofia, others: [{ state: 'waiting', onBehalfOf: null }] });
    const both = accepted(await days.site.portal(uwe, 'sign-gate', signingOf(second)));
    expect(both).toMatchObject({ state: 'satisfied', ownBy: toUwe.name, others: [{ state: 'satisfied' }] });
  });

  it('signs for their principal first, where that one’s turn comes before their own', async () => {
    await begin();
    const signatories = [signatory(sofia), signatory(uwe, 2)];
    const gate = await openGate(days.site, days.engagement, { signatories, order: 'sequence' });
    await standIn(days.engagement.today);
    const shown = await shownTo(days.site, uwe, gate);
    expect(shown).toMatchObject({ state: 'sign', signsFor: sofia, others: [{ state: 'later', isForOther: false }] });
    const signed = accepted(await days.site.portal(uwe, 'sign-gate', signingOf(shown)));
    expect(signed).toMatchObject({ state: 'waiting', others: [{ turn: 'customer', isForOther: false }] });
  });
});

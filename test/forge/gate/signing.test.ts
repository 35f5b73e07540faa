/** Signatures on the local host: what customers sign, and what comes of it. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gatesOf, onPanel, openGate, shownTo, signAs, signatory, signingOf } from '../site/gates';
import { issuesMade, rename } from '../site/issues';
import { accepted, codeOf, issueProperty } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('an abstention of whoever is needed', () => {
  it('is announced before it is signed, and ends the gate as what nobody has rejected', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)] });
    expect(await shownTo(site, sofia, gate)).toMatchObject({ state: 'sign', endsByAbstention: true });
    const signed = await signAs(site, sofia, gate, { outcome: 'abstained' });
    expect(signed).toMatchObject({ state: 'undecided', turn: 'team', how: null });
    expect(signed).not.toHaveProperty('endsByAbstention');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'rejected', how: 'abstained' });
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.now).toMatchObject({ state: 'rejected', how: 'abstained' });
    expect(certificate.verification.isIntact).toBe(true);
  });
  it('leaves the decision to the others where there are any', async () => {
    const gate = await openGate(site, engagement);
    expect(await shownTo(site, sofia, gate)).not.toHaveProperty('endsByAbstention');
  });
});

describe('signing', () => {
  it('is done when the rule is met, and proves it', async () => {
    const gate = await openGate(site, engagement);
    expect(await signAs(site, sofia, gate)).toMatchObject({
      state: 'waiting',
      own: { outcome: 'accepted', by: sofia },
    });
    expect(await signAs(site, uwe, gate)).toMatchObject({ state: 'satisfied', how: 'signed' });
    await site.host.settle();
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ gate: 'satisfied', isGateHeld: false });
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.verification).toEqual({ isIntact: true, events: 4 });
    expect(certificate.rounds[0]?.signOffs.map(({ accountName }) => accountName)).toEqual([
      'Sofia Sponsor (Northwind demo)',
      'Uwe User (Northwind demo)',
    ]);
    // Both have signed as Sofia Example.
    expect(certificate.rounds[0]?.signOffs.map(({ nameDiffers }) => nameDiffers)).toEqual([true, true]);
    const panel = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    expect(panel.signOffs.map(({ nameDiffers }) => nameDiffers)).toEqual([true, true]);
    expect(accepted(await site.portal(sofia, 'show-certificate', { gateId: gate.id })).rounds).toHaveLength(1);
  });

  it('counts once, however often and by how many windows it is sent', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate));
    const elsewhere = signingOf(await shownTo(site, sofia, gate));
    expect(elsewhere.shownAt).not.toBe(wanted.shownAt);
    const sent = [wanted, wanted, elsewhere];
    const replies = await Promise.all(sent.map((each) => site.portal(sofia, 'sign-gate', each)));
    expect(replies.map(codeOf)).toEqual(['accepted', 'accepted', 'accepted']);
    const certificate = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(certificate.rounds[0]?.signOffs).toHaveLength(1);
    expect(codeOf(await site.portal(sofia, 'sign-gate', { ...wanted, outcome: 'abstained' }))).toBe(
      'gate-already-signed',
    );
  });

  it('lets two at once decide the same without an error', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    const [hers, his] = [await shownTo(site, sofia, gate), await shownTo(site, uwe, gate)];
    const replies = await Promise.all([
      site.portal(sofia, 'sign-gate', signingOf(hers)),
      site.portal(uwe, 'sign-gate', signingOf(his)),
    ]);
    expect(replies.map(codeOf)).toEqual(['accepted', 'accepted']);
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'satisfied' });
    const { rounds } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(rounds[0]?.signOffs.map(({ isAfterDecision = false }) => isAfterDecision)).toEqual([false, true]);
  });

  it('is kept after the rule is met: nobody is asked for it, and nothing of the decision changes', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, sofia, gate);
    await site.host.settle();
    const decided = await onPanel(site, gate.id);
    expect(await gatesOf(site, engagement, uwe)).toMatchObject([
      { state: 'satisfied', turn: 'nobody', isDone: true, mayStillSign: true },
    ]);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ mayStillSign: false });
    const conditions = [{ text: 'Translate the examples', due: null }];
    const said = { outcome: 'accepted-with-conditions', conditions } as const;
    expect(await signAs(site, uwe, gate, said)).toMatchObject({
      state: 'satisfied',
      mayStillSign: false,
      mayWithdraw: false,
      own: { by: uwe, outcome: 'accepted-with-conditions', isAfterDecision: true },
    });
    await site.host.settle();
    const { state, since, decisions, how } = await onPanel(site, gate.id);
    expect({ state, since, decisions, how }).toEqual({
      state: decided.state,
      since: decided.since,
      decisions: decided.decisions,
      how: decided.how,
    });
    expect(await gatesOf(site, engagement, uwe)).toMatchObject([{ state: 'satisfied', mayStillSign: false }]);
    expect((await issuesMade(site)).map(({ fields }) => fields.summary)).toEqual(['Translate the examples']);
    const certificate = accepted(await site.portal(uwe, 'show-certificate', { gateId: gate.id }));
    expect(certificate.verification).toEqual({ isIntact: true, events: 4 });
    expect(certificate.rounds[0]?.signOffs.map(({ by }) => by)).toEqual([sofia, uwe]);
    const { signed } = accepted(await site.portal(uwe, 'list-signed', { engagementId: engagement.id, as: 'yourself' }));
    expect(signed).toMatchObject([{ gateId: gate.id, outcome: 'accepted-with-conditions', isInForce: true }]);
  });

  it('after the rule is met is refused on content that has changed meanwhile', async () => {
    const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
    await signAs(site, sofia, gate);
    const wanted = signingOf(await shownTo(site, uwe, gate));
    await rename(site, 'HAR-1', 'Quite another design');
    expect(codeOf(await site.portal(uwe, 'sign-gate', wanted))).toBe('gate-content-changed');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated' });
  });

  it('goes step by step in a sequence', async () => {
    const signatories = [signatory(sofia, 2), signatory(uwe)];
    const gate = await openGate(site, engagement, { order: 'sequence', signatories });
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ state: 'later' }]);
    const hers = signingOf(await shownTo(site, sofia, gate));
    expect(codeOf(await site.portal(sofia, 'sign-gate', hers))).toBe('gate-out-of-turn');
    await signAs(site, uwe, gate);
    await site.host.settle();
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ state: 'sign' }]);
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'satisfied' });
  });

  it('is one’s own where one claims to stand in for oneself', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)] });
    const wanted = signingOf(await shownTo(site, sofia, gate));
    const signed = accepted(await site.portal(sofia, 'sign-gate', { ...wanted, onBehalfOf: sofia }));
    expect(signed.own).toMatchObject({ by: sofia, onBehalfOf: null });
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe('accepted');
    const { rounds } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(rounds[0]?.signOffs).toMatchObject([{ by: sofia, onBehalfOf: null }]);
  });
});

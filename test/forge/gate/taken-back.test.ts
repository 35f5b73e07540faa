/** Signatures that are taken back: until when, and what an old call does afterwards. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import english from '../../../locales/en-US.json';
import { formatCertificate } from '../../../static/certificate/words/certificate';
import { makeTexts } from '../../../static/i18n/texts';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gateReference, onPanel, openGate, shownTo, signAs, signingOf } from '../site/gates';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('signing', () => {
  it('can be rejected with a reason, and taken back until somebody else has acted', async () => {
    const gate = await openGate(site, engagement);
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not what we agreed' });
    expect(rejected).toMatchObject({ state: 'rejected', mayWithdraw: true });
    const back = accepted(
      await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }),
    );
    expect(back).toMatchObject({ state: 'sign', own: null });
    const signed = await signAs(site, sofia, gate);
    await signAs(site, uwe, gate);
    expect(
      codeOf(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: signed.revision })),
    ).not.toBe('accepted');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'satisfied' });
  });

  it('leaves what it asked for, which is told as of a signature that is not in force, and of no other round', async () => {
    const gate = await openGate(site, engagement);
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not what we agreed' });
    await site.host.settle();
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }));
    await signAs(site, sofia, gate);
    await signAs(site, uwe, gate);
    const certificate = accepted(await site.portal(sofia, 'show-certificate', { gateId: gate.id }));
    expect(certificate.now).toMatchObject({ state: 'satisfied', openConditions: null, openLeft: 1 });
    const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
    const { facts } = formatCertificate(certificate, texts);
    expect(facts.find(({ value }) => value.includes('not done'))?.value).toBe(
      '1 point of an earlier signature is not done. That signature is not in force any more.',
    );
  });

  it('is not given again by an old call that comes once more after it was taken back', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate));
    const { revision } = accepted(await site.portal(sofia, 'sign-gate', wanted));
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision }));
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe('changed-meanwhile');
    expect(await signAs(site, sofia, gate)).toMatchObject({ state: 'waiting' });
  });

  it('is not taken back once the team has settled other terms: the round would go on by those', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    await signAs(site, uwe, gate);
    await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not what we agreed' });
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, rule: { kind: 'any' as const } };
    const changed = accepted(await site.team(manager, 'change-gate', { ...gateReference(details), terms }));
    expect(await shownTo(site, sofia, gate)).toMatchObject({ state: 'rejected', mayWithdraw: false });
    const reference = { gateId: gate.id, revision: changed.revision };
    expect(codeOf(await site.portal(sofia, 'withdraw-sign-off', reference))).toBe('gate-locked');
    // By the new rule, what had been accepted is enough; it takes an administrator to ask for less.
    const opened = await site.team(people.projectAdministrator, 'open-gate', gateReference(changed));
    expect(accepted(opened)).toMatchObject({ state: 'satisfied', round: 2 });
  });
});

/** Signatories who are to leave the engagement, or have left it. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { draftGate, gateReference, onPanel, openGate, openGateAgain, signAs, signatory } from '../site/gates';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('a signatory', () => {
  it('can’t be taken out of the engagement while a gate waits for them', async () => {
    const gate = await openGate(site, engagement);
    const who = { engagementId: engagement.id, accountId: uwe };
    expect(codeOf(await site.admin(people.projectAdministrator, 'remove-stakeholder', who))).toBe(
      'stakeholder-signs-gates',
    );
    await signAs(site, uwe, gate);
    await site.host.settle();
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', who));
  });

  it('can’t be taken out either before their list shows the gate, or after it was reopened by who rejected it', async () => {
    const administrator = people.projectAdministrator;
    const who = { engagementId: engagement.id, accountId: uwe };
    const remove = async () => codeOf(await site.admin(administrator, 'remove-stakeholder', who));
    const draft = await draftGate(site, engagement);
    const gate = accepted(await site.team(manager, 'open-gate', draft));
    expect(await remove()).toBe('stakeholder-signs-gates');
    await site.host.settle();
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not yet' });
    await site.host.settle();
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }));
    expect(await remove()).toBe('stakeholder-signs-gates');
    // Nor does a list that is behind keep anybody who has signed.
    await site.host.settle();
    await signAs(site, uwe, gate);
    expect(await remove()).toBe('accepted');
  });

  it('who is no customer any more is told to the team, which changes the signatories and asks again', async () => {
    const who = { engagementId: engagement.id, accountId: uwe };
    const gate = await openGate(site, engagement);
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not yet' });
    await site.host.settle();
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', who));
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'rejected', gone: [] });
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }));
    await site.host.settle();
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', gone: [uwe] });
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, signatories: [signatory(sofia)] };
    // To take somebody out of a gate that blocks is to ask for less.
    const wanted = { ...gateReference(details), terms };
    const changed = accepted(await site.team(people.projectAdministrator, 'change-gate', wanted));
    expect(await openGateAgain(site, changed)).toMatchObject({ state: 'open', waitingFor: [sofia], gone: [] });
  });
});

/** A gate that waits for somebody who has left the engagement is the team's turn, wherever it is shown. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { draftGate, gateTerms, onPanel, openGate, signAs, signatory } from '../site/gates';
import { accepted, codeOf, issueProperty, openEngagement, openSite, type Site } from '../site/site';

const { customerSponsor: sofia, customerUser: uwe, projectAdministrator: admin, projectManager: manager } = people;

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite();
  engagement = await openEngagement(site, [sofia, uwe]);
});
afterEach(() => site.close());

const isUwe = () => ({ engagementId: engagement.id, accountId: uwe });
const remove = () => site.admin(admin, 'remove-stakeholder', isUwe());
const overview = async () => accepted(await site.plan(manager, 'show-project', {})).engagements[0];

describe('a rejection that is taken back after another signatory has left', () => {
  const forsaken = async () => {
    const gate = await openGate(site, engagement, { mode: 'block' });
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'Not yet' });
    await site.host.settle();
    const takeBack = () => site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision });
    return { gate, takeBack };
  };

  it('is the team’s turn on the issue, in its property, in the project’s balance and in the list', async () => {
    const { gate, takeBack } = await forsaken();
    accepted(await remove());
    accepted(await takeBack());
    await site.host.settle();
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', gone: [uwe] });
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 1, waitingOnCustomer: 0 });
    expect(await overview()).toMatchObject({
      waitingOnCustomer: 0,
      waitingOnTeam: 1,
      asks: [{ kind: 'gate', id: gate.id }],
    });
    // Queries lag behind.
    await site.host.advance(10 * 60_000);
    const { gates } = accepted(await site.plan(manager, 'list-gates', { state: 'open' }));
    expect(gates).toMatchObject([{ id: gate.id, gone: [uwe] }]);
    // It stays so when all others have signed.
    await signAs(site, sofia, gate);
    await site.host.settle();
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 1 });
    expect(await overview()).toMatchObject({ waitingOnCustomer: 0, waitingOnTeam: 1 });
  });

  it('is the customer’s again once they are back', async () => {
    const { gate, takeBack } = await forsaken();
    accepted(await remove());
    accepted(await takeBack());
    await site.host.settle();
    accepted(await site.admin(admin, 'add-stakeholder', { ...isUwe(), roles: ['user'] }));
    await site.host.settle();
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', gone: [] });
    expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ waitingOnTeam: 0, waitingOnCustomer: 1 });
    expect(await overview()).toMatchObject({ waitingOnCustomer: 1, waitingOnTeam: 0 });
  });

  it('and in the same moment: they stay, or it is the team’s', async () => {
    const { gate, takeBack } = await forsaken();
    const [removed, taken] = (await Promise.all([remove(), takeBack()])).map(codeOf);
    expect(taken).toBe('accepted');
    await site.host.settle();
    const isGone = removed === 'accepted';
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open', gone: isGone ? [uwe] : [] });
    expect(await overview()).toMatchObject({ waitingOnTeam: isGone ? 1 : 0 });
  });
});

describe('a gate of more signatories than one transaction holds', () => {
  it('keeps each of them, also before their list has it', async () => {
    const others = Array.from({ length: 18 }, (_, index) => `qm:crowd:${index}`);
    for (const [index, accountId] of others.entries()) {
      const displayName = `Signatory ${index} (Northwind demo)`;
      const rest = { emailAddress: `crowd${index}@demo.example`, accountType: 'customer', role: 'Customer' } as const;
      site.host.jira.addCustomer('CARE', {
        accountId,
        displayName,
        ...rest,
        timeZone: 'Europe/Berlin',
        locale: 'en-US',
      });
      const wanted = { engagementId: engagement.id, accountId, roles: ['user' as const] };
      accepted(await site.admin(admin, 'add-stakeholder', wanted));
    }
    await site.host.settle();
    const draft = await draftGate(site, engagement, gateTerms({ signatories: others.map((each) => signatory(each)) }));
    const { id } = accepted(await site.team(manager, 'open-gate', draft));
    const last = { engagementId: engagement.id, accountId: others.at(-1) ?? '' };
    expect(codeOf(await site.admin(admin, 'remove-stakeholder', last))).toBe('stakeholder-signs-gates');
    await site.host.settle();
    expect(await onPanel(site, id)).toMatchObject({ state: 'open', gone: [] });
    expect(await overview()).toMatchObject({ waitingOnCustomer: 1, waitingOnTeam: 0 });
  });
});

describe('a signatory who is taken out as the gate is opened', () => {
  it('stays, or the gate is not opened', async () => {
    const draft = await draftGate(site, engagement, gateTerms({ signatories: [signatory(sofia), signatory(uwe)] }));
    const [opened, removed] = (await Promise.all([site.team(manager, 'open-gate', draft), remove()])).map(codeOf);
    expect([opened, removed].filter((code) => code === 'accepted')).toHaveLength(1);
  });
});

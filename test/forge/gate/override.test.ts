/** Gates that the team passes without a signature. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gatesOf, gateTerms, openGate, shownTo } from '../site/gates';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('passing without a signature', () => {
  it('takes an administrator where the gate blocks, and the customer reads why', async () => {
    const gate = await openGate(site, engagement);
    const command = { gateId: gate.id, revision: gate.revision, reason: 'The fair opens tomorrow' };
    expect(codeOf(await site.team(manager, 'override-gate', command))).toBe('not-allowed');
    accepted(await site.team(people.projectAdministrator, 'override-gate', command));
    await site.host.settle();
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ isOverridden: true, state: 'sign' }]);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ override: { reason: 'The fair opens tomorrow' } });
  });

  it('is not to be had by withdrawing the gate, or by making it one that advises', async () => {
    const gate = await openGate(site, engagement);
    const reference = { gateId: gate.id, revision: gate.revision };
    const withdrawn = await site.team(manager, 'withdraw-gate', { ...reference, reason: 'Not needed' });
    const softened = await site.team(manager, 'change-gate', { ...reference, terms: gateTerms({ mode: 'advise' }) });
    expect([withdrawn, softened].map(codeOf)).toEqual(['not-allowed', 'not-allowed']);
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', { ...reference, reason: 'Not needed' }));
  });

  it('takes a reason of anybody’s where the gate asks for one', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    const command = { gateId: gate.id, revision: gate.revision, reason: 'Agreed by phone' };
    expect(accepted(await site.team(manager, 'override-gate', command)).override).toMatchObject({ by: manager });
  });
});

/** Gates that the team passes without a signature. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { EngagementSummary } from '../../../src/contract/engagement';
import { gatesOf, gateTerms, openGate, shownTo } from '../site/gates';
import { accepted, codeOf, openEngagement, openSite, type Site } from '../site/site';

const sofia = people.customerSponsor;
const manager = people.projectManager;

let site: Site;
let engagement: EngagementSummary & { requestKey: string };

beforeEach(async () => {
  site = await openSite();
  engagement = await openEngagement(site);
});
afterEach(() => site.close());

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

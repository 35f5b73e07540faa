/** Gates that the team passes without a signature. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gatesOf, gateTerms, openGate, shownTo, signAs, signatory } from '../site/gates';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('what somebody may do about a gate', () => {
  it('is told to them with it: nothing to who only looks at the issue', async () => {
    const gate = await openGate(site, engagement);
    const reader = people.internalCustomer;
    const rightsOf = async (accountId: string) => {
      const { mayEdit, mayAdminister } = accepted(await site.team(accountId, 'show-gate', { gateId: gate.id }));
      return { mayEdit, mayAdminister };
    };
    expect(await rightsOf(manager)).toEqual({ mayEdit: true, mayAdminister: false });
    expect(await rightsOf(people.projectAdministrator)).toEqual({ mayEdit: true, mayAdminister: true });
    expect(await rightsOf(reader)).toEqual({ mayEdit: false, mayAdminister: false });
    const reference = { gateId: gate.id, revision: gate.revision };
    expect(codeOf(await site.team(reader, 'open-gate', reference))).toBe('not-allowed');
  });
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
    expect([withdrawn, softened].map(codeOf)).toEqual(['not-allowed', 'gate-weakened']);
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', { ...reference, reason: 'Not needed' }));
  });

  it('is not to be had by dropping who has rejected it and asking the other', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia), signatory(people.customerUser)] });
    await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It is slow' });
    await site.host.settle();
    const { terms, revision } = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const reference = { gateId: gate.id, revision };
    const weaker: Partial<GateTerms>[] = [
      { signatories: [signatory(people.customerUser)] },
      { rule: { kind: 'any' } },
      { criteria: [{ text: 'Whatever', priority: 'must' }] },
      { covers: [] },
      { allowsConcessions: true },
    ];
    for (const changes of weaker) {
      const asked = { ...reference, terms: { ...terms, ...changes } };
      const refused = await site.team(manager, 'change-gate', asked);
      expect(refused).toMatchObject({ ok: false, error: { code: 'gate-weakened', field: Object.keys(changes)[0] } });
    }
    // Whatever asks for as much is the team's to change, and an administrator may do the rest.
    const worded = { ...reference, terms: { ...terms, title: 'Search, once more' } };
    const { revision: after } = accepted(await site.team(manager, 'change-gate', worded));
    const [dropped] = weaker;
    const wanted = { gateId: gate.id, revision: after, terms: { ...terms, ...dropped } };
    accepted(await site.team(people.projectAdministrator, 'change-gate', wanted));
  });

  it('is not to be had without the reason that a gate asks for', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    const { terms, revision } = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const reference = { gateId: gate.id, revision };
    const softened = await site.team(manager, 'change-gate', { ...reference, terms: { ...terms, mode: 'advise' } });
    expect(codeOf(softened)).toBe('gate-weakened');
    // It holds nothing back for good: other terms are the team's.
    accepted(await site.team(manager, 'change-gate', { ...reference, terms: { ...terms, covers: [] } }));
  });

  it('takes a reason of anybody’s where the gate asks for one', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    const command = { gateId: gate.id, revision: gate.revision, reason: 'Agreed by phone' };
    expect(accepted(await site.team(manager, 'override-gate', command)).override).toMatchObject({ by: manager });
  });
});

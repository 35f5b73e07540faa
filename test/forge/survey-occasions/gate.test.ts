/** Checkpoints that wait for a gate to be decided. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gateReference, onPanel, openGate, signAs, toSofia } from '../site/gates';
import { accepted, codeOf } from '../site/site';
import { checkpointTerms, hours, minutes, openings, planFor, shown, stateOf } from './waiting';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});
const sofia = people.customerSponsor;

describe('a gate', () => {
  it('opens what waits for it at once when it is signed, and once when it is signed again', async () => {
    const gate = await openGate(site, engagement, toSofia());
    const checkpoint = await planFor(site, engagement, { kind: 'gate-decided', gateId: gate.id });
    await site.host.advance(2 * hours);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await signAs(site, sofia, gate);
    await site.host.settle();
    expect(await stateOf(site, checkpoint)).toBe('open');
    expect(await openings(site, checkpoint)).toBe(1);
  });

  it('that is rejected was decided', async () => {
    const gate = await openGate(site, engagement, toSofia());
    const checkpoint = await planFor(site, engagement, { kind: 'gate-decided', gateId: gate.id });
    await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It lacks the examples' });
    await site.host.settle();
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('that is signed by one of two is not decided yet', async () => {
    const gate = await openGate(site, engagement);
    const checkpoint = await planFor(site, engagement, { kind: 'gate-decided', gateId: gate.id });
    await signAs(site, sofia, gate);
    await site.host.advance(2 * hours);
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await signAs(site, people.customerUser, gate, { printedName: 'Uwe Example' });
    await site.host.settle();
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('of whose decision the queue was not told is found within the hour', async () => {
    const gate = await openGate(site, engagement, toSofia());
    const checkpoint = await planFor(site, engagement, { kind: 'gate-decided', gateId: gate.id });
    site.host.faults.use({ queue: { error: 1 } });
    await signAs(site, sofia, gate);
    site.host.faults.use({});
    await site.host.settle();
    expect(await stateOf(site, checkpoint)).toBe('planned');
    await site.host.advance(1 * hours + 5 * minutes);
    expect(await stateOf(site, checkpoint)).toBe('open');
  });

  it('that is withdrawn is waited for in vain, and one that is decided is not waited for', async () => {
    const gate = await openGate(site, engagement, toSofia());
    const checkpoint = await planFor(site, engagement, { kind: 'gate-decided', gateId: gate.id });
    const withdrawal = { ...gateReference(await onPanel(site, gate.id)), reason: 'No longer needed' };
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', withdrawal));
    await site.host.settle();
    expect(await shown(site, checkpoint)).toMatchObject({ state: 'planned', occasionGone: 'called-off' });

    const refused = async (gateId: string) => {
      const wanted = checkpointTerms(engagement, { occasion: { kind: 'gate-decided', gateId } });
      return codeOf(await site.plan(people.projectManager, 'plan-checkpoint', wanted));
    };
    const signed = await openGate(site, engagement, toSofia({ title: 'Signed' }));
    await signAs(site, sofia, signed);
    await site.host.settle();
    expect(await refused(signed.id)).toBe('occasion-over');
    expect(await refused(gate.id)).toBe('occasion-over');
    expect(await refused('f'.repeat(24))).toBe('not-found');
  });
});

/** Terms that the team has changed and not asked again: customers see nothing of them, anywhere. */
import { describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../../demo/people';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { type Fresh, withFreshSite } from '../site/fresh';
import { gateDays } from '../site/gate-days';
import { openGate, openGateAgain, signAs, signatory, toSofia } from '../site/gates';
import { accepted, type Site } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const days = gateDays();

/** Changes the terms of a gate, and lets what follows come to its end. */
async function draftAgain(site: Site, gateId: string, changes: Partial<GateTerms>) {
  const { terms, revision } = accepted(await site.team(projectManager, 'show-gate', { gateId }));
  const wanted = { gateId, revision, terms: { ...terms, ...changes } };
  const changed = accepted(await site.team(projectAdministrator, 'change-gate', wanted));
  await site.host.settle();
  return changed;
}

/** Everything that customers can read of a gate. */
async function shownToCustomers(gateId: string): Promise<string> {
  const shown = [
    await site.portal(customerSponsor, 'show-gate', { gateId }),
    await site.portal(customerSponsor, 'show-certificate', { gateId }),
    await site.portal(customerSponsor, 'show-inbox', {}),
    await site.portal(customerUser, 'list-colleague-asks', { engagementId: engagement.id }),
    await site.portal(customerSponsor, 'list-signed', { engagementId: engagement.id, as: 'yourself' }),
  ];
  return JSON.stringify(shown.map((result) => accepted(result as never)));
}

describe('what the team only drafts after it has asked', () => {
  it('is not shown to customers: neither its words, nor its rule, nor its day', async () => {
    const gate = await openGate(site, engagement, { title: 'Search 1.0', signatories: [signatory(customerSponsor)] });
    await signAs(site, customerSponsor, gate, { outcome: 'rejected', reason: 'It is slow' });
    const day = '2026-12-18';
    await draftAgain(site, gate.id, { title: 'SECRET', rule: { kind: 'any' }, due: day });
    const changed = await draftAgain(site, gate.id, { title: 'SECRET, too', dueReason: 'SECRET reason' });
    const shown = await shownToCustomers(gate.id);
    expect(shown).toContain('Search 1.0');
    expect(shown).not.toContain('SECRET');
    expect(shown).not.toContain(day);
    const certificate = accepted(await site.portal(customerSponsor, 'show-certificate', { gateId: gate.id }));
    expect(certificate).toMatchObject({ title: 'Search 1.0', rule: { kind: 'all' }, now: { state: 'rejected' } });
    // It is told that what was asked was changed, and not how often.
    expect(certificate.history.map(({ what }) => what)).toEqual([
      'gate-drafted',
      'gate-opened',
      'gate-signed',
      'gate-changed',
    ]);
    expect(JSON.stringify(await site.team(projectManager, 'show-certificate', { gateId: gate.id }))).toContain(
      'SECRET',
    );

    await openGateAgain(site, changed);
    expect(await shownToCustomers(gate.id)).toContain('SECRET, too');
  });

  it('is not told by the digest', async () => {
    await days.begin();
    const gate = await openGate(days.site, days.engagement, toSofia({ title: 'Search 1.0' }));
    await days.advanceTo('2026-11-24T08:00:00Z');
    await draftAgain(days.site, gate.id, { title: 'SECRET' });
    await days.advanceTo('2026-11-25T08:00:00Z');
    const lines = await days.lines();
    expect(lines.at(-1)).toContain('Search 1.0');
    expect(lines.join()).not.toContain('SECRET');
  });
});

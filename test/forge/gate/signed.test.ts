/** Everything that a customer has signed stays theirs to see, however much is signed and whoever is asked later. */
import { describe, expect, it } from 'vitest';
import {
  bystander,
  customerSponsor,
  customerUser,
  internalCustomer,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import type { Certificate } from '../../../src/contract/gate/certificate';
import type { SignedAs } from '../../../src/contract/gate/portal-gate';
import { type Fresh, withFreshSite } from '../site/fresh';
import {
  gateReference,
  gateTerms,
  openGate,
  openGateAgain,
  shownTo,
  signAs,
  signatory,
  signingOf,
} from '../site/gates';
import { makeIssue } from '../site/issues';
import { accepted, codeOf } from '../site/site';

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

/** Storage's indexes see what is new by then. */
const indexLag = 10 * 60_000;

const page = (person: string, as: SignedAs = 'yourself', after?: string) =>
  site.portal(person, 'list-signed', { engagementId: engagement.id, as, ...(after === undefined ? {} : { after }) });
const certificateFor = async (person: string, gateId: string): Promise<Certificate> =>
  accepted(await site.portal(person, 'show-certificate', { gateId }));

/** Sofia signs the first round and rejects; the second asks Uwe alone. */
async function askedOfAnother() {
  const gate = await openGate(site, engagement, { signatories: [signatory(customerSponsor)], title: 'Search 1.0' });
  await signAs(site, customerSponsor, gate, { outcome: 'rejected', reason: 'It is slow' });
  await site.host.settle();
  const { terms, revision } = accepted(await site.team(projectManager, 'show-gate', { gateId: gate.id }));
  const wanted = gateTerms({ ...terms, title: 'Secret plan', signatories: [signatory(customerUser)] });
  const changed = accepted(
    await site.team(projectAdministrator, 'change-gate', { gateId: gate.id, revision, terms: wanted }),
  );
  return openGateAgain(site, changed);
}

describe('who has signed and is not asked any more', () => {
  it('finds it among what they have signed, and reads its certificate up to the round that they signed', async () => {
    const gate = await askedOfAnother();
    expect(codeOf(await site.portal(customerSponsor, 'show-gate', { gateId: gate.id }))).toBe('not-found');
    const { signed } = accepted(await page(customerSponsor));
    expect(signed).toMatchObject([{ gateId: gate.id, title: 'Search 1.0', outcome: 'rejected', isInForce: false }]);

    const certificate = await certificateFor(customerSponsor, gate.id);
    expect(certificate).toMatchObject({ title: 'Search 1.0', now: null, override: null });
    expect(certificate.rounds.map(({ round, signOffs }) => [round, signOffs.length])).toEqual([[1, 1]]);
    expect(certificate.verification.isIntact).toBe(true);
    expect(JSON.stringify(certificate)).not.toContain('Secret plan');
    expect(certificate.history.filter(({ round }) => round === 2)).toEqual([]);
  });

  it('finds nothing of what came after, nor how much it was', async () => {
    const gate = await askedOfAnother();
    const before = (await certificateFor(customerSponsor, gate.id)).verification;
    expect(before).toEqual({ isIntact: true, events: null });
    expect((await certificateFor(customerUser, gate.id)).verification).toMatchObject({ events: 5 });
  });

  it('is told nothing of an override of the round that others were asked', async () => {
    const gate = await askedOfAnother();
    accepted(
      await site.team(projectAdministrator, 'override-gate', { ...gateReference(gate), reason: 'Secret reason' }),
    );
    expect(JSON.stringify(await certificateFor(customerSponsor, gate.id))).not.toContain('Secret reason');
    expect((await certificateFor(customerUser, gate.id)).override).toMatchObject({ reason: 'Secret reason' });
  });

  it('is not somebody who was asked and has signed nothing, nor anybody else', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(customerSponsor)] });
    for (const person of [customerUser, internalCustomer, bystander]) {
      expect(codeOf(await site.portal(person, 'show-certificate', { gateId: gate.id }))).toBe('not-found');
    }
    expect(accepted(await page(customerUser)).signed).toEqual([]);
    expect(codeOf(await page(bystander))).toBe('not-found');
    expect(codeOf(await page(projectManager))).toBe('not-found');
  });

  it('reaches nothing after being taken out of the engagement', async () => {
    const gate = await askedOfAnother();
    const person = { engagementId: engagement.id, accountId: customerSponsor };
    const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
    const { revision = 0 } = engagements.find(({ id }) => id === engagement.id) ?? {};
    const primary = { engagementId: engagement.id, accountId: customerUser, revision, kind: 'external' as const };
    const wanted = { ...primary, roles: ['user' as const], isPrimary: true, support: null, deputy: null };
    accepted(await site.admin(projectAdministrator, 'change-stakeholder', wanted));
    accepted(await site.admin(projectAdministrator, 'remove-stakeholder', person));
    expect(codeOf(await page(customerSponsor))).toBe('not-found');
    expect(codeOf(await site.portal(customerSponsor, 'show-certificate', { gateId: gate.id }))).toBe('not-found');
  });
});

describe('what a customer has signed', () => {
  it('is listed to the last one, a page at a time, newest first, past what the portal keeps as done lately', async () => {
    const issues = [await makeIssue(site), await makeIssue(site), await makeIssue(site)];
    for (let number = 1; number <= 45; number++) {
      const gate = await openGate(
        site,
        engagement,
        {
          signatories: [signatory(customerSponsor)],
          title: `No. ${number}`,
        },
        issues[number % 3]?.key,
      );
      await signAs(site, customerSponsor, gate);
      await site.host.settle();
    }
    await site.host.advance(indexLag);
    const titles: string[] = [];
    let after: string | undefined;
    do {
      const { signed, next } = accepted(await page(customerSponsor, 'yourself', after));
      titles.push(...signed.map(({ title }) => title));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(titles).toEqual(Array.from({ length: 45 }, (_, index) => `No. ${45 - index}`));
  });

  it('tells who signed for whom, on both sides', async () => {
    const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
    const { today = '' } = engagements.find(({ id }) => id === engagement.id) ?? {};
    const deputy = { accountId: customerUser, until: today };
    accepted(await site.portal(customerSponsor, 'name-deputy', { engagementId: engagement.id, deputy }));
    const gate = await openGate(site, engagement, { signatories: [signatory(customerSponsor)] });
    const shown = await shownTo(site, customerUser, gate);
    accepted(await site.portal(customerUser, 'sign-gate', signingOf(shown)));
    await site.host.advance(indexLag);
    const line = { gateId: gate.id, isInForce: true };
    expect(accepted(await page(customerSponsor)).signed).toMatchObject([
      { ...line, person: 'Uwe User (Northwind demo)' },
    ]);
    expect(accepted(await page(customerUser, 'deputy')).signed).toMatchObject([
      { ...line, person: 'Sofia Sponsor (Northwind demo)' },
    ]);
    expect(accepted(await page(customerUser)).signed).toEqual([]);
    // Deputies keep what they signed, when they stand in no more: and see nothing of what is drafted since.
    await site.host.advance(48 * 3_600_000);
    const known = accepted(await site.team(projectManager, 'show-gate', { gateId: gate.id }));
    const { terms } = known;
    const drafted = { ...terms, title: 'Secret plan', rule: { kind: 'any' as const } };
    const changed = { gateId: gate.id, revision: known.revision, terms: drafted };
    const { revision: next } = accepted(await site.team(projectAdministrator, 'change-gate', changed));
    accepted(
      await site.team(projectAdministrator, 'withdraw-gate', { gateId: gate.id, revision: next, reason: 'Secret end' }),
    );
    const certificate = await certificateFor(customerUser, gate.id);
    expect(certificate).toMatchObject({ title: terms.title, rule: { kind: 'all' }, now: null });
    expect(certificate.rounds).toHaveLength(1);
    expect(certificate.history.map(({ what }) => what)).toEqual(['gate-drafted', 'gate-opened', 'gate-signed']);
    expect(JSON.stringify(certificate)).not.toContain('Secret');
  });

  it('is not read by a made-up page mark', async () => {
    expect(codeOf(await page(customerSponsor, 'yourself', 'elsewhere'))).toBe('not-found');
  });
});

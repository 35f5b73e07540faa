/** A change of what is signed: the gate is asked again, and only about the change. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { linesOf, toldOn } from '../site/digests';
import { type Fresh, withFreshSite } from '../site/fresh';
import {
  gateReference,
  gatesOf,
  gateTerms,
  onPanel,
  openGate,
  openGateAgain,
  shownTo,
  signAs,
  signatory,
  signingOf,
} from '../site/gates';
import { describeAs, rename } from '../site/issues';
import { accepted, codeOf } from '../site/site';

const sofia = people.customerSponsor;
const uwe = people.customerUser;
const manager = people.projectManager;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

describe('a change of what is signed', () => {
  it('is found when a rejection from before it is taken back', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia), signatory(uwe)] });
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It is slow' });
    await site.host.settle();
    await rename(site, 'HAR-1', 'A new summary');
    await site.host.advance(5 * 60_000);
    // A rejection stays, whatever becomes of the issue.
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'rejected' });
    const command = { gateId: gate.id, revision: rejected.revision };
    accepted(await site.portal(sofia, 'withdraw-sign-off', command));
    await site.host.settle();
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated', changed: ['summary'] });
  });
  it('is found then even where the queue takes nothing, by the sweep', async () => {
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia), signatory(uwe)] });
    const rejected = await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It is slow' });
    await site.host.settle();
    await rename(site, 'HAR-1', 'A new summary');
    await site.host.advance(5 * 60_000);
    site.host.faults.use({ queue: { error: 1 } });
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision: rejected.revision }));
    site.host.faults.use({});
    await site.host.advance(15 * 60_000);
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated' });
  });
  it('invalidates by itself, and asks again only for what changed', async () => {
    const gate = await openGate(site, engagement);
    await signAs(site, sofia, gate);
    await rename(site, 'HAR-1', 'A new summary');
    // Jira's events come up to three minutes late.
    await site.host.advance(5 * 60_000);
    const invalidated = await onPanel(site, gate.id);
    expect(invalidated).toMatchObject({ state: 'invalidated', changed: ['summary'] });
    expect(await gatesOf(site, engagement, uwe)).toMatchObject([{ state: 'invalidated', isUnsigned: false }]);
    expect(await gatesOf(site, engagement, sofia)).toMatchObject([{ state: 'invalidated', isUnsigned: true }]);
    expect(await shownTo(site, sofia, gate)).toMatchObject({ state: 'invalidated', isUnsigned: true });

    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    expect(details.next?.changes).toMatchObject([{ part: 'field', field: 'summary', after: 'A new summary' }]);
    const again = await openGateAgain(site, invalidated);
    expect(again).toMatchObject({ state: 'open', round: 2 });
    const hers = await shownTo(site, sofia, again);
    expect(hers.earlier).toMatchObject([
      { verdict: 'met', round: 1 },
      { verdict: 'met', round: 1 },
    ]);
    expect(hers.changes).toHaveLength(1);
    const unseen = signingOf(hers, { changesSeen: 0 });
    expect(codeOf(await site.portal(sofia, 'sign-gate', unseen))).toBe('changes-unseen');
    const signed = accepted(await site.portal(sofia, 'sign-gate', signingOf(hers)));
    expect(signed.own?.answers).toMatchObject([{ round: 1 }, { round: 1 }]);
    expect((await shownTo(site, uwe, again)).earlier).toEqual([null, null]);
  });

  it('is named in the mail by which they are asked again, and so is that there is none', async () => {
    const day = 24 * 60 * 60_000;
    const only = { signatories: [signatory(sofia)] };
    const [renamed, same] = [
      await openGate(site, engagement, { ...only, title: 'Renamed' }),
      await openGate(site, engagement, { ...only, title: 'Same', covers: [] }),
    ];
    for (const gate of [renamed, same]) await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It is slow' });
    await rename(site, 'HAR-1', 'A new summary');
    await describeAs(site, 'HAR-1', { type: 'text', text: 'Backups are made hourly' });
    await site.host.advance(day);
    for (const gate of [renamed, same]) await openGateAgain(site, await onPanel(site, gate.id));
    const told = (await toldOn(site, engagement)).length;
    await site.host.advance(day);
    expect(
      linesOf((await toldOn(site, engagement)).slice(told)).map((line) => line.slice('2026-11-24 '.length)),
    ).toEqual([
      'Asked again, please sign off: Renamed. Changed since: summary and description',
      'Asked again, please sign off: Same. Nothing in it has changed',
    ]);
  });

  it('is told to nobody who was not asked in the round before, which is none of theirs', {
    timeout: 60_000,
  }, async () => {
    const day = 24 * 60 * 60_000;
    const gate = await openGate(site, engagement, { signatories: [signatory(sofia)] });
    const askInstead = async (...who: string[]) => {
      const terms = gateTerms({ signatories: who.map((each) => signatory(each)) });
      const reference = gateReference(await onPanel(site, gate.id));
      accepted(await site.team(people.projectAdministrator, 'change-gate', { ...reference, terms }));
      const told = (await toldOn(site, engagement)).length;
      const again = await openGateAgain(site, await onPanel(site, gate.id));
      await site.host.advance(day);
      const lines = linesOf((await toldOn(site, engagement)).slice(told)).map((line) =>
        line.slice('2026-11-24 '.length),
      );
      return { again, lines };
    };
    await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It is slow' });
    await rename(site, 'HAR-1', 'A new summary');
    await site.host.advance(day);
    const second = await askInstead(uwe);
    expect(second.lines).toEqual([`Please sign off: ${gate.title}`]);
    // Nor is it shown to them, or to be looked at before they sign.
    expect((await shownTo(site, uwe, second.again)).changes).toEqual([]);
    await signAs(site, uwe, second.again, { outcome: 'rejected', reason: 'It is slow' });
    await site.host.advance(day);
    // Of what Sofia has rejected, something has changed; since the round that Uwe rejected, nothing.
    expect((await askInstead(sofia, uwe)).lines).toEqual([
      `Please sign off: ${gate.title}`,
      `Asked again, please sign off: ${gate.title}. Nothing in it has changed`,
    ]);
  });

  it('is shown where only what is struck out has changed', async () => {
    const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks });
    const described = (...marks: object[]) =>
      describeAs(site, 'HAR-1', words('Backups are made '), words('hourly', ...marks), words(' daily'));
    await described({ type: 'strike' });
    const gate = await openGate(site, engagement);
    const { content } = await shownTo(site, sofia, gate);
    expect(content.fields).toMatchObject([{}, { text: 'Backups are made ‹~~hourly~~› daily' }, {}]);
    await signAs(site, sofia, gate);
    await described();
    await site.host.advance(5 * 60_000);
    await openGateAgain(site, await onPanel(site, gate.id));
    expect((await shownTo(site, sofia, gate)).changes).toMatchObject([
      { before: 'Backups are made ‹~~hourly~~› daily', after: 'Backups are made hourly daily' },
    ]);
  });

  it('is found at the moment of signing, though no event has come', async () => {
    const gate = await openGate(site, engagement);
    const wanted = signingOf(await shownTo(site, sofia, gate));
    await rename(site, 'HAR-1', 'Changed a second ago');
    expect(codeOf(await site.portal(sofia, 'sign-gate', wanted))).toBe('gate-content-changed');
    expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated' });
  });

  it('keeps signatures on the very same content when only the people change', async () => {
    const gate = await openGate(site, engagement, { mode: 'require-reason' });
    await signAs(site, sofia, gate);
    const details = accepted(await site.team(manager, 'show-gate', { gateId: gate.id }));
    const terms = { ...details.terms, signatories: [signatory(sofia)] };
    const changed = accepted(await site.team(manager, 'change-gate', { ...gateReference(details), terms }));
    expect(changed).toMatchObject({ state: 'invalidated', changed: ['terms'] });
    expect(await openGateAgain(site, changed)).toMatchObject({ state: 'satisfied', round: 2 });
    const { verification } = accepted(await site.team(manager, 'show-certificate', { gateId: gate.id }));
    expect(verification).toMatchObject({ isIntact: true });
  });
});

describe('what a round before the last has settled', () => {
  it('is compared with what the signer decided on, not with what they have never seen', async () => {
    const gate = await openGate(site, engagement);
    await signAs(site, sofia, gate);
    for (const summary of ['Second', 'Third']) {
      await rename(site, 'HAR-1', summary);
      await site.host.advance(5 * 60_000);
      await openGateAgain(site, await onPanel(site, gate.id));
    }
    expect((await shownTo(site, sofia, gate)).changes).toMatchObject([{ field: 'summary', after: 'Third' }]);
    expect((await shownTo(site, sofia, gate)).changes).not.toMatchObject([{ before: 'Second' }]);
    expect((await shownTo(site, uwe, gate)).changes).toMatchObject([{ before: 'Second' }]);
  });
});

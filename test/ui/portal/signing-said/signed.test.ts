import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type {
  PortalGate,
  PortalGateLine,
  PortalSignatory,
  SignedAs,
  SignedLine,
} from '../../../../src/contract/gate/portal-gate';
import type { PortalTask } from '../../../../src/contract/task/task';
import { DraftsKeeper } from '../../../../static/draft/drafts';
import { Consent } from '../../../../static/portal/gate/sign/consent/consent';
import { newSigning } from '../../../../static/portal/gate/sign/draft/sign-draft';
import GateOutcomeNotice from '../../../../static/portal/gate/sign/gate-outcome-notice';
import { OwnSignOff } from '../../../../static/portal/gate/sign/state/own-sign-off';
import { Covered } from '../../../../static/portal/gate/sign/terms/covered';
import { Signatories } from '../../../../static/portal/gate/sign/terms/signatories';
import { Signature } from '../../../../static/portal/gate/signed/signature';
import OutcomeNotice from '../../../../static/portal/task/outcome-notice';
import { portalGate, portalTask } from '../../samples/portal-samples';
import { signOff } from '../../samples/team-gate-samples';
import { shown } from './given';

describe('a signature in the list of all', () => {
  const line = (changes: Partial<SignedLine>, as: SignedAs = 'yourself') =>
    shown(Signature, {
      as,
      signature: {
        ...{ id: 's', gateId: 'g', title: 'Search', version: '', round: 1, outcome: 'accepted' },
        ...{ at: '2026-11-24T13:05:09.000Z', person: null, isInForce: true },
        ...changes,
      } as SignedLine,
    });

  it('says for whom it was given, and by whom', () => {
    expect(line({ person: 'Uwe User' })).toContain('Signed for you by Uwe User');
    expect(line({ person: 'Sofia Sponsor' }, 'deputy')).toContain('Signed by you for Sofia Sponsor');
    expect(line({})).not.toContain('for you');
  });
  it('that rejects is called rejected, and does not read like an acceptance that counts', () => {
    expect(line({})).toContain('Counts');
    const rejection = line({ outcome: 'rejected' });
    expect(rejection.match(/Rejected/g)).toHaveLength(1);
    expect(rejection).not.toContain('Counts');
    const old = line({ outcome: 'rejected', isInForce: false });
    expect(old).toContain('No longer counts');
    expect(old).toContain('Rejected');
  });
});

describe('a name that is not that of the account', () => {
  const consent = (printedName: string, ownName: string | null = 'Anna Berg') =>
    shown(Consent, {
      gate: portalGate('g', { ownName }),
      draft: { ...newSigning, printedName },
      error: undefined,
      onChange: () => undefined,
    });
  const note = /<p id="([^"]*)" class="([^"]*)">This is not the name of your account, Anna Berg\./;

  it('is said beside the field, and belongs to it', () => {
    const [, id = '', look] = note.exec(consent('Ann')) ?? [];
    expect(look).toContain('differs');
    expect(consent('Ann')).toMatch(new RegExp(`<input[^>]*aria-describedby="[^"]*${id}`));
  });
  it('has room kept for it, in which nothing is seen or read while the name fits', () => {
    for (const name of ['', 'Anna Berg']) {
      const [, id = '-', look] = note.exec(consent(name)) ?? [];
      expect(look).toContain('kept-room');
      expect(consent(name)).not.toMatch(new RegExp(`aria-describedby="[^"]*${id}`));
    }
    expect(consent('Ann', null)).not.toContain('not the name of your account');
  });
});

describe('a signature that no longer counts', () => {
  it('is called so where the signer finds it', () => {
    const own = (isInForce: boolean, onBehalfOf: string | null = null) =>
      shown(OwnSignOff, { signOff: signOff('s', { onBehalfOf }), criteria: [], isInForce });
    expect(own(true)).toContain('Your signature<');
    expect(own(false)).toContain('Your signature, which no longer counts<');
    expect(own(false, 'ben')).toContain('The signature of a deputy, which no longer counts<');
  });
  it('is called so among the signatories', () => {
    const anna: PortalSignatory = {
      ...{ name: 'Anna', isYou: false, isRequired: false, step: 1, signedBy: null, deputy: null },
      outcome: 'accepted',
    };
    const list = (state: PortalGateLine['state']) =>
      shown(Signatories, { gate: portalGate('g', { state, signatories: [anna, { ...anna, outcome: null }] }) });
    expect(list('satisfied')).not.toContain('no longer counts');
    expect(list('invalidated').match(/no longer counts/g)).toHaveLength(1);
  });
});

it('a release date is shown as a day', () => {
  const field = { field: 'releaseDate', name: 'Release date', text: '2026-12-01', hash: 'h' };
  expect(shown(Covered, { fields: [field] })).toContain('Dec 1, 2026');
  expect(shown(Covered, { fields: [field] })).not.toContain('2026-12-01');
});

it('whoever has signed is not told that nothing is left to do: that is said of the whole list alone', () => {
  expect(english['sign.done.satisfied']).toBe('Thank you. All signatures that it takes are there now.');
  expect(german['sign.done.satisfied']).toBe('Vielen Dank. Damit liegen alle nötigen Unterschriften vor.');
  // What was signed may be a review, an approval or an acceptance: none of their words is said of all of them.
  for (const said of [english['sign.done.satisfied'], english['digest.gate-satisfied']])
    expect(said).not.toMatch(/accepted|approved|reviewed/i);
  for (const said of [german['sign.done.satisfied'], german['digest.gate-satisfied']])
    expect(said).not.toMatch(/angenommen|freigegeben|geprüft/i);
});

describe('what a deputy did', () => {
  it('is said to count for whom they stand in, and nobody else is told so', () => {
    const notice = (gate: PortalGate) =>
      shown(DraftsKeeper, {
        reader: 'r',
        children: createElement(GateOutcomeNotice, { outcome: { kind: 'signed', gate }, actions: {} as never }),
      });
    const signed = portalGate('g', { state: 'satisfied' });
    expect(notice({ ...signed, onBehalfOf: 'Ben' })).toContain('This counts as done for Ben');
    expect(notice(signed)).not.toContain('This counts as done');
    const done = (task: PortalTask) =>
      shown(OutcomeNotice, {
        outcome: { kind: 'done', done: { action: 'completed' }, task },
        actions: {} as never,
      });
    expect(done(portalTask('t', { owner: 'colleague', ownerName: 'Ben' }))).toContain('This counts as done for Ben');
    expect(done(portalTask('t'))).not.toContain('This counts as done');
  });
});

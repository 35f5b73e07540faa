import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { PortalGate, PortalGateLine, PortalSignatory } from '../../../../src/contract/gate/portal-gate';
import { DraftsKeeper } from '../../../../static/draft/drafts';
import { listsOf } from '../../../../static/portal/ask/asks';
import Deputies from '../../../../static/portal/deputies/deputies';
import DeputyAnswered from '../../../../static/portal/deputies/deputy-answered';
import { withGate } from '../../../../static/portal/gate/gates';
import { WillBeRecorded } from '../../../../static/portal/gate/sign/consent/consent';
import { newSigning } from '../../../../static/portal/gate/sign/draft/sign-draft';
import GateOutcomeNotice from '../../../../static/portal/gate/sign/gate-outcome-notice';
import { OwnSignOff } from '../../../../static/portal/gate/sign/state/own-sign-off';
import { Status } from '../../../../static/portal/gate/sign/state/status';
import { Signatories } from '../../../../static/portal/gate/sign/terms/signatories';
import { portalEngagement, portalGate } from '../../samples/portal-samples';
import { signOff } from '../../samples/team-gate-samples';
import { shown } from './given';

describe('whoever signs for themselves and for a colleague', () => {
  const forBen = portalGate('g', { onBehalfOf: 'Ben', signsFor: 'ben' });
  const own = portalGate('g', { others: [forBen] });

  it('is told so before either signature, and whose it is', () => {
    expect(shown(Status, { gate: own })).toContain('You can also sign for Ben, as their deputy');
    expect(shown(Status, { gate: portalGate('g') })).not.toContain('as their deputy');
    const second = { ...forBen, others: [portalGate('g', { state: 'waiting' })] };
    expect(shown(Status, { gate: second })).toContain('You have already signed for yourself');
    expect(shown(WillBeRecorded, { gate: own, draft: newSigning })).toContain('<dt>For</dt><dd>Yourself</dd>');
  });
  it('is told after the first one that the next is theirs, too', () => {
    const notice = (gate: PortalGate) =>
      shown(DraftsKeeper, {
        reader: 'r',
        children: createElement(GateOutcomeNotice, { outcome: { kind: 'signed', gate }, actions: {} as never }),
      });
    const signed = portalGate('g', { state: 'waiting' });
    expect(notice({ ...signed, others: [forBen] })).toContain('Next, you can sign for Ben, as their deputy');
    expect(notice({ ...signed, onBehalfOf: 'Ben', others: [own] })).toContain('Next, you sign for yourself');
    expect(notice(signed)).toContain('Next, others of your side sign');
  });
  it('reads of each signature whose it is and who gave it', () => {
    const given = (onBehalfOf: string | null, of: object) =>
      shown(OwnSignOff, { signOff: signOff('s', { onBehalfOf }), criteria: [], isInForce: true, ...of });
    expect(given('ben', { signatory: 'Ben', by: 'Anna' })).toMatch(/For<.*Ben<.*Given by<.*Anna</);
    expect(given('anna', { ownName: 'Anna', by: 'Ben' })).toMatch(/For<.*Anna<.*Given by<.*Ben</);
    expect(given(null, { signatory: 'Ben' })).toContain('The signature of Ben<');
  });
  it('sees in the list at once what is still theirs to sign', () => {
    const asks = [own, forBen];
    const after = (state: PortalGateLine['state']) =>
      withGate(
        portalEngagement({ asks }),
        portalGate('g', { state, others: [portalGate('g', { state, onBehalfOf: 'Ben' })] }),
      );
    expect(listsOf(after('satisfied'))).toMatchObject({ next: undefined, recent: [{ id: 'g', onBehalfOf: null }] });
    const waiting = withGate(
      portalEngagement({ asks: [own] }),
      portalGate('g', { state: 'waiting', others: [forBen] }),
    );
    expect(listsOf(waiting).next).toMatchObject({ onBehalfOf: 'Ben' });
  });
});

it('the list of who signs names the deputy who can, too', () => {
  const ben: PortalSignatory = {
    ...{ name: 'Ben', isYou: false, isRequired: false, step: 1, outcome: null, signedBy: null },
    deputy: { name: 'Cleo', isYou: false },
  };
  const list = (deputy: PortalSignatory['deputy']) =>
    shown(Signatories, { gate: portalGate('g', { signatories: [{ ...ben, deputy }] }) });
  expect(list(ben.deputy)).toContain('Cleo can sign too, as deputy');
  expect(list({ name: 'Anna', isYou: true })).toContain('you can sign too, as deputy');
});

it('whoever answers to a proposed deputy is told to whom they have agreed, and it is named among the deputies', () => {
  const proposed = { accountId: 'ben', name: 'Ben', from: null, until: '2026-12-01', absence: null };
  expect(shown(DeputyAnswered, { proposed, isAgreed: true })).toMatch(
    /You have agreed to Ben as your deputy\..*Ben stands in for you until Dec 1, 2026/,
  );
  expect(shown(DeputyAnswered, { proposed, isAgreed: false })).toContain('You have declined Ben as your deputy');
  const deputies = { own: null, proposed, declined: null, standsInFor: [] };
  const noop = () => undefined;
  expect(shown(Deputies, { engagementId: 'e', deputies, onChanged: noop, onDeclined: noop })).toContain(
    'The project team proposes that Ben stands in for you until Dec 1, 2026',
  );
});

import { createElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { PortalGateLine } from '../../../../src/contract/gate/portal-gate';
import { DraftsKeeper } from '../../../../static/draft/drafts';
import { makeTexts } from '../../../../static/i18n/texts';
import { NextGate } from '../../../../static/portal/gate/gate-line';
import { isBegunOn, signingKey } from '../../../../static/portal/gate/sign/draft/kept-signing';
import { asSigned, newSigning } from '../../../../static/portal/gate/sign/draft/sign-draft';
import { StatementText } from '../../../../static/portal/gate/sign/statement/statement-text';
import { usualKeyOf } from '../../../../static/portal/gate/sign/statement/usual-statement';
import { Covered } from '../../../../static/portal/gate/sign/terms/covered';
import { GateTerms } from '../../../../static/portal/gate/sign/terms/gate-terms';
import { portalGate } from '../../samples/portal-samples';
import { shown, texts } from './given';

describe('a signature that was begun', () => {
  afterEach(() => vi.unstubAllGlobals());
  const gate = portalGate('g', { state: 'sign', turn: 'customer' });
  const begun = { ...newSigning, reason: 'It is too slow' };

  it('is that of the gate, for oneself or for whom one stands in, until it is given', () => {
    const own = signingKey({ id: 'g', signsFor: null });
    const other = signingKey({ id: 'g', signsFor: 'ben' });
    const line = { id: 'g', onBehalfOf: null };
    const forBen = { id: 'g', onBehalfOf: 'Ben' };
    expect(isBegunOn(line, own, begun)).toBe(true);
    expect(isBegunOn(line, other, begun)).toBe(false);
    expect(isBegunOn(forBen, other, begun)).toBe(true);
    expect(isBegunOn(forBen, own, begun)).toBe(false);
    expect(isBegunOn({ id: 'h', onBehalfOf: null }, own, begun)).toBe(false);
    expect(isBegunOn(line, own, newSigning)).toBe(false);
    expect(isBegunOn(line, own, asSigned(begun, 1))).toBe(false);
    for (const said of [
      { outcome: 'accepted' },
      { printedName: 'A' },
      { found: { round: 1, changes: [0] } },
    ] as const) {
      expect(isBegunOn(line, own, { ...newSigning, ...said })).toBe(true);
    }
  });

  const line = (of: PortalGateLine, kept: object) => {
    const storage = { getItem: () => JSON.stringify(kept), setItem: () => undefined, removeItem: () => undefined };
    vi.stubGlobal('window', { sessionStorage: storage });
    return shown(DraftsKeeper, { reader: 'r', children: createElement(NextGate, { gate: of, actions: {} as never }) });
  };

  it('is open when the page is loaded again, and nothing else is', () => {
    const kept = { [signingKey({ id: 'g', signsFor: null })]: begun };
    expect(line(gate, kept)).toContain('aria-expanded="true"');
    expect(line(gate, {})).toContain('aria-expanded="false"');
    expect(line(portalGate('h', { state: 'sign', turn: 'customer' }), kept)).toContain('aria-expanded="false"');
    expect(line({ ...gate, state: 'invalidated', turn: 'team' }, kept)).toContain('aria-expanded="false"');
  });
});

describe('a statement', () => {
  const germans = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
  const usual = english['gate-team.statement.review'];

  it('in the app’s usual words is known by them, in whichever language it was asked', () => {
    expect(usualKeyOf(usual, texts)).toBe('gate-team.statement.review');
    expect(usualKeyOf(usual, germans)).toBeNull();
    expect(usualKeyOf('We accept the berth plan.', texts)).toBeNull();
  });
  it('is shown word for word, and marked with its language where that is known', () => {
    expect(shown(StatementText, { statement: usual })).toContain(`lang="en-US"`);
    expect(shown(StatementText, { statement: usual })).toContain(usual);
    expect(shown(StatementText, { statement: 'We accept the berth plan.' })).not.toContain('lang=');
  });
});

it('what was asked and has changed since is said to be as it was asked', () => {
  const fields = [{ field: 'summary', name: 'Summary', text: 'Berth plan', hash: 'h' }];
  expect(shown(Covered, { fields, isChanged: true })).toContain('This is how it was when you were asked');
  expect(shown(Covered, { fields })).toContain('This is part of what is signed');
  expect(shown(GateTerms, { gate: portalGate('g', { state: 'invalidated' }) })).toContain('What was to be signed');
});

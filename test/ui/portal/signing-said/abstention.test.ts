import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import type { PortalGate } from '../../../../src/contract/gate/portal-gate';
import { askedBy } from '../../../../src/core/gate/results/points';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { GateFacts } from '../../../../static/portal/gate/gate-facts';
import { GateLozenge } from '../../../../static/portal/gate/gate-lozenge';
import { newSigning, withAnswerTo } from '../../../../static/portal/gate/sign/draft/sign-draft';
import { OutcomeFields } from '../../../../static/portal/gate/sign/outcome/outcome-fields';
import { Status } from '../../../../static/portal/gate/sign/state/status';
import { portalGate } from '../../samples/portal-samples';
import { signOff } from '../../samples/team-gate-samples';
import { shown, texts } from './given';

describe('an abstention', () => {
  const fields = (changes: Partial<PortalGate>) =>
    shown(OutcomeFields, {
      gate: portalGate('g', changes),
      draft: newSigning,
      format: () => undefined,
      onChange: () => undefined,
    });
  it('is said to leave the decision to others only where it does', () => {
    expect(fields({})).toContain('You leave the decision to the others');
    const needed = fields({ endsByAbstention: true });
    expect(needed).toContain('if you abstain, it can’t be accepted any more');
    expect(needed).not.toContain('You leave the decision to the others');
  });
  it.each([
    ['en-US', 'becomes a Jira issue of the project team all the same', 'shown as a concession, because you'],
    ['de-DE', 'wird trotzdem ein Jira-Vorgang des Projektteams', 'als Sonderfreigabe ausgewiesen, weil'],
  ] as const)(
    'is said to raise what is not met, and to make it a concession, where it does (%s)',
    (language, raises, concedes) => {
      const words = language === 'en-US' ? texts : makeTexts(german, { language, locale: language, timeZone: 'UTC' });
      const criteria = [{ text: 'Loads in a second', priority: 'must' }] as const;
      for (const verdict of ['met', 'not-met', 'not-applicable'] as const) {
        for (const endsByAbstention of [false, true]) {
          const usual = portalGate('g');
          const gate = portalGate('g', {
            content: { ...usual.content, criteria, allowsConcessions: true },
            earlier: [null],
            ...(endsByAbstention ? { endsByAbstention } : {}),
          });
          const [criterion] = criteria;
          const draft = withAnswerTo(newSigning, criterion, { verdict, reason: 'Slow' });
          const props = { gate, draft, format: () => undefined, onChange: () => undefined };
          const html = renderToStaticMarkup(
            createElement(TextsContext.Provider, { value: words }, createElement(OutcomeFields, props)),
          );
          // By the very rule by which it is counted once it is signed.
          const answers = [{ criterion: 'c', verdict, reason: 'Slow', round: 1 }];
          const signed = { round: 1, outcome: 'abstained' as const, reason: '', conditions: [], answers };
          const asked = askedBy(signed, criteria);
          expect(html.includes(raises), verdict).toBe(asked.toPutRight > 0);
          expect(html.includes(concedes), verdict).toBe(asked.isConcession === true && !endsByAbstention);
        }
      }
    },
  );
  it('is told as what has ended it, and never as a rejection', () => {
    const gate = portalGate('g', { state: 'undecided', turn: 'team', own: signOff('s', { outcome: 'abstained' }) });
    const told = [shown(Status, { gate }), shown(GateFacts, { gate }), shown(GateLozenge, { gate })].join(' ');
    expect(told).toContain('Nobody rejected it');
    expect(told).toContain('without a decision, because of abstentions');
    expect(told).toContain('Not decided: abstained');
    expect(told).not.toMatch(/>Rejected|objected to/);
  });
});

import { describe, expect, it } from 'vitest';
import { gateLimits } from '../../../src/contract/gate/terms';
import { refusedSigning } from '../../../src/core/gate/sign';
import { verifyGate } from '../../../src/core/gate/verify/verify';
import { attempt, come, signed, type Try } from './attempt';
import * as g from './given';

const { ann, ben, cleo, dan, person, pm, assignee } = g;

const met = { verdict: 'met', reason: '' } as const;
const notMet = { verdict: 'not-met', reason: 'It takes a minute' } as const;
const unjudged = { verdict: 'not-judged', reason: '' } as const;

describe('a signature is refused', () => {
  const open = g.open();
  const invalidated = g.after(open, { actor: 'app', at: g.at, what: 'gate-invalidated', changed: ['summary'] });
  const expired = g.after(open, { actor: 'app', at: g.at, what: 'gate-expired' });
  const withdrawn = g.after(open, { actor: g.pm, at: g.at, what: 'gate-withdrawn', reason: 'No' });
  it.each([
    ['to whoever is not asked', open, { by: cleo }, 'not-found'],
    ['to a stranger for whom they say', open, { by: 'stranger', wanted: { onBehalfOf: cleo } }, 'not-found'],
    ['on a draft', { ...open, gate: { ...open.gate, state: { name: 'draft', since: g.at } } }, {}, 'not-found'],
    ['to who made the gate', open, { gate: { createdBy: ann } }, 'signatory-on-team'],
    ['to who else of the team has worked on it', open, { gate: { helpers: [ann] } }, 'signatory-on-team'],
    ['to who answers for it', open, { gate: { contact: ann } }, 'signatory-on-team'],
    ['to who is the assignee by now', open, { signing: { team: [ann] } }, 'signatory-on-team'],
    ['to a deputy on the team', open, { by: g.assignee, wanted: { onBehalfOf: ann } }, 'signatory-on-team'],
    [
      'to a deputy of one on the team',
      open,
      { by: cleo, wanted: { onBehalfOf: ann }, signing: { team: [ann] } },
      'signatory-on-team',
    ],
    ['on an earlier round', open, { wanted: { round: 0 } }, 'gate-content-changed'],
    ['on a later round', open, { wanted: { round: 2 } }, 'gate-content-changed'],
    ['on other content', open, { wanted: { hash: 'x' } }, 'gate-content-changed'],
    [
      'on a round that is not the gate’s',
      open,
      { signing: { round: { ...g.roundOf(open), hash: 'x' } } },
      'gate-content-changed',
    ],
    ['on what has changed since', invalidated, {}, 'gate-content-changed'],
    ['on an expired gate', expired, {}, 'gate-not-open'],
    ['on a withdrawn gate', withdrawn, {}, 'gate-withdrawn'],
    ['without a name', open, { wanted: { printedName: ' ' } }, 'field-missing'],
    ['with an answer too few', open, { wanted: { answers: [met] } }, 'criterion-unanswered'],
    ['with an answer too many', open, { wanted: { answers: [met, met, met] } }, 'criterion-unanswered'],
    ['with an answer that was never given', open, { wanted: { answers: [met, null] } }, 'criterion-unanswered'],
    [
      'with an answer that was never given, of a rejection too',
      open,
      { outcome: 'rejected', wanted: { answers: [null, met] } },
      'criterion-unanswered',
    ],
    ['with a criterion not judged', open, { wanted: { answers: [met, unjudged] } }, 'criterion-unanswered'],
    [
      'with a criterion not judged, on conditions',
      open,
      { outcome: 'accepted-with-conditions', wanted: { answers: [unjudged, met] } },
      'criterion-unanswered',
    ],
    [
      'with no reason for what is not met',
      open,
      { outcome: 'rejected', wanted: { answers: [{ ...notMet, reason: '' }, met] } },
      'field-missing',
    ],
    [
      'with no reason for what does not apply',
      open,
      { wanted: { answers: [met, { verdict: 'not-applicable', reason: '' }] } },
      'field-missing',
    ],
    [
      'on conditions of what must be met and is not',
      open,
      { outcome: 'accepted-with-conditions', wanted: { answers: [notMet, met] } },
      'concession-not-allowed',
    ],
    [
      'of who abstains from what must be met and is not',
      open,
      { outcome: 'abstained', wanted: { answers: [notMet, met] } },
      'concession-not-allowed',
    ],
    ['where something is not met', open, { wanted: { answers: [met, notMet] } }, 'criterion-not-met'],
    [
      'on conditions without any',
      open,
      { outcome: 'accepted-with-conditions', wanted: { conditions: [] } },
      'condition-missing',
    ],
    ['of a rejection without a reason', open, { outcome: 'rejected', wanted: { reason: '' } }, 'field-missing'],
    ['with changes unseen', open, { signing: { changes: 2 }, wanted: { changesSeen: 1 } }, 'changes-unseen'],
    ['with more changes seen than there are', open, { wanted: { changesSeen: 1 } }, 'changes-unseen'],
  ] as [string, g.Stored, Try, string][])('%s', (_, stored, tried, code) => {
    expect(come(stored, tried)).toBe(code);
  });
  it('says which criterion is at fault', () => {
    const result = attempt(open, { wanted: { answers: [met, null] } });
    expect(result.ok || result.error.facts).toEqual({ number: 2 });
  });
  it('out of turn, and not in turn', () => {
    const sequence = g.open({ order: 'sequence', signatories: [person(ann, 2), person(ben, 1)] });
    expect(come(sequence, { by: ann })).toBe('gate-out-of-turn');
    expect(come(sequence, { by: ben })).toBe('signed');
    expect(come(signed(sequence, { by: ben }), { by: ann })).toBe('signed');
    expect(come(sequence, { by: dan, wanted: { onBehalfOf: ann } })).toBe('gate-out-of-turn');
  });
});

describe('a signature that is refused to the team', () => {
  const trace = (stored: g.Stored, by: string, signatory = by) =>
    refusedSigning(stored.gate, signatory, { actor: by, at: g.later(5) });
  const noted = (stored: g.Stored, by: string, signatory = by): g.Stored => {
    const event = trace(stored, by, signatory);
    if (!event) throw new Error('It has been noted');
    return g.after(stored, event);
  };

  it('is an event of the gate, and changes nothing else of it', () => {
    const open = g.open();
    const after = noted(open, assignee, ann);
    expect(after.events.at(-1)).toMatchObject({
      what: 'signing-refused',
      actor: assignee,
      at: g.later(5),
      facts: { round: 1, onBehalfOf: ann },
    });
    const { history: _, ...before } = open.gate;
    expect(after.gate).toMatchObject(before);
    expect(after.gate.refusedTo).toEqual([assignee]);
    expect(verifyGate(after).isIntact).toBe(true);
    expect(come(after)).toBe('signed');
    expect(verifyGate(signed(after, { by: ben })).isIntact).toBe(true);
  });
  it('is noted once a person and round', () => {
    const once = noted(g.open(), assignee, ann);
    expect(trace(once, assignee, ben)).toBeUndefined();
    expect(noted(once, pm, ann).gate.refusedTo).toEqual([assignee, pm]);
    const again = g.opened(
      g.after(once, { actor: 'app', at: g.later(6), what: 'gate-invalidated', changed: [] }),
      'New',
      9,
    );
    expect(again.gate).not.toHaveProperty('refusedTo');
    expect(noted(again, assignee, ann).gate.refusedTo).toEqual([assignee]);
  });
  it('is noted of so many people a round and no more, and not of a draft or where the history is full', () => {
    const open = g.open();
    const full = Array.from({ length: gateLimits.refusedTo }, (_, index) => `team-${index}`).reduce(
      (stored, who) => noted(stored, who, ann),
      open,
    );
    expect(trace(full, pm, ann)).toBeUndefined();
    expect(trace(g.drafted(), pm, ann)).toBeUndefined();
    const history = { ...open.gate.history, length: gateLimits.events };
    expect(trace({ ...open, gate: { ...open.gate, history } }, pm, ann)).toBeUndefined();
  });
});

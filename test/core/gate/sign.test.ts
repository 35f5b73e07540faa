import { describe, expect, it } from 'vitest';
import { outcomes } from '../../../src/contract/gate/sign-off';
import { changesBetween } from '../../../src/core/gate/content/changes';
import { criterionKey, hashOfContent, hashOfSignOff } from '../../../src/core/gate/content/hashes';
import { areConditionsLate, isAcceptedByConcession, openConditionsOf } from '../../../src/core/gate/outcome';
import { withdrawSignOff } from '../../../src/core/gate/sign';
import { verifyGate } from '../../../src/core/gate/verify/verify';
import { attempt, come, signed, type Try } from './attempt';
import * as g from './given';

const { ann, ben, cleo, dan, person } = g;
const [orders, reports] = g.terms.criteria.map(criterionKey);

const met = { verdict: 'met', reason: '' } as const;
const notMet = { verdict: 'not-met', reason: 'It takes a minute' } as const;

describe('a signature', () => {
  it('records what was signed, by whom, when, and in what words', () => {
    const open = g.open();
    const stored = signed(open, { wanted: { reason: 'Well done' } });
    const signOff = g.signOffIn(stored);
    expect(signOff).toEqual({
      id: `${g.gateId}.3`,
      gateId: g.gateId,
      engagementId: 'e00000000000000000000001',
      round: 1,
      hash: open.gate.hash,
      version: '1.2',
      meaning: 'acceptance',
      statement: 'I accept the pilot.',
      outcome: 'accepted',
      answers: [
        { criterion: orders, ...met, round: 1 },
        { criterion: reports, ...met, round: 1 },
      ],
      conditions: [],
      reason: 'Well done',
      printedName: 'Ann Arbor',
      by: ann,
      onBehalfOf: null,
      at: g.later(5),
      timeZone: 'Europe/Berlin',
    });
    const event = stored.events.at(-1);
    expect(event).toMatchObject({
      what: 'gate-signed',
      actor: ann,
      facts: { signOffId: signOff.id, signOffHash: hashOfSignOff(signOff), hash: open.gate.hash, outcome: 'accepted' },
    });
  });
  it('keeps for good whether the typed name was that of the account, but not the account’s name', () => {
    const nameDiffersFor = (accountName: string | null) => {
      const stored = signed(g.open(), { signing: { accountName } });
      expect(verifyGate(stored)).toMatchObject({ isIntact: true });
      expect(JSON.stringify(stored)).not.toContain('Berta');
      return g.signOffIn(stored).nameDiffers;
    };
    expect(nameDiffersFor('Berta Berg')).toBe(true);
    expect(nameDiffersFor('ARBOR, Ann (Northwind)')).toBeUndefined();
    expect(nameDiffersFor(null)).toBeUndefined();
    const stored = signed(g.open(), { signing: { accountName: 'Berta Berg' } });
    const { nameDiffers: _, ...hidden } = g.signOffIn(stored);
    expect(verifyGate({ ...stored, signOffs: [hidden] })).toMatchObject({ isIntact: false, what: 'sign-off' });
  });
  it('names no day for a condition that no task could be due on', () => {
    const until = (due: string) =>
      attempt(g.open(), {
        outcome: 'accepted-with-conditions',
        wanted: {
          conditions: [
            { text: 'Train us', due: g.today },
            { text: 'Then go', due },
          ],
        },
      });
    expect(until(g.today)).toMatchObject({ ok: true });
    expect(until('2020-01-01')).toEqual({ ok: false, error: { code: 'date-in-past', field: 'conditions.1.due' } });
    expect(until('2999-01-01')).toMatchObject({ error: { code: 'date-too-far', field: 'conditions.1.due' } });
  });
  it('accepts what must be met and is not where the terms allow concessions, and says so', () => {
    const conceding: Try = { outcome: 'accepted-with-conditions', wanted: { answers: [notMet, notMet] } };
    const terms = { rule: { kind: 'any' }, allowsConcessions: true } as const;
    const stored = signed(g.open(terms), conceding);
    expect(g.signOffIn(stored).concessions).toEqual([orders]);
    expect(stored.gate.standing[0]?.decided).toMatchObject({ isConcession: true });
    expect(isAcceptedByConcession(stored.gate)).toBe(true);
    expect(verifyGate(stored).isIntact).toBe(true);
    expect(come(g.open({ rule: terms.rule }), conceding)).toBe('concession-not-allowed');
    // What should be met needs no concession.
    const should: Try = { outcome: 'accepted-with-conditions', wanted: { answers: [met, notMet], conditions: [] } };
    const usual = signed(g.open({ rule: terms.rule }), should);
    expect(g.signOffIn(usual)).not.toHaveProperty('concessions');
    expect(isAcceptedByConcession(usual.gate)).toBe(false);
  });
  it('takes a must that is said not to apply for a concession, too', () => {
    const tried: Try = { wanted: { answers: [{ verdict: 'not-applicable', reason: 'No orders' }, met] } };
    const terms = { rule: { kind: 'any' } } as const;
    expect(come(g.open(terms), tried)).toBe('concession-not-allowed');
    const stored = signed(g.open({ ...terms, allowsConcessions: true }), tried);
    expect(g.signOffIn(stored)).toMatchObject({ outcome: 'accepted', concessions: [orders] });
    expect(isAcceptedByConcession(stored.gate)).toBe(true);
    expect(verifyGate(stored).isIntact).toBe(true);
  });
  it('is asked for anew once concessions are allowed', () => {
    const before = g.contentFor(g.terms);
    const after = g.contentFor({ ...g.terms, allowsConcessions: true });
    expect(hashOfContent(after)).not.toBe(hashOfContent(before));
    expect(changesBetween(before, after)).toEqual([{ part: 'concessions', before: false, after: true }]);
  });
  it('meets the rule, puts it out of reach, or leaves it open', () => {
    const one = signed(g.open());
    expect(one.gate.state).toEqual({ name: 'open', since: g.at });
    expect(signed(one, { by: ben }).gate).toMatchObject({
      state: { name: 'satisfied', how: 'signed' },
      decisions: [{ round: 1, result: 'accepted', openedAt: g.at, decidedAt: g.later(5) }],
    });
    const conditional = signed(one, { by: ben, outcome: 'accepted-with-conditions' });
    expect(conditional.gate.decisions).toMatchObject([{ result: 'accepted-with-conditions' }]);
    expect(signed(one, { by: ben, outcome: 'rejected' }).gate.state.name).toBe('rejected');
    expect(signed(one, { by: ben, outcome: 'abstained' }).gate.state.name).toBe('satisfied');
  });
  it('of a deputy is the signatory’s, and says who gave it', () => {
    const stored = signed(g.open(), { by: cleo, wanted: { onBehalfOf: ann } });
    expect(g.signOffIn(stored)).toMatchObject({ by: cleo, onBehalfOf: ann });
    expect(stored.gate.standing).toMatchObject([{ accountId: ann, decided: { by: cleo } }, { decided: null }]);
  });
});

describe('a signature is taken', () => {
  const open = g.open();
  it.each([
    [
      'on conditions for what is not met',
      { outcome: 'accepted-with-conditions', wanted: { answers: [met, notMet], conditions: [] } },
    ],
    ['on conditions alone', { outcome: 'accepted-with-conditions' }],
    [
      'where a criterion does not apply',
      { wanted: { answers: [met, { verdict: 'not-applicable', reason: 'No reports' }] } },
    ],
    ['of a rejection with nothing judged', { outcome: 'rejected' }],
    ['of a rejection with all met', { outcome: 'rejected', wanted: { answers: [met, met] } }],
    ['of a rejection whatever has been seen', { outcome: 'rejected', signing: { changes: 3 } }],
    ['of who abstains', { outcome: 'abstained' }],
    ['of who abstains from what should be met', { outcome: 'abstained', wanted: { answers: [met, notMet] } }],
    ['of who rejects what must be met', { outcome: 'rejected', wanted: { answers: [notMet, met] } }],
    ['with all changes seen', { signing: { changes: 3 }, wanted: { changesSeen: 3 } }],
  ] as [string, Try][])('%s', (_, tried) => {
    expect(come(open, tried)).toBe('signed');
  });
  it('with its conditions only where it is on conditions', () => {
    const conditions = [{ text: 'Train', due: null }];
    expect(g.signOffIn(signed(open, { wanted: { conditions } })).conditions).toEqual([]);
    const conditional = signed(open, { outcome: 'accepted-with-conditions', wanted: { conditions } });
    expect(g.signOffIn(conditional).conditions).toEqual(conditions);
  });
});

describe('the same signature again', () => {
  const one = signed(g.open());
  const any = (): g.Stored => g.open({ rule: { kind: 'any' } });
  it('is known, also when the gate is closed by then', () => {
    expect(come(one)).toBe('already');
    for (const event of [
      { actor: 'app', at: g.at, what: 'gate-expired' },
      { actor: g.pm, at: g.at, what: 'gate-withdrawn', reason: 'No' },
      { actor: 'app', at: g.at, what: 'gate-invalidated', changed: ['summary'] },
    ] as const) {
      expect(come(g.after(one, event))).toBe('already');
    }
    expect(come(signed(any()))).toBe('already');
  });
  it('is another where anything else is said', () => {
    const others: Try[] = [
      { outcome: 'rejected' },
      { wanted: { reason: 'But' } },
      { wanted: { printedName: 'A. Arbor' } },
      { wanted: { answers: [met, { verdict: 'not-applicable', reason: 'None' }] } },
    ];
    for (const tried of others) expect(come(one, tried)).toBe('gate-already-signed');
  });
  it('of another deputy, or of the signatory, is one where both accept', () => {
    expect(come(one, { by: cleo, wanted: { onBehalfOf: ann } })).toBe('already');
    const byDeputy = signed(g.open(), { by: cleo, wanted: { onBehalfOf: ann } });
    expect(come(byDeputy, { by: dan, wanted: { onBehalfOf: ann } })).toBe('already');
    expect(come(byDeputy)).toBe('already');
    expect(come(byDeputy, { outcome: 'abstained' })).toBe('gate-already-signed');
  });
  it.each(outcomes)('of another, with no other words, is one: %s', (outcome) => {
    const byDeputy = signed(g.open(), { by: cleo, outcome, wanted: { onBehalfOf: ann } });
    for (const by of [cleo, dan]) expect(come(byDeputy, { by, outcome, wanted: { onBehalfOf: ann } })).toBe('already');
    expect(come(byDeputy, { outcome, wanted: { printedName: 'Ann herself' } })).toBe('already');
  });
  it.each<[string, Try]>([
    ['a word beside an acceptance', { wanted: { reason: 'But page 7 is blank' } }],
    [
      'a criterion that does not apply',
      { wanted: { answers: [met, { verdict: 'not-applicable', reason: 'We never copy' }] } },
    ],
    ['the reason of an abstention', { outcome: 'abstained', wanted: { reason: 'I was away' } }],
    ['another reason to reject', { outcome: 'rejected', wanted: { reason: 'It is ugly' } }],
    [
      'another condition',
      { outcome: 'accepted-with-conditions', wanted: { conditions: [{ text: 'Train us', due: null }] } },
    ],
    [
      'another day of a condition',
      { outcome: 'accepted-with-conditions', wanted: { conditions: [{ text: 'Train the staff', due: '2026-12-04' }] } },
    ],
  ])('of somebody else is refused where it would be lost, and says as whom it was signed: %s', (_, said) => {
    const { outcome } = said;
    const byDeputy = signed(g.open(), {
      by: cleo,
      ...(outcome ? { outcome } : {}),
      wanted: { onBehalfOf: ann, printedName: 'Cleo Cole' },
    });
    expect(attempt(byDeputy, said)).toEqual({
      ok: false,
      error: { code: 'gate-already-signed', facts: { name: 'Cleo Cole' } },
    });
  });
  it('of somebody else comes too late for what was rejected', () => {
    const rejected = signed(g.open(), { outcome: 'rejected' });
    expect(come(rejected, { by: ben })).toBe('gate-decided');
  });
  it('is not made of silence: what counts as accepted was not signed', () => {
    const half = signed(g.open());
    const deemed = g.after(half, { actor: 'app', at: g.later(9), what: 'gate-deemed' });
    expect(come(deemed, { by: ben })).toBe('gate-decided');
  });
});

describe('a signature after the rule is met', () => {
  const people = [person(ann), person(ben), person(cleo, 2)];
  const satisfied = signed(g.open({ rule: { kind: 'any' }, order: 'sequence', signatories: people }));
  it.each(outcomes)('is kept and proved, and changes nothing of what is decided: %s', (outcome) => {
    const after = signed(satisfied, { by: ben, outcome }, 9);
    const { standing: _, history: __, ...decided } = satisfied.gate;
    expect(after.gate).toMatchObject(decided);
    expect(after.gate.standing[1]?.decided).toMatchObject({ by: ben, outcome, signOffId: g.signOffIn(after).id });
    expect(g.signOffIn(after)).toMatchObject({ by: ben, outcome, isAfterDecision: true });
    expect(g.signOffIn(satisfied)).not.toHaveProperty('isAfterDecision');
    expect(verifyGate(after)).toEqual({ isIntact: true, events: after.gate.history.length });
    expect(come(after, { by: ben, outcome })).toBe('already');
    expect(come(after, { by: ben, outcome: 'accepted', wanted: { reason: 'Another word' } })).toBe(
      'gate-already-signed',
    );
  });
  it('does not make a concession of the decision, nor is it accepted with the conditions that it then has, until a round is decided with it', () => {
    const terms = { rule: { kind: 'any' }, allowsConcessions: true } as const;
    const accepted = signed(g.open({ ...terms, signatories: people }));
    const conceding: Try = { by: ben, outcome: 'accepted-with-conditions', wanted: { answers: [notMet, met] } };
    const after = signed(accepted, conceding, 9);
    expect(after.gate.decisions.map(({ result }) => result)).toEqual(['accepted']);
    expect(isAcceptedByConcession(after.gate)).toBe(false);
    expect(openConditionsOf(after.gate)).toBe(2);
    expect(areConditionsLate(after.gate)).toBe(true);
    const invalidated = g.after(after, { actor: 'app', at: g.later(10), what: 'gate-invalidated', changed: ['terms'] });
    const again = g.opened(invalidated, undefined, 11);
    expect(again.gate.decisions.map(({ result }) => result)).toEqual(['accepted', 'accepted-with-conditions']);
    expect(isAcceptedByConcession(again.gate)).toBe(true);
    expect(openConditionsOf(again.gate)).toBe(2);
    expect(areConditionsLate(again.gate)).toBe(false);
    expect(verifyGate(again).isIntact).toBe(true);
  });
  it('has all that it asks to be put right counted, also where it rejects', () => {
    const rejecting: Try = { by: ben, outcome: 'rejected', wanted: { answers: [notMet, met], reason: 'It is slow' } };
    const after = signed(satisfied, rejecting, 9);
    expect(after.gate.state).toMatchObject({ name: 'satisfied', how: 'signed' });
    expect(openConditionsOf(after.gate)).toBe(2);
    expect(areConditionsLate(after.gate)).toBe(true);
    expect(verifyGate(after).isIntact).toBe(true);
  });
  it('is given in any order, and judged like every other', () => {
    expect(come(satisfied, { by: cleo })).toBe('signed');
    expect(come(satisfied, { by: ben, outcome: 'rejected', wanted: { reason: '' } })).toBe('field-missing');
    expect(come(satisfied, { by: dan })).toBe('not-found');
    expect(come(satisfied, { by: ben, wanted: { hash: 'x' } })).toBe('gate-content-changed');
  });
  it('cannot be taken back: what met the rule could not either', () => {
    const after = signed(satisfied, { by: ben }, 9);
    expect(g.code(withdrawSignOff(after.gate, ben, { actor: ben, at: g.later(10) }))).toBe('gate-locked');
  });
});

describe('answers of an earlier round', () => {
  const first = signed(g.open(), {
    outcome: 'rejected',
    wanted: { answers: [met, { verdict: 'not-applicable', reason: 'No reports' }] },
  });
  const earlier = g.signOffIn(first);
  const second = g.opened({ ...first, terms: { ...g.terms, statement: 'I do accept.' } }, 'The new pilot', 60);
  it('are kept as they were given, and marked with their round', () => {
    const stored = signed(second, { wanted: { answers: [null, met] }, signing: { earlier } }, 65);
    expect(g.signOffIn(stored).answers).toEqual([
      { criterion: orders, ...met, round: 1 },
      { criterion: reports, ...met, round: 2 },
    ]);
    const third = g.opened(
      { ...g.after(stored, { actor: 'app', at: g.later(70), what: 'gate-invalidated', changed: [] }), terms: g.terms },
      'Newest',
      80,
    );
    const last = signed(third, { wanted: { answers: [null, null] }, signing: { earlier: g.signOffIn(stored) } }, 85);
    expect(g.signOffIn(last).answers.map(({ round }) => round)).toEqual([1, 2]);
  });
  it('are not kept where there are none, nor of what was not met', () => {
    expect(come(second, { wanted: { answers: [null, met] } })).toBe('criterion-unanswered');
    const unmet = {
      ...earlier,
      answers: earlier.answers.map((answer) => ({ ...answer, verdict: 'not-met' as const })),
    };
    expect(come(second, { wanted: { answers: [null, met] }, signing: { earlier: unmet } })).toBe(
      'criterion-unanswered',
    );
  });
});

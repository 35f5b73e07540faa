import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import type { ContentChange } from '../../../src/contract/gate/content';
import type { PortalGate } from '../../../src/contract/gate/portal-gate';
import type { CriterionAnswer } from '../../../src/contract/gate/sign-off';
import { gateLimits } from '../../../src/contract/gate/terms';
import { formatPoints } from '../../../static/i18n/points';
import { makeTexts } from '../../../static/i18n/texts';
import { differenceOf } from '../../../static/portal/gate/sign/changes/difference';
import { recordedOf } from '../../../static/portal/gate/sign/consent/recorded';
import { checkSigning, signingFieldOf } from '../../../static/portal/gate/sign/draft/check-signing';
import {
  answerOf,
  asSigned,
  draftFor,
  impossibleIn,
  newSigning,
  type SignDraft,
  toSigning,
  verdictsOf,
  withAnswerTo,
  withConditionRow,
  withSeen,
} from '../../../static/portal/gate/sign/draft/sign-draft';
import { must, portalGate } from '../samples/portal-samples';

const codes = (errors: object) =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, (error as { code: string }).code]));

const gate = portalGate('g');
const [first, second] = gate.content.criteria;
if (!first || !second) throw new Error('The sample has two criteria');

/** All is met and accepted. */
const accepted: SignDraft = {
  ...newSigning,
  answers: {
    'must Loads in a second': { verdict: 'met', reason: '' },
    'should Prints well': { verdict: 'met', reason: '' },
  },
  outcome: 'accepted',
  printedName: ' Anna Berg ',
};
const unmet = withAnswerTo(accepted, second, { verdict: 'not-met', reason: ' Blurred ' });
const kept: CriterionAnswer = { criterion: 'k', verdict: 'met', reason: '', round: 1 };
const changes: ContentChange[] = [
  { part: 'version', before: '1.0', after: '1.1' },
  { part: 'criterion', before: null, after: second },
];
const later = (more: Partial<PortalGate> = {}) =>
  portalGate('g', { round: 2, earlier: [kept, null], changes, ...more });

describe('a signature', () => {
  it('lacks a decision and a name in the beginning, and no criterion is asked before there is a decision', () => {
    expect(codes(checkSigning(newSigning, gate))).toEqual({ outcome: 'field-missing', printedName: 'field-missing' });
  });
  it('accepts only when each criterion is answered', () => {
    for (const outcome of ['accepted', 'accepted-with-conditions'] as const) {
      const errors = codes(checkSigning({ ...accepted, answers: {}, outcome }, gate));
      expect(errors).toMatchObject({
        'answers.0.verdict': 'criterion-unanswered',
        'answers.1.verdict': 'criterion-unanswered',
      });
    }
    expect(checkSigning(accepted, gate)).toEqual({});
  });
  it('rejects or abstains without judging anything', () => {
    const bare = { ...accepted, answers: {} };
    expect(codes(checkSigning({ ...bare, outcome: 'rejected' }, gate))).toEqual({ reason: 'field-missing' });
    expect(checkSigning({ ...bare, outcome: 'rejected', reason: 'Wrong harbour' }, gate)).toEqual({});
    expect(checkSigning({ ...bare, outcome: 'abstained' }, gate)).toEqual({});
    expect(toSigning({ ...bare, outcome: 'abstained' }, gate)?.answers).toEqual([
      { verdict: 'not-judged', reason: '' },
      { verdict: 'not-judged', reason: '' },
    ]);
  });
  it('does not accept without conditions while something is not met', () => {
    expect(codes(checkSigning(unmet, gate))).toEqual({ outcome: 'criterion-not-met' });
    expect(checkSigning({ ...unmet, outcome: 'accepted-with-conditions' }, gate)).toEqual({});
  });
  it.each(['not-met', 'not-applicable'] as const)('says why something is %s', (verdict) => {
    const draft = withAnswerTo({ ...accepted, outcome: 'accepted-with-conditions' }, first, { verdict, reason: ' ' });
    expect(codes(checkSigning(draft, gate))).toMatchObject({ 'answers.0.reason': 'field-missing' });
  });
  it('has a condition where all is met and it accepts with conditions', () => {
    const draft: SignDraft = { ...accepted, outcome: 'accepted-with-conditions' };
    expect(codes(checkSigning(draft, gate))).toEqual({ 'conditions.0.text': 'condition-missing' });
    const rows = [{ row: 1, text: 'Larger print', due: '2026-12-01' }];
    expect(checkSigning({ ...draft, conditions: rows }, gate)).toEqual({});
    expect(toSigning({ ...draft, conditions: rows }, gate)?.conditions).toEqual([
      { text: 'Larger print', due: '2026-12-01' },
    ]);
  });
  it('has no condition that was added and not written', () => {
    const conditions = [
      { row: 0, text: 'Larger print', due: '' },
      { row: 1, text: ' ', due: '' },
    ];
    const draft: SignDraft = { ...accepted, outcome: 'accepted-with-conditions', conditions };
    expect(codes(checkSigning(draft, gate))).toEqual({ 'conditions.1.text': 'condition-blank' });
    const unmet = withAnswerTo(draft, second, { verdict: 'not-met', reason: 'It is slow' });
    expect(codes(checkSigning(unmet, gate))).toEqual({ 'conditions.1.text': 'condition-blank' });
  });
  it('accepts what must be met, and is not, on conditions alone, and only where a concession is allowed', () => {
    const conceding: SignDraft = {
      ...withAnswerTo(accepted, first, { verdict: 'not-met', reason: 'Slow' }),
      outcome: 'accepted-with-conditions',
    };
    const allowing = portalGate('g', { content: { ...gate.content, allowsConcessions: true } });
    expect(codes(checkSigning(conceding, gate))).toEqual({ outcome: 'concession-not-allowed' });
    expect(codes(checkSigning(conceding, allowing))).toEqual({});
    expect(impossibleIn(conceding, gate)).toEqual({
      accepted: 'concession-not-allowed',
      'accepted-with-conditions': 'concession-not-allowed',
      abstained: 'concession-not-allowed',
    });
    expect(codes(checkSigning({ ...conceding, outcome: 'abstained' }, gate))).toEqual({
      outcome: 'concession-not-allowed',
    });
    expect(impossibleIn(conceding, allowing)).toEqual({ accepted: 'criterion-not-met' });
    expect(impossibleIn(unmet, gate)).toEqual({ accepted: 'criterion-not-met' });
    expect(impossibleIn(accepted, gate)).toEqual({});
  });
  it('has no condition with a day alone, or with one that has passed', () => {
    const conditions = [
      { row: 0, text: '', due: '2026-12-01' },
      { row: 1, text: 'Print', due: '2026-11-21' },
    ];
    expect(codes(checkSigning({ ...unmet, outcome: 'accepted-with-conditions', conditions }, gate))).toEqual({
      'conditions.0.text': 'field-missing',
      'conditions.1.due': 'date-in-past',
    });
  });
  it('says too long for each text by itself', () => {
    const long = 'x'.repeat(gateLimits.reason + 1);
    const draft = withAnswerTo({ ...accepted, outcome: 'rejected', reason: long, printedName: long }, first, {
      verdict: 'not-met',
      reason: long,
    });
    expect(codes(checkSigning(draft, gate))).toEqual({
      'answers.0.reason': 'field-too-long',
      reason: 'field-too-long',
      printedName: 'field-too-long',
    });
  });
  it('sends what was said for the round that was seen, and nothing that belongs to another decision', () => {
    const draft = { ...unmet, reason: 'Typed for a rejection', conditions: [{ row: 0, text: ' Print ', due: '' }] };
    expect(toSigning({ ...draft, outcome: 'accepted-with-conditions' }, gate)).toEqual({
      gateId: 'g',
      round: 1,
      hash: gate.hash,
      onBehalfOf: null,
      outcome: 'accepted-with-conditions',
      answers: [
        { verdict: 'met', reason: '' },
        { verdict: 'not-met', reason: 'Blurred' },
      ],
      conditions: [{ text: 'Print', due: null }],
      reason: '',
      changesSeen: 0,
      shownAt: gate.shownAt,
      printedName: 'Anna Berg',
    });
    expect(toSigning({ ...draft, outcome: 'rejected' }, gate)).toMatchObject({
      conditions: [],
      reason: 'Typed for a rejection',
    });
    expect(toSigning(newSigning, gate)).toBeNull();
  });
  it('is that of whom a deputy stands in for', () => {
    expect(toSigning(accepted, portalGate('g', { signsFor: 'bert', onBehalfOf: 'Bert' }))?.onBehalfOf).toBe('bert');
  });
});

describe('a later round', () => {
  const answered = withAnswerTo({ ...newSigning, outcome: 'accepted', printedName: 'Anna' }, second, {
    verdict: 'met',
    reason: '',
  });
  const found = withSeen(withSeen(answered, 2, 0, true), 2, 1, true);

  it('asks only for what has no answer that is kept', () => {
    expect(checkSigning(found, later())).toEqual({});
    expect(toSigning(found, later())).toMatchObject({ answers: [null, { verdict: 'met' }], changesSeen: 2 });
  });
  it('accepts only when each change was seen, in this very round', () => {
    expect(codes(checkSigning(answered, later()))).toEqual({
      'changes.0': 'changes-unseen',
      'changes.1': 'changes-unseen',
    });
    expect(codes(checkSigning(withSeen(found, 2, 1, false), later()))).toEqual({ 'changes.1': 'changes-unseen' });
    expect(Object.keys(checkSigning(found, later({ round: 3 })))).toEqual(['changes.0', 'changes.1']);
    expect(checkSigning({ ...answered, outcome: 'rejected', reason: 'No' }, later())).toEqual({});
  });
  it('lets an answer that is kept be given again, and be kept after all', () => {
    const again = withAnswerTo(found, first, { verdict: null, reason: '' });
    expect(verdictsOf(again, later())).toEqual([null, 'met']);
    expect(codes(checkSigning(again, later()))).toEqual({ 'answers.0.verdict': 'criterion-unanswered' });
    expect(verdictsOf(withAnswerTo(again, first, null), later())).toEqual(['met', 'met']);
  });
  it('begins anew after what was signed before, and goes on with what was not', () => {
    const signed = asSigned(found, 2);
    expect(draftFor(signed, 3)).toBe(newSigning);
    expect(draftFor(signed, 2)).toMatchObject({ outcome: 'accepted', printedName: '' });
    expect(draftFor(found, 3)).toBe(found);
  });
  it('keeps what was typed for criteria that are the same, wherever they stand then', () => {
    const moved = later({
      earlier: [null, null, null],
      content: { ...gate.content, criteria: [second, must('New'), must('Prints well')] },
    });
    expect(verdictsOf(answered, moved)).toEqual(['met', null, null]);
  });
});

describe('what will be recorded', () => {
  it('counts the answers, those that are kept, and the conditions that say something', () => {
    const draft: SignDraft = {
      ...withAnswerTo(newSigning, second, { verdict: 'not-met', reason: 'x' }),
      outcome: 'accepted-with-conditions',
      conditions: [
        { row: 0, text: 'Print', due: '' },
        { row: 1, text: ' ', due: '' },
      ],
    };
    expect(recordedOf(draft, later())).toMatchObject({
      hashStart: '0123456789ab',
      verdicts: { met: 1, 'not-met': 1, 'not-applicable': 0, 'not-judged': 0 },
      kept: 1,
    });
    const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
    const points = (changes: Partial<SignDraft>) =>
      formatPoints(recordedOf({ ...draft, ...changes }, later()).points, texts);
    expect(points({})).toBe('2 points: 1 condition, 1 unmet criterion');
    expect(points({ outcome: 'rejected', reason: 'Too slow' })).toBe(
      '2 points: 1 unmet criterion, the reason of the rejection',
    );
    expect(points({ outcome: 'rejected', reason: 'x' })).toBe('1 point: 1 unmet criterion');
    expect(points({ outcome: 'abstained' })).toBe('1 point: 1 unmet criterion');
    expect(points({ outcome: null })).toBe('');
  });
});

describe('a refusal', () => {
  it.each([
    [{ code: 'criterion-unanswered', field: 'answers', facts: { number: 2 } }, 'answers.1.verdict'],
    [{ code: 'criterion-unanswered', field: 'answers' }, null],
    [{ code: 'field-missing', field: 'answers.0', facts: { number: 1 } }, 'answers.0.reason'],
    [{ code: 'criterion-not-met', field: 'outcome' }, 'outcome'],
    [{ code: 'condition-missing', field: 'conditions' }, 'conditions.0.text'],
    [{ code: 'field-too-long', field: 'printedName', facts: { limit: 120 } }, 'printedName'],
    [{ code: 'changes-unseen', field: 'changesSeen' }, null],
    [{ code: 'signatory-on-team' }, null],
  ] as const)('%j stands beside %s', (error, field) => {
    expect(signingFieldOf(error, accepted)).toBe(field);
  });
  it('finds the row of a condition, although blank ones are not sent', () => {
    const conditions = [
      { row: 0, text: '', due: '' },
      { row: 1, text: 'Print', due: '2030-01-01' },
    ];
    const error = { code: 'date-too-far', field: 'conditions.0.due', facts: { days: 730 } } as const;
    expect(signingFieldOf(error, { ...accepted, conditions })).toBe('conditions.1.due');
  });
});

describe('the form’s own keeping', () => {
  it('is not fooled by a criterion with the name of something that every object has', () => {
    const strange = must('__proto__');
    const draft = withAnswerTo(newSigning, strange, { verdict: 'met', reason: '' });
    expect(answerOf(draft, strange)).toEqual({ verdict: 'met', reason: '' });
    expect(answerOf(newSigning, must('constructor'))).toBeNull();
  });
  it('has no more rows of conditions than a signature takes', () => {
    const full = Array.from({ length: gateLimits.conditions }, (_, row) => ({ row, text: 'x', due: '' }));
    expect(withConditionRow(full)).toBe(full);
    expect(withConditionRow(full.slice(8)).at(-1)?.row).toBe(10);
  });
});

describe('the difference of two texts', () => {
  it('marks what went and what came, word by word', () => {
    expect(differenceOf('The plan loads in two seconds.', 'The plan loads in one second.')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'same', text: 'The plan loads in ' }),
        expect.objectContaining({ kind: 'removed' }),
        expect.objectContaining({ kind: 'added' }),
      ]),
    );
  });
  it('leaves out the middle of what is the same, never half of a character', () => {
    const long = '😀'.repeat(500);
    const pieces = differenceOf(`${long} old`, `${long} new`) ?? [];
    expect(pieces[0]?.text.length).toBeLessThan(200);
    expect(pieces.map(({ text }) => text).join('')).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
  it.each([
    ['', 'All of it'],
    ['All of it', ''],
    ['Nothing in common', 'Quite other words'],
    ['a '.repeat(5000), 'b '.repeat(5000)],
  ])('gives up where there is too little in common', (before, after) => {
    expect(differenceOf(before, after)).toBeNull();
  });
});

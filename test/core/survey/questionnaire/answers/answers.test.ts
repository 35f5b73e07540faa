import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, AnswerValue } from '../../../../../src/contract/survey/answers';
import type { Question, QuestionForm } from '../../../../../src/contract/survey/questionnaire';
import {
  type AnswersAsTheyCome,
  amendedAnswers,
  noAnswers,
} from '../../../../../src/core/survey/questionnaire/answers/answers';
import { pathOf, progressOf } from '../../../../../src/core/survey/questionnaire/answers/path';
import { answerKey } from '../../../../../src/core/survey/questionnaire/key';
import { snapshotOf } from '../../../../../src/core/survey/questionnaire/snapshot';
import * as g from '../given';

const asked = g.frozen(snapshotOf(g.made(g.draft)));
const given = (answers: AnswersAsTheyCome, before: Answers = noAnswers) => amendedAnswers(asked, before, answers);
const refusalOf = (answers: AnswersAsTheyCome, before?: Answers) => {
  const result = given(answers, before);
  return result.ok ? null : [result.error.code, result.error.field];
};
const stepsOf = (answers: Answers) =>
  pathOf(asked, answers).map((step) => (step.kind === 'branch' ? 'branch' : step.question.key));

/** An answer that the form allows, in the order of its options. */
const validFor = (form: QuestionForm): fc.Arbitrary<AnswerValue> => {
  if (form.kind === 'scale') return fc.integer({ min: form.least, max: form.most });
  if (form.kind === 'text') return fc.stringMatching(/^[a-z](\n[a-z ]{0,30}[a-z])?$/);
  if (form.isMany) return fc.subarray([...form.options], { minLength: 1 });
  return fc.constantFrom(...form.options, ...form.special);
};

/** A questionnaire, and answers to some of its questions. */
const answered = g.anyDraft.chain((draft) => {
  const { questions, branch } = snapshotOf(g.made(draft));
  return fc
    .tuple(...questions.map(({ form }) => fc.option(validFor(form))))
    .map((all) => ({ snapshot: { questions, branch }, values: valuesBy(questions, all) }));
});
const valuesBy = (questions: readonly Question[], all: readonly (AnswerValue | null)[]) =>
  Object.fromEntries(
    questions.flatMap((question, at): [string, AnswerValue][] => {
      const value = all[at] ?? null;
      return value === null ? [] : [[answerKey(question), value]];
    }),
  );

describe('answers', () => {
  it('are kept exactly where the path asks for them', () => {
    fc.assert(
      fc.property(answered, fc.boolean(), ({ snapshot, values }, wantsCallback) => {
        const path = pathOf(snapshot, { values });
        const isFollowed = path.some(({ kind }) => kind === 'branch');
        expect(path.flatMap((step) => (step.kind === 'question' ? [step.question] : []))).toEqual(snapshot.questions);
        const low = { branchText: 'More time', wantsCallback };
        const all = amendedAnswers(snapshot, noAnswers, { values, ...low });
        expect(all).toEqual(
          isFollowed
            ? { ok: true, value: { values, ...low } }
            : { ok: false, error: { code: 'field-invalid', field: 'branchText' } },
        );
        expect(amendedAnswers(snapshot, noAnswers, { values })).toEqual({ ok: true, value: { ...noAnswers, values } });
      }),
      g.runs,
    );
  });

  it('can come one by one, in any order, and be taken back to nothing', () => {
    fc.assert(
      fc.property(answered, fc.nat(), ({ snapshot, values }, turn) => {
        const entries = Object.entries(values);
        const first = turn % (entries.length + 1);
        const turned = [...entries.slice(first), ...entries.slice(0, first)];
        const put = (before: Answers, [key, value]: readonly [string, unknown]) =>
          g.accepted(amendedAnswers(snapshot, before, { values: { [key]: value } }));
        const all = turned.reduce(put, noAnswers);
        expect(all).toEqual({ ...noAnswers, values });
        expect(turned.map(([key]) => [key, null] as const).reduce(put, all)).toEqual(noAnswers);
      }),
      g.runs,
    );
  });

  it.each([0, 10])('of %i on a scale from 0 are answers', (score) => {
    const answers = g.accepted(given({ values: { 'recommend.1': score } }));
    expect(answers.values).toEqual({ 'recommend.1': score });
    expect(progressOf(asked, answers)).toBe('partial');
  });

  it('of −0 are 0', () => {
    expect(Object.is(g.accepted(given({ values: { 'recommend.1': -0 } })).values['recommend.1'], 0)).toBe(true);
  });

  it.each([
    0,
    6,
    -1,
    1.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    '5',
    '',
    true,
    [5],
    { valueOf: () => 5 },
    new Array(100_000).fill(5),
  ])('of %s are none on a scale from 1 to 5', (value) => {
    expect(refusalOf({ values: { 'satisfied.1': value } })).toEqual(['field-invalid', 'values/satisfied.1']);
  });

  it('outside the scale are refused, whatever the scale', () => {
    const scales = answered.filter(({ snapshot }) => snapshot.questions[0]?.form.kind === 'scale');
    fc.assert(
      fc.property(scales, fc.oneof(fc.double(), fc.integer(), fc.string(), fc.anything()), ({ snapshot }, value) => {
        const [question] = snapshot.questions;
        if (question?.form.kind !== 'scale' || value === undefined || value === null) return;
        const numbers = Array.from({ length: 11 }, (_, at) => at).slice(question.form.least, question.form.most + 1);
        const isOnScale = numbers.some((number) => number === value);
        expect(amendedAnswers(snapshot, noAnswers, { values: { [answerKey(question)]: value } }).ok).toBe(isOnScale);
      }),
      g.runs,
    );
  });

  it.each([
    ['way.1', 'fax'],
    ['way.1', ['mail']],
    ['way.1', 'constructor'],
    ['way.1', 0],
    ['parts.1', 'plan'],
    ['parts.1', []],
    ['parts.1', ['plan', 'plan']],
    ['parts.1', ['plan', 'cost']],
    ['parts.1', ['plan', 'cant-say']],
    ['parts.1', ['plan', ['work']]],
    ['parts.1', new Array(100_000).fill('plan')],
    ['words.1', 5],
    ['words.1', ['text']],
  ])('to %s that are %j are refused', (key, value) => {
    expect(refusalOf({ values: { [key]: value } })).toEqual(['field-invalid', `values/${key}`]);
  });

  it.each(['partly', 'cant-say', 'mail'])('may be the option %s', (option) => {
    expect(refusalOf({ values: { 'way.1': option } })).toBeNull();
  });

  it('of several options stand in the order in which these are shown', () => {
    expect(g.accepted(given({ values: { 'parts.1': ['talk', 'plan'] } })).values).toEqual({
      'parts.1': ['plan', 'talk'],
    });
    expect(refusalOf({ values: { 'parts.1': ['cant-say'] } })).toBeNull();
  });

  it('in words are kept as they were meant, and are none if they are blank', () => {
    const { values } = g.accepted(given({ values: { 'words.1': ' One\r\nTwo\u200b ' } }));
    expect(values).toEqual({ 'words.1': 'One\nTwo' });
    expect(given({ values: { 'words.1': ' \u200b' } }, { ...noAnswers, values })).toEqual({
      ok: true,
      value: noAnswers,
    });
  });

  it.each([
    ['too long', 'w'.repeat(2001), 'field-too-long'],
    ['turned around', 'a\u202eb', 'field-turned'],
    ['broken', 'a\ud83d', 'field-broken'],
  ])('in words that are %s are refused', (_, text, code) => {
    expect(refusalOf({ values: { 'words.1': text } })).toEqual([code, 'values/words.1']);
    expect(refusalOf({ values: { 'satisfied.1': 1 }, branchText: text })).toEqual([code, 'branchText']);
  });
});

describe('answers to what is not asked', () => {
  it.each([
    ['another version', { 'satisfied.2': 5 }, 'changed-meanwhile'],
    ['another version, to be taken back', { 'satisfied.2': null }, 'changed-meanwhile'],
    ['no version', { satisfied: 5 }, 'field-invalid'],
    ['another question', { 'happy.1': 5 }, 'field-invalid'],
    ['a name of every object', { constructor: 5 }, 'field-invalid'],
    ['the prototype', JSON.parse('{"__proto__":5}'), 'field-invalid'],
    [
      'more than there are',
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`k${at}`, 1])),
      'field-invalid',
    ],
    ['a list', [5], 'field-invalid'],
    ['nothing', null, 'field-invalid'],
    ['text', 'satisfied.1', 'field-invalid'],
  ])('are refused: %s', (_, values, code) => {
    expect(refusalOf({ values })).toEqual([code, 'values']);
  });

  it('are not found where a question has the name of every object’s member', () => {
    const one = snapshotOf(g.made({ ...g.draft, questions: g.draft.questions.slice(0, 1) }));
    const inherits: Answers['values'] = Object.create({ 'satisfied.1': 1 });
    expect(pathOf(one, { values: inherits }).map(({ kind }) => kind)).toEqual(['question']);
    expect(progressOf(one, { ...noAnswers, values: inherits })).toBe('nothing');
  });
});

describe('a low score', () => {
  const low = g.accepted(given({ values: { 'satisfied.1': 2 }, branchText: 'More time', wantsCallback: true }));

  it('is followed up right after its question, another is not', () => {
    expect(stepsOf(low)).toEqual(['satisfied', 'branch', 'recommend', 'way', 'parts', 'words']);
    expect(stepsOf(g.accepted(given({ values: { 'satisfied.1': 3 } })))).not.toContain('branch');
    expect(stepsOf(g.accepted(given({ values: { 'recommend.1': 0 } })))).not.toContain('branch');
  });
  it('may be 0', () => {
    const branch = { question: 'recommend', atMost: 0, texts: { 'en-US': 'What would help?' } };
    const snapshot = snapshotOf(g.made({ ...g.draft, branch }));
    expect(amendedAnswers(snapshot, noAnswers, { values: { 'recommend.1': 0 }, branchText: 'Time' }).ok).toBe(true);
    expect(amendedAnswers(snapshot, noAnswers, { values: { 'recommend.1': 1 }, branchText: 'Time' }).ok).toBe(false);
  });
  it.each([
    ['words without it', { branchText: 'More time' }, 'branchText'],
    ['words to a better score', { values: { 'satisfied.1': 4 }, branchText: 'More time' }, 'branchText'],
    ['a callback without it', { wantsCallback: true }, 'wantsCallback'],
    ['a callback in other words', { values: { 'satisfied.1': 1 }, wantsCallback: 'yes' }, 'wantsCallback'],
    ['words that are a number', { values: { 'satisfied.1': 1 }, branchText: 5 }, 'branchText'],
  ])('is needed for its answer: %s', (_, answers, field) => {
    expect(refusalOf(answers)).toEqual(['field-invalid', field]);
  });
  it('may be followed by the wish for a callback alone', () => {
    expect(refusalOf({ values: { 'satisfied.1': 1 }, wantsCallback: true })).toBeNull();
  });
  it('keeps its answer while other answers change', () => {
    expect(given({ values: { 'recommend.1': 3 } }, low)).toMatchObject({
      value: { branchText: 'More time', wantsCallback: true },
    });
  });
  it('that is changed to a better one takes its answer along', () => {
    expect(given({ values: { 'satisfied.1': 4 } }, low)).toEqual({
      ok: true,
      value: { ...noAnswers, values: { 'satisfied.1': 4 } },
    });
    expect(given({ values: { 'satisfied.1': null } }, low)).toEqual({ ok: true, value: noAnswers });
  });
  it('keeps its score where only its answer is taken back', () => {
    expect(given({ branchText: null, wantsCallback: null }, low)).toEqual({
      ok: true,
      value: { ...noAnswers, values: { 'satisfied.1': 2 } },
    });
  });
});

describe('somebody’s progress', () => {
  const all = { 'satisfied.1': 1, 'recommend.1': 0, 'way.1': 'cant-say', 'parts.1': ['work'] };

  it('is complete once every scale and choice is answered, without any word', () => {
    expect(progressOf(asked, { ...noAnswers, values: all })).toBe('complete');
    for (const key of Object.keys(all)) {
      const { [key]: _, ...rest } = all as Record<string, AnswerValue>;
      expect(progressOf(asked, { ...noAnswers, values: rest })).toBe('partial');
    }
  });
  it('begins with the first answer, words included', () => {
    expect(progressOf(asked, noAnswers)).toBe('nothing');
    expect(progressOf(asked, { ...noAnswers, values: { 'words.1': 'Thanks' } })).toBe('partial');
  });
  it('needs a word where nothing else is asked', () => {
    const onlyText = snapshotOf(g.made({ ...g.draft, questions: g.draft.questions.slice(4), branch: null }));
    expect(progressOf(onlyText, noAnswers)).toBe('nothing');
    expect(progressOf(onlyText, { ...noAnswers, values: { 'words.1': 'Thanks' } })).toBe('complete');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuestionDraft, QuestionForm, QuestionnaireDraft } from '../../../../src/contract/survey/questionnaire';
import { checkDraft } from '../../../../src/core/survey/questionnaire/check';
import * as g from './given';

const [satisfied, recommend, way, parts, words] = g.draft.questions as readonly [
  QuestionDraft,
  QuestionDraft,
  QuestionDraft,
  QuestionDraft,
  QuestionDraft,
];
const questions = (...all: QuestionDraft[]): Partial<QuestionnaireDraft> => ({ questions: all, branch: null });
const branch = (changes: object): Partial<QuestionnaireDraft> => ({
  branch: { question: 'satisfied', atMost: 2, texts: { 'en-US': 'What would help?' }, ...changes },
});
const own = (form: QuestionForm): QuestionDraft => ({
  key: 'own',
  measure: null,
  form,
  texts: {
    'en-US': {
      text: 'Which?',
      ...(form.kind === 'choice'
        ? { options: Object.fromEntries(form.options.map((option, at) => [option, `Option ${at}`])) }
        : {}),
      ...(form.kind === 'scale' ? { ends: { least: 'Low', most: 'High' } } : {}),
    },
  },
});
const inEnglish = (question: QuestionDraft, changes: object): QuestionDraft => ({
  ...question,
  texts: { 'en-US': { ...(question.texts['en-US'] ?? { text: '' }), ...changes } },
});
const refusalOf = (changes: Partial<QuestionnaireDraft>) => {
  const checked = checkDraft({ ...g.draft, ...changes });
  return checked.ok ? null : [checked.error.code, checked.error.field];
};

describe('a questionnaire', () => {
  it('is kept as it is, where it is allowed', () => {
    fc.assert(
      fc.property(g.anyDraft, (draft) => {
        expect(checkDraft(draft)).toEqual({ ok: true, value: draft });
      }),
      g.runs,
    );
  });

  it.each<[string, Partial<QuestionnaireDraft>, string, string]>([
    ['without a name', { name: ' \u200b' }, 'field-missing', 'name'],
    ['with too long a name', { name: 'n'.repeat(81) }, 'field-too-long', 'name'],
    ['without questions', { questions: [] }, 'field-missing', 'questions'],
    ['about an event, of four questions', { surveyKind: 'transactional' }, 'question-limit-reached', 'questions'],
    ['of a pulse with two', { surveyKind: 'pulse', ...questions(satisfied, way) }, 'pulse-one-question', 'questions'],
    ['of six questions', questions(...g.draft.questions, own({ kind: 'text' })), 'question-limit-reached', 'questions'],
    ['with a key for two', questions(words, { ...parts, key: 'words' }), 'field-invalid', 'questions/1/key'],
    [
      'with a key that every object has',
      questions({ ...words, key: 'constructor' }),
      'field-invalid',
      'questions/0/key',
    ],
    ['with a key in capitals', questions({ ...words, key: 'Words' }), 'field-invalid', 'questions/0/key'],
    [
      'of the same measure twice',
      questions(satisfied, { ...satisfied, key: 'again' }),
      'measure-twice',
      'questions/1/measure',
    ],
    [
      'that asks a measure by another scale',
      questions({ ...satisfied, form: g.scale(1, 7) }),
      'field-invalid',
      'questions/0/form',
    ],
    ['that asks a measure by choice', questions({ ...satisfied, form: way.form }), 'field-invalid', 'questions/0/form'],
    [
      'without words in its main language',
      { mainLanguage: 'de-DE', ...questions(recommend) },
      'field-missing',
      'questions/0/texts/de-DE/text',
    ],
    [
      'without words at an end',
      questions(inEnglish(satisfied, { ends: { least: '', most: 'High' } })),
      'field-missing',
      'questions/0/texts/en-US/ends/least',
    ],
    [
      'without words for an option',
      questions(inEnglish(way, { options: { mail: 'By mail' } })),
      'field-missing',
      'questions/0/texts/en-US/options/call',
    ],
    [
      'with words for no option',
      questions(inEnglish(way, { options: { mail: 'M', call: 'C', fax: 'F' } })),
      'field-invalid',
      'questions/0/texts/en-US/options',
    ],
    [
      'with two options that read the same',
      questions(inEnglish(way, { options: { mail: 'M', call: 'M ' } })),
      'field-invalid',
      'questions/0/texts/en-US/options/call',
    ],
    [
      'with ends where there is no scale',
      questions(inEnglish(words, { ends: { least: 'a', most: 'b' } })),
      'field-invalid',
      'questions/0/texts/en-US/ends',
    ],
    [
      'with options where there is no choice',
      questions(inEnglish(words, { options: {} })),
      'field-invalid',
      'questions/0/texts/en-US/options',
    ],
    [
      'with too long a question',
      questions(inEnglish(words, { text: 'w'.repeat(301) })),
      'field-too-long',
      'questions/0/texts/en-US/text',
    ],
    [
      'with text that runs backwards',
      questions(inEnglish(words, { text: 'a\u202eb' })),
      'field-turned',
      'questions/0/texts/en-US/text',
    ],
    ['that follows up what it does not ask', branch({ question: 'gone' }), 'field-invalid', 'branch/question'],
    ['that follows up a choice', branch({ question: 'way' }), 'field-invalid', 'branch/question'],
    ['that follows up every score', branch({ atMost: 5 }), 'field-invalid', 'branch/atMost'],
    ['that follows up no score', branch({ atMost: 0 }), 'field-invalid', 'branch/atMost'],
    ['that follows up by half a score', branch({ atMost: 1.5 }), 'field-invalid', 'branch/atMost'],
    ['that follows up without words', branch({ texts: { 'de-DE': 'Was?' } }), 'field-missing', 'branch/texts/en-US'],
  ])('%s is refused', (_, changes, code, field) => {
    expect(refusalOf(changes)).toEqual([code, field]);
  });

  it.each<[boolean, QuestionForm]>([
    [true, g.scale(0, 10)],
    [true, g.scale(1, 3)],
    [false, g.scale(2, 5)],
    [false, g.scale(-1, 5)],
    [false, g.scale(1, 2)],
    [false, g.scale(0, 11)],
    [false, g.scale(0, 4.5)],
    [false, g.scale(Number.NaN, 5)],
    [true, g.choice(['a', 'b'], { special: ['partly', 'cant-say'] })],
    [false, g.choice(['a', 'b'], { special: ['partly'], isMany: true })],
    [false, g.choice(['a', 'b', 'c'], { special: ['partly'] })],
    [false, g.choice(['a'])],
    [true, g.choice([...'abcdefgh'])],
    [false, g.choice([...'abcdefghi'])],
    [false, g.choice(['a', 'a'])],
    [false, g.choice(['a', 'partly'])],
    [false, g.choice(['a', '__proto__'])],
    [false, g.choice(['a', 'constructor'])],
    [false, g.choice(['a', 'b'], { special: ['cant-say', 'cant-say'] })],
    [true, { kind: 'text' }],
  ])('may (%s) have a question of its own in the form %j', (isAllowed, form) => {
    expect(refusalOf(questions(own(form)))).toEqual(isAllowed ? null : ['field-invalid', 'questions/0/form']);
  });

  it('takes off what only came along with its texts, and languages in which nothing is said', () => {
    const [kept] = g.accepted(
      checkDraft({
        ...g.draft,
        ...questions({
          ...satisfied,
          texts: {
            'en-US': { text: ' How\nsatisfied?\u200b', ends: { least: 'Low ', most: ' High' } },
            'de-DE': { text: ' ', ends: { least: '', most: '' } },
          },
        }),
      }),
    ).questions;
    expect(kept?.texts).toEqual({ 'en-US': { text: 'How satisfied?', ends: { least: 'Low', most: 'High' } } });
  });

  it('puts special options in one order, so that a measure is asked in one form', () => {
    const [asked] = g.accepted(
      checkDraft({
        ...g.draft,
        ...questions({
          key: 'needed',
          measure: 'needed',
          form: g.choice(['yes', 'no'], { special: ['cant-say', 'partly'] }),
          texts: { 'en-US': { text: 'Is it needed?', options: { yes: 'Yes', no: 'No' } } },
        }),
      }),
    ).questions;
    expect(asked?.form).toMatchObject({ special: ['partly', 'cant-say'] });
  });
});

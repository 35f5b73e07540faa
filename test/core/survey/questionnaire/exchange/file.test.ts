import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Measure,
  measures,
  type QuestionDraft,
  type QuestionForm,
  type QuestionnaireDraft,
  type SpecialOption,
  surveyKinds,
} from '../../../../../src/contract/survey/questionnaire';
import { removedQuestionnaire } from '../../../../../src/core/survey/questionnaire/change';
import { draftOf } from '../../../../../src/core/survey/questionnaire/draft';
import { readFile } from '../../../../../src/core/survey/questionnaire/exchange/file';
import { fileOf } from '../../../../../src/core/survey/questionnaire/exchange/write';
import * as g from '../given';

const schema = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../../../docs/questionnaires.schema.json`, 'utf8'),
);
const isInSchema = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
const read = (value: unknown) => readFile(JSON.stringify(value));
const factsOf = (text: string) => {
  const result = readFile(text);
  return result.ok ? null : [result.error.code, result.error.facts];
};
const wrongAt = (place: string, why: string) => ['file-invalid', { place, why }];

const file = fileOf([g.made(g.draft)]);
const anyFile = fc
  .array(
    g.anyDraft.map((draft) => g.made(draft)),
    { maxLength: 3 },
  )
  .map(fileOf);

describe('a file of questionnaires', () => {
  it('gives back what was put into it', () => {
    fc.assert(
      fc.property(fc.array(g.anyDraft, { maxLength: 4 }), (drafts) => {
        const questionnaires = drafts.map((draft) => g.made(draft));
        expect(g.accepted(read(fileOf(questionnaires)))).toEqual(questionnaires.map(draftOf));
        expect(g.accepted(read(fileOf(questionnaires)))).toEqual(drafts);
      }),
      g.runs,
    );
  });
  it('has none that was removed', () => {
    expect(fileOf([removedQuestionnaire(g.made(g.draft))]).questionnaires).toEqual([]);
  });
  it('takes forty of the longest questionnaires', () => {
    const long = (length: number, at: number) => String.fromCharCode(97 + at).repeat(length);
    const options = Array.from({ length: 8 }, (_, at) => long(40, at));
    const labels = Object.fromEntries(options.map((option, at) => [option, long(80, at)]));
    const wording = { text: long(300, 0), options: labels };
    const longest = g.made({
      ...g.draft,
      branch: null,
      questions: options.slice(0, 5).map((key) => ({
        key,
        measure: null,
        form: g.choice(options),
        texts: { 'en-US': wording, 'de-DE': wording },
      })),
    });
    const all = fileOf(Array.from({ length: 40 }, () => longest));
    expect(read(all).ok).toBe(true);
  });
});

describe('a file that is wrong', () => {
  const question = file.questionnaires[0]?.questions[0];
  const withQuestion = (changes: object) =>
    JSON.stringify({
      ...file,
      questionnaires: [{ ...file.questionnaires[0], branch: null, questions: [{ ...question, ...changes }] }],
    });
  const first = '/questionnaires/0/questions/0';

  it.each([
    ['is no JSON', '{"format"', '/', 'field-invalid'],
    ['is nothing', 'null', '/', 'field-invalid'],
    ['is a list', '[]', '/', 'field-invalid'],
    ['is nested without end', '['.repeat(500_000), '/', 'field-invalid'],
    ['is of another format', JSON.stringify({ ...file, format: 'other' }), '/format', 'field-invalid'],
    ['is of a later version', JSON.stringify({ ...file, version: 2 }), '/version', 'field-invalid'],
    ['lacks a member', JSON.stringify({ ...file, questionnaires: undefined }), '/questionnaires', 'field-missing'],
    ['has one more', JSON.stringify({ ...file, more: 1 }), '/more', 'field-invalid'],
    [
      'has one of a name that no message shows',
      JSON.stringify({ ...file, ['<b>'.repeat(50)]: 1 }),
      '/',
      'field-invalid',
    ],
    ['has a prototype', JSON.stringify(file).replace('{', '{"__proto__":{"x":1},'), '/__proto__', 'field-invalid'],
    [
      'has too many',
      JSON.stringify({ ...file, questionnaires: Array(41).fill(file.questionnaires[0]) }),
      '/questionnaires',
      'field-invalid',
    ],
    [
      'has too many questions',
      JSON.stringify({ ...file, questionnaires: [{ ...file.questionnaires[0], questions: Array(100_000).fill(1) }] }),
      '/questionnaires/0/questions',
      'field-invalid',
    ],
    [
      'has a name that is a number',
      JSON.stringify({ ...file, questionnaires: [{ ...file.questionnaires[0], name: 5 }] }),
      '/questionnaires/0/name',
      'field-invalid',
    ],
    [
      'has an unknown language',
      withQuestion({ texts: { ...question?.texts, 'fr-FR': { text: 'Comment ?' } } }),
      `${first}/texts/fr-FR`,
      'field-invalid',
    ],
    [
      'lacks its main language',
      withQuestion({ texts: { 'de-DE': question?.texts['de-DE'] } }),
      `${first}/texts/en-US/text`,
      'field-missing',
    ],
    [
      'has too long a text',
      withQuestion({ texts: { 'en-US': { text: 'w'.repeat(301) } } }),
      `${first}/texts/en-US/text`,
      'field-too-long',
    ],
    ['has a form of no kind', withQuestion({ form: { least: 1, most: 5 } }), `${first}/form/kind`, 'field-missing'],
    [
      'has a form of another kind',
      withQuestion({ form: { kind: '__proto__' } }),
      `${first}/form/kind`,
      'field-invalid',
    ],
    ['has another scale for a measure', withQuestion({ form: g.scale(1, 7) }), `${first}/form`, 'field-invalid'],
    [
      'has an option of every object’s name',
      withQuestion({ texts: { 'en-US': { text: 'a', options: { constructor: 'x' } } } }),
      `${first}/texts/en-US/options`,
      'field-invalid',
    ],
  ])('says where: it %s', (_, text, place, why) => {
    expect(factsOf(text)).toEqual(wrongAt(place, why));
  });
  it('is not looked at where it is too long', () => {
    expect(factsOf(`${JSON.stringify(file)}${' '.repeat(1_000_000)}`)).toEqual([
      'field-too-long',
      { limit: 1_000_000 },
    ]);
  });
  it('changes no other object', () => {
    readFile(
      JSON.stringify(file).replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'),
    );
    expect('polluted' in {}).toBe(false);
  });
});

/** Values for any place of a file. */
const strange = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 3, 5, 7, 10, 11, -1, 1.5, '', 'yes', 'partly', 'constructor'),
  fc.constantFrom<unknown>(
    'csat',
    'needed',
    'en-US',
    'de-DE',
    'pulse',
    'scale',
    'text',
    'w'.repeat(60),
    'w'.repeat(61),
  ),
  fc.constantFrom<unknown>('w'.repeat(80), 'w'.repeat(81), 'w'.repeat(300), 'w'.repeat(301), 'k'.repeat(41), {}, []),
  fc.constantFrom<unknown>(['yes', 'no'], ['partly'], ['cant-say', 'partly'], ['a', 'a'], { text: 'What?' }),
  fc.jsonValue({ maxDepth: 2 }),
);

/** All places in a value, each as the names on the way to it. */
const placesIn = (value: unknown): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [[], ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner).map((rest) => [name, ...rest]))]
    : [[]];

/** A copy of a value in which the one at a place is another; undefined takes it out. */
function changedAt(value: unknown, [name, ...rest]: readonly string[], other: unknown): unknown {
  if (name === undefined) return other;
  const changed = (inner: unknown) => changedAt(inner, rest, other);
  if (Array.isArray(value)) {
    const isGone = other === undefined && rest.length === 0;
    return value.flatMap((inner, at) => (String(at) !== name ? [inner] : isGone ? [] : [changed(inner)]));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries({ [name]: undefined, ...value }).map(([key, inner]) => [
          key,
          key === name ? changed(inner) : inner,
        ]),
      )
    : value;
}

const change = fc.record({
  at: fc.nat(),
  other: fc.option(strange, { nil: undefined }),
  name: fc.constantFrom('', '', '', '', '', '', '', '', 'more', 'de-DE'),
});
/** Files with faults: what is changed is one of a few files, which are made once. */
const changedFile = fc
  .tuple(
    fc.constantFrom(...fc.sample(anyFile, { seed: 27, numRuns: 40 })),
    fc.array(change, { minLength: 1, maxLength: 2 }),
  )
  .map(([first, changes]) =>
    changes.reduce<unknown>((value, { at, other, name }) => {
      const places = placesIn(value);
      const place = places[at % places.length] ?? [];
      return changedAt(value, name === '' ? place : [...place, name], other);
    }, first),
  );

/** The faults that the schema says in words: its description lists them. */
const beyondSchema = [
  /\/questions\/\d\/key field-invalid$/,
  /\/questions\/\d\/measure measure-twice$/,
  /\/branch\/(question|atMost) field-invalid$/,
  /\/texts\/[\w-]+\/(ends|options)\/[\w-]+ field-missing$/,
  /\/texts\/[\w-]+\/options(\/[\w-]+)? field-invalid$/,
  /(\/name|\/text|\/branch\/texts\/[\w-]+) field-missing$/,
  / field-(turned|broken)$/,
];

describe('the schema in docs', () => {
  it('knows every file that is written', () => {
    fc.assert(
      fc.property(anyFile, (one) => {
        expect(isInSchema(JSON.parse(JSON.stringify(one)))).toBe(true);
      }),
      g.runs,
    );
  });

  it('takes what is read, and refuses what is refused, but for what it says in words', () => {
    const seen = { taken: 0, refused: 0, beyond: 0 };
    fc.assert(
      fc.property(changedFile, (value) => {
        const asJson: unknown = JSON.parse(JSON.stringify(value ?? null));
        const result = read(asJson);
        if (result.ok) {
          expect(isInSchema(asJson), JSON.stringify(isInSchema.errors)).toBe(true);
          seen.taken += 1;
        } else if (isInSchema(asJson)) {
          const fault = `${result.error.facts?.place} ${result.error.facts?.why}`;
          expect(
            beyondSchema.some((pattern) => pattern.test(fault)),
            fault,
          ).toBe(true);
          seen.beyond += 1;
        } else {
          seen.refused += 1;
        }
      }),
      { ...g.runs, numRuns: 5000 },
    );
    expect(Math.min(seen.taken, seen.refused, seen.beyond)).toBeGreaterThan(30);
  });

  const both = (value: unknown) => [isInSchema(value), read(value).ok];
  const fileWith = (changes: Partial<QuestionnaireDraft>) => ({
    ...file,
    questionnaires: [{ ...g.draft, branch: null, ...changes }],
  });
  const asked = (key: string, measure: Measure | null, form: QuestionForm): QuestionDraft => ({
    key,
    measure,
    form,
    texts: {
      'en-US': {
        text: 'What?',
        ...(form.kind === 'scale' ? { ends: { least: 'Low', most: 'High' } } : {}),
        ...(form.kind === 'choice'
          ? { options: Object.fromEntries(form.options.map((option, at) => [option, `Option ${at}`])) }
          : {}),
      },
    },
  });
  const ends = [-1, 0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 4.5];
  const forms: readonly QuestionForm[] = [
    ...ends.flatMap((least) => ends.map((most) => g.scale(least, most))),
    ...Array.from({ length: 10 }, (_, count) => g.choice(Array.from({ length: count }, (__, at) => `o${at}`))),
    g.choice(['a', 'a']),
    g.choice(['a', 'partly']),
    g.choice(['a', 'cant-say']),
    g.choice(['a', 'constructor']),
    g.choice(['a', 'B']),
    g.choice(['a', 'k'.repeat(40)]),
    g.choice(['a', 'k'.repeat(41)]),
    ...[
      ['yes', 'no'],
      ['no', 'yes'],
      ['yes', 'no', 'later'],
    ].flatMap((options) =>
      [[], ['partly'], ['cant-say'], ['partly', 'cant-say'], ['cant-say', 'partly'], ['partly', 'partly']].flatMap(
        (special) =>
          [true, false].map(
            (isMany): QuestionForm => g.choice(options, { isMany, special: special as SpecialOption[] }),
          ),
      ),
    ),
    { kind: 'text' },
  ];

  it.each([null, ...measures])('agrees with the reader on every form in which %s is asked', (measure) => {
    const verdicts = forms.map(
      (form) => [form, ...both(fileWith({ questions: [asked('key', measure, form)] }))] as const,
    );
    expect(verdicts.filter(([, inSchema, isRead]) => inSchema !== isRead)).toEqual([]);
    expect(verdicts.some(([, , isRead]) => isRead)).toBe(true);
  });

  it.each(surveyKinds)('agrees with the reader on how many questions there are: %s', (surveyKind) => {
    const some = (count: number) => Array.from({ length: count }, (_, at) => asked(`q${at}`, null, { kind: 'text' }));
    const verdicts = [0, 1, 2, 3, 4, 5, 6].map((count) => both(fileWith({ surveyKind, questions: some(count) })));
    const limit = { transactional: 3, relationship: 5, pulse: 1 }[surveyKind];
    expect(verdicts).toEqual([0, 1, 2, 3, 4, 5, 6].map((count) => Array(2).fill(count > 0 && count <= limit)));
  });

  it.each([40, 41])('agrees with the reader on %i questionnaires', (count) => {
    const all = { ...file, questionnaires: Array(count).fill(file.questionnaires[0]) };
    expect(both(all)).toEqual(Array(2).fill(count <= 40));
  });
});

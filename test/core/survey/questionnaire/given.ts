import fc from 'fast-check';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import { type Language, languages } from '../../../../src/contract/engagement';
import type { Result } from '../../../../src/contract/result';
import { formsOfMeasures } from '../../../../src/contract/survey/measure-forms';
import {
  type ByLanguage,
  type ChoiceForm,
  type Measure,
  measures,
  type QuestionDraft,
  type QuestionForm,
  type Questionnaire,
  type QuestionnaireDraft,
  type ScaleForm,
  surveyKinds,
  type Wording,
} from '../../../../src/contract/survey/questionnaire';
import { newQuestionnaire } from '../../../../src/core/survey/questionnaire/change';
import { questionLimits } from '../../../../src/core/survey/questionnaire/check';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'en-US': english, 'de-DE': german };

/** The app's texts. @throws where there is none */
export function textOf(language: Language, key: string): string {
  const text = texts[language][key];
  if (text === undefined) throw new Error(`There is no text ${key}`);
  return text;
}

/** The value of a result. @throws its refusal */
export function accepted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export const scope = { kind: 'project', projectId: '10000' } as const;
const id = 'a'.repeat(24);

export const made = (draft: QuestionnaireDraft, others: readonly Questionnaire[] = []): Questionnaire =>
  accepted(newQuestionnaire(others, draft, id, scope));

export const scale = (least: number, most: number): ScaleForm => ({ kind: 'scale', least, most });
export const choice = (options: readonly string[], besides: Partial<ChoiceForm> = {}): ChoiceForm => ({
  kind: 'choice',
  options,
  isMany: false,
  special: ['cant-say'],
  ...besides,
});

/** A questionnaire with every form, of which the first question is followed up. */
export const draft: QuestionnaireDraft = {
  name: 'After a delivery',
  surveyKind: 'relationship',
  mainLanguage: 'en-US',
  questions: [
    {
      key: 'satisfied',
      measure: 'csat',
      form: scale(1, 5),
      texts: {
        'en-US': { text: 'How satisfied are you?', ends: { least: 'Very dissatisfied', most: 'Very satisfied' } },
        'de-DE': { text: 'Wie zufrieden sind Sie?', ends: { least: 'Sehr unzufrieden', most: 'Sehr zufrieden' } },
      },
    },
    {
      key: 'recommend',
      measure: 'nps',
      form: scale(0, 10),
      texts: { 'en-US': { text: 'How likely are you to recommend us?', ends: { least: 'Unlikely', most: 'Likely' } } },
    },
    {
      key: 'way',
      measure: null,
      form: choice(['mail', 'call'], { special: ['partly', 'cant-say'] }),
      texts: { 'en-US': { text: 'Which way is best?', options: { mail: 'By mail', call: 'By phone' } } },
    },
    {
      key: 'parts',
      measure: null,
      form: choice(['plan', 'work', 'talk'], { isMany: true }),
      texts: {
        'en-US': { text: 'Which parts went well?', options: { plan: 'Planning', work: 'Work', talk: 'Talks' } },
      },
    },
    { key: 'words', measure: null, form: { kind: 'text' }, texts: { 'en-US': { text: 'What else?' } } },
  ],
  branch: { question: 'satisfied', atMost: 2, texts: { 'en-US': 'What would make this right?' } },
};

/** Words as they are kept. */
const line = fc.stringMatching(/^[A-Za-zäöüß?"\\][A-Za-z äöüß?"\\]{0,20}[A-Za-z?]$/);
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/).filter((name) => !(name in Object.prototype));

const ownForm: fc.Arbitrary<QuestionForm> = fc.oneof(
  fc.record({
    kind: fc.constant('scale' as const),
    least: fc.integer({ min: 0, max: 1 }),
    most: fc.integer({ min: 3, max: 10 }),
  }),
  fc
    .record({
      kind: fc.constant('choice' as const),
      options: fc.uniqueArray(
        key.filter((name) => name !== 'partly' && name !== 'cant-say'),
        { minLength: 2, maxLength: 8 },
      ),
      isMany: fc.boolean(),
      special: fc.subarray(['partly', 'cant-say'] as const),
    })
    .map((form) =>
      form.options.length === 2 && !form.isMany
        ? form
        : { ...form, special: form.special.filter((each) => each !== 'partly') },
    ),
  fc.constant({ kind: 'text' as const }),
);

/** Words for all that a form has. */
export const wordingOf = (form: QuestionForm): fc.Arbitrary<Wording> => {
  if (form.kind === 'scale') return fc.record({ text: line, ends: fc.record({ least: line, most: line }) });
  if (form.kind === 'text') return fc.record({ text: line });
  const labels = fc.uniqueArray(line, { minLength: form.options.length, maxLength: form.options.length });
  return fc.record({
    text: line,
    options: labels.map((all) => Object.fromEntries(form.options.map((option, at) => [option, all[at] ?? '']))),
  });
};

const other = (main: Language): Language => (main === 'en-US' ? 'de-DE' : 'en-US');

/** Texts in the main language, and maybe in the other. */
const textsIn = <Text>(main: Language, text: fc.Arbitrary<Text>): fc.Arbitrary<ByLanguage<Text>> =>
  fc
    .tuple(text, fc.option(text))
    .map(([own, besides]) => ({ [main]: own, ...(besides === null ? {} : { [other(main)]: besides }) }));

const questionIn = (main: Language, name: string, measure: Measure | null): fc.Arbitrary<QuestionDraft> =>
  (measure ? fc.constant(formsOfMeasures[measure]) : ownForm).chain((form) =>
    textsIn(main, wordingOf(form)).map((words) => ({ key: name, measure, form, texts: words })),
  );

/** Any questionnaire that is allowed, as it is kept. */
export const anyDraft: fc.Arbitrary<QuestionnaireDraft> = fc
  .record({ name: line, surveyKind: fc.constantFrom(...surveyKinds), mainLanguage: fc.constantFrom(...languages) })
  .chain((about) =>
    fc
      .uniqueArray(key, { minLength: 1, maxLength: questionLimits[about.surveyKind] })
      .chain((keys) =>
        fc
          .shuffledSubarray([...measures], { minLength: keys.length, maxLength: keys.length })
          .chain((all) =>
            fc.tuple(
              ...keys.map((name, at) =>
                fc.boolean().chain((isOwn) => questionIn(about.mainLanguage, name, isOwn ? null : (all[at] ?? null))),
              ),
            ),
          ),
      )
      .chain((questions) => {
        const scales = questions.flatMap(({ key: name, form }) => (form.kind === 'scale' ? [{ name, form }] : []));
        if (scales.length === 0) return fc.constant({ ...about, questions, branch: null });
        const branch = fc.constantFrom(...scales).chain(({ name, form }) =>
          fc.record({
            question: fc.constant(name),
            atMost: fc.integer({ min: form.least, max: form.most - 1 }),
            texts: textsIn(about.mainLanguage, line),
          }),
        );
        return fc.option(branch).map((one) => ({ ...about, questions, branch: one }));
      }),
  );

/** Freezes all of a value, so that whoever changes it throws. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) frozen(each);
    Object.freeze(value);
  }
  return value;
}

export const runs = { seed: 27, numRuns: 200 };

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../../src/contract/engagement';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import { languageFor } from '../../../../src/core/survey/questionnaire/language';
import { reformed, reworded } from '../../../../src/core/survey/questionnaire/wording';
import * as g from './given';

const bytes = (value: unknown) => JSON.stringify(value);
const questionNamed = (key: string): Question => {
  const question = g.made(g.draft).questions.find((each) => each.key === key);
  if (!question) throw new Error(`There is no question ${key}`);
  return question;
};
const withoutText = ({ texts, ...rest }: Question, language: Language) =>
  bytes({ ...rest, texts: { ...texts, [language]: undefined } });

describe('a question in other words', () => {
  it('leaves every byte of its other languages, and of all else, as it was', () => {
    const one = g.anyDraft.chain((draft) =>
      fc.constantFrom(...g.made(draft).questions).chain((question) =>
        fc.record({
          question: fc.constant(question),
          language: fc.constantFrom(...languages),
          wording: g.wordingOf(question.form),
        }),
      ),
    );
    fc.assert(
      fc.property(one, ({ question, language, wording }) => {
        const before = bytes(question);
        const after = reworded(g.frozen(question), language, wording);
        expect(withoutText(after, language)).toBe(withoutText(question, language));
        expect(bytes(question)).toBe(before);
        const { version: was = 0, ...words } = question.texts[language] ?? {};
        const isAsBefore = was > 0 && bytes(words) === bytes(wording);
        expect(after.texts[language]).toEqual({ ...wording, version: isAsBefore ? was : was + 1 });
      }),
      g.runs,
    );
  });

  it('is the same question where the words are the same', () => {
    const question = questionNamed('words');
    expect(reworded(question, 'en-US', { text: 'What else?' })).toBe(question);
  });
});

describe('a question in another form', () => {
  it('is in its next version and keeps the words that still apply', () => {
    const after = reformed(g.frozen(questionNamed('parts')), g.choice(['work', 'plan', 'cost']), null);
    expect(after).toEqual({
      key: 'parts',
      version: 2,
      measure: null,
      form: g.choice(['work', 'plan', 'cost']),
      texts: {
        'en-US': { text: 'Which parts went well?', version: 1, options: { work: 'Work', plan: 'Planning' } },
      },
    });
  });
  it('keeps the ends of a scale, in every language, where it has one still', () => {
    const question = questionNamed('satisfied');
    expect(reformed(question, g.scale(1, 7), null).texts).toEqual(question.texts);
    expect(reformed(question, { kind: 'text' }, null).texts).toEqual({
      'en-US': { text: 'How satisfied are you?', version: 1 },
      'de-DE': { text: 'Wie zufrieden sind Sie?', version: 1 },
    });
  });
  it('is in its next version where only its measure is another', () => {
    expect(reformed(questionNamed('satisfied'), g.scale(1, 5), 'value')).toMatchObject({
      version: 2,
      measure: 'value',
    });
  });
  it('is the same question where nothing is another', () => {
    const question = questionNamed('way');
    expect(reformed(question, { ...question.form }, null)).toBe(question);
  });
});

describe('somebody reads a questionnaire', () => {
  const inGerman = g.draft.questions.slice(0, 1);
  it.each([
    ['in their language where all of it is worded so', { questions: inGerman, branch: null }, 'de-DE'],
    ['in the main one where a question is not', { branch: null }, 'en-US'],
    ['in the main one where the follow-up is not', { questions: inGerman }, 'en-US'],
    [
      'in the main one where an end is not',
      {
        questions: inGerman.map((each) => ({
          ...each,
          texts: { ...each.texts, 'de-DE': { text: 'Wie?', ends: { least: 'Wenig', most: '' } } },
        })),
        branch: null,
      },
      'en-US',
    ],
  ])('%s', (_, changes, language) => {
    expect(languageFor(g.made({ ...g.draft, ...changes }), 'de-DE')).toBe(language);
  });
});

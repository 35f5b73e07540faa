import type { Refusal } from '../../src/contract/result';
import { type CalendarTexts, makeCalendarTexts } from './calendar';
import type { PluralKey, TextKey } from './keys';

type Facts = Readonly<Record<string, string | number>>;

/** Sentences, numbers and dates in the reader's language. */
export type Texts = CalendarTexts & {
  /** The language of the sentences, for `lang` and for the rules of plurals. */
  readonly language: string;
  /** By whose rules days and numbers are written: the reader's region within that language. */
  readonly region: string;
  readonly t: (key: TextKey, facts?: Facts) => string;
  /** The form of the sentence that fits `count`, which also fills the gap `{count}`. */
  readonly plural: (key: PluralKey, count: number, facts?: Facts) => string;
  readonly number: (value: number) => string;
  /** The meaning of a refusal, and what to do next. */
  readonly refusal: (error: Refusal) => string;
};

export type Sentences = Readonly<Record<string, unknown>>;

export type ReaderLocale = {
  /** The locale of the sentences. */
  readonly language: string;
  /** The reader's own locale, e.g. `en-GB`. */
  readonly locale: string;
  readonly timeZone: string;
};

export function makeTexts(sentences: Sentences, { language, locale, timeZone }: ReaderLocale): Texts {
  // English sentences with French dates in them read badly: the reader's locale counts only within the language.
  const region = locale.split('-')[0] === language.split('-')[0] ? locale : language;
  const plurals = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(region);
  const format = (key: string, facts: Facts = {}) => fill(lookUp(sentences, key) ?? key, facts, numbers);
  return {
    ...makeCalendarTexts(region, timeZone),
    language,
    region,
    t: format,
    plural: (key, count, facts) => {
      const form = `${key}.${plurals.select(count)}`;
      return format(lookUp(sentences, form) === undefined ? `${key}.other` : form, { ...facts, count });
    },
    number: (value) => numbers.format(value),
    refusal: ({ code, facts }) => format(`refusal.${code}`, facts),
  };
}

const lookUp = (sentences: Sentences, key: string): string | undefined => {
  const sentence = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
  return typeof sentence === 'string' ? sentence : undefined;
};

/** Fills `{name}` gaps in one pass, so that a title with braces in it stays as typed. */
const fill = (sentence: string, facts: Facts, numbers: Intl.NumberFormat): string =>
  sentence.replace(/\{(\w+)\}/g, (gap, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) return gap;
    return typeof fact === 'number' ? numbers.format(fact) : fact;
  });

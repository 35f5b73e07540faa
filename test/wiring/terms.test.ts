import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areasOf } from '../../scripts/texts';
import { fromRoot } from './source';

/** One thing that users read of, and the one German word for it. The patterns know no case. */
interface Term {
  readonly english: string;
  readonly german: string;
  /** The pattern of the English word; without one, the word itself. */
  readonly finds?: string;
  /** The pattern that the German text then has; without one, the German word itself. */
  readonly has?: string;
  /** Patterns of other English words that are not said for it. */
  readonly insteadOf?: readonly string[];
  /** Patterns of German words that are not said for it. */
  readonly never?: readonly string[];
  /** Texts that go without the German word, with the reason. */
  readonly without?: Readonly<Record<string, string>>;
  /** Texts that may say a word of `never`, with the reason. */
  readonly besides?: Readonly<Record<string, string>>;
}

const terms: readonly Term[] = JSON.parse(readFileSync(fromRoot('texts/terms.json'), 'utf8'));

const textsOf = (language: string): ReadonlyMap<string, string> =>
  new Map([...areasOf(language).values()].flatMap((texts) => Object.entries(texts)));
const english = textsOf('en-US');
const german = textsOf('de-DE');

/** A text without its gaps, of which the names are the code's words. */
const wordsOf = (text: string | undefined) => (text ?? '').replace(/\{\w+\}/g, '…');
const found = (pattern: string, text: string | undefined) => new RegExp(pattern, 'iu').test(wordsOf(text));

const isNamedIn = ({ english: word, finds }: Term, text: string) => found(finds ?? `\\b${word}s?\\b`, text);
const lacks = (term: Term, key: string) => !found(term.has ?? term.german, german.get(key));
const forbiddenIn = ({ never = [] }: Term, key: string) => never.filter((word) => found(word, german.get(key)));

describe('the table of German terms', () => {
  it('has each thing once', () => {
    const names = terms.map((term) => term.english);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(terms)('has a word for $english that the texts name', (term) => {
    expect([...english.values()].some((text) => isNamedIn(term, text))).toBe(true);
  });

  it.each(terms)('has $german said in German wherever the English text says $english', (term) => {
    const without = [...english].filter(([key, text]) => isNamedIn(term, text) && lacks(term, key)).map(([key]) => key);
    expect(without.sort()).toEqual(Object.keys(term.without ?? {}).sort());
  });

  it.each(terms)('has no other German word said for $english', (term) => {
    const besides = [...german.keys()].flatMap((key) => {
      const words = forbiddenIn(term, key);
      return words.length > 0 && term.besides?.[key] === undefined ? [`${key} (${words.join(', ')})`] : [];
    });
    expect(besides).toEqual([]);
  });

  it.each(terms.filter(({ insteadOf }) => insteadOf))(
    'has no other English word said for $english',
    ({ insteadOf }) => {
      const others = [...english]
        .filter(([, text]) => insteadOf?.some((word) => found(word, text)))
        .map(([key]) => key);
      expect(others).toEqual([]);
    },
  );

  it.each(terms.filter(({ besides }) => besides))(
    'names no text for nothing that may say another word for $english',
    (term) => {
      expect(Object.keys(term.besides ?? {}).filter((key) => forbiddenIn(term, key).length === 0)).toEqual([]);
    },
  );
});

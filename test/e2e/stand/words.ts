/** The app's texts by their keys: for journeys that are walked in both languages. */
import german from '../../../locales/de-DE.json' with { type: 'json' };
import english from '../../../locales/en-US.json' with { type: 'json' };

const texts = { 'en-US': english, 'de-DE': german } as const;

export type Language = keyof typeof texts;
export type TextKey = keyof typeof english;

/** @returns what gives a text as people read it, with its places filled; for one that is counted, the key of its form */
export const wordsIn =
  (language: Language) =>
  (key: TextKey, places: Readonly<Record<string, string | number>> = {}): string =>
    texts[language][key].replaceAll(/\{(\w+)\}/g, (place, name: string) => String(places[name] ?? place));

/** A text that is as long as may be: its places match whatever stands there. */
export const patternIn = (language: Language) => (key: TextKey) =>
  new RegExp(
    texts[language][key]
      .split(/\{\w+\}/)
      .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*'),
  );

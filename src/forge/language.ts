import { type Language, languages } from '../contract/engagement';

/** The reader's language, where Forge names one: of functions that no screen calls, it does not say that it does. */
export const languageOf = (locale: unknown): Language => {
  const named = typeof locale === 'string' ? locale.replace('_', '-') : '';
  return languages.find((language) => language === named) ?? 'en-US';
};

import type { TextOf } from '../../../../../src/core/survey/questionnaire/bank';
import type { TextKey } from '../../../../i18n/keys';
import { useTextsIn } from '../../../../i18n/use-texts-in';

/** The texts of the bank in every language; null while they load. */
export function useBankTexts(): TextOf | null {
  const texts = { 'en-US': useTextsIn('en-US'), 'de-DE': useTextsIn('de-DE') };
  const { 'en-US': english, 'de-DE': german } = texts;
  if (!english || !german) return null;
  const all = { 'en-US': english, 'de-DE': german };
  // The bank names its texts by keys, all of which are there: a test of the locales looks for each.
  return (language, key) => all[language].t(key as TextKey);
}

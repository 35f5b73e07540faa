import { type Language, languages } from '../../src/contract/engagement';
import type { QuestionnaireSnapshot } from '../../src/contract/survey/questionnaire';
import { languageFor } from '../../src/core/survey/questionnaire/language';
import type { Texts } from '../i18n/texts';
import { useTexts } from '../i18n/use-texts';
import { useTextsIn } from '../i18n/use-texts-in';

/** The language of a questionnaire's words as its reader sees them, and the app's own words that stand among them. */
export type SurveyWords = { readonly language: Language; readonly texts: Texts };

/** The reader's language, or the main one of a questionnaire that is not wholly worded in theirs. */
export const languageOfReader = (
  questionnaire: QuestionnaireSnapshot,
  { language }: Pick<Texts, 'language'>,
): Language => languageFor(questionnaire, languages.find((each) => each === language) ?? questionnaire.mainLanguage);

/** The words in the reader's language, or in the main language of a questionnaire that is not wholly worded in theirs. */
export function useSurveyWords(questionnaire: QuestionnaireSnapshot): SurveyWords {
  const own = useTexts();
  const language = languageOfReader(questionnaire, own);
  // Until they are loaded, "partly" stands in the reader's language between a yes and a no in another.
  return { language, texts: useTextsIn(language) ?? own };
}

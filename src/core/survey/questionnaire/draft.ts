import { type Language, languages } from '../../../contract/engagement';
import type { Questionnaire, QuestionnaireDraft, Wording } from '../../../contract/survey/questionnaire';
import { isBlank, wordingOf } from './wording';

/** A questionnaire as a form or a file has it: without versions, and without languages in which nothing is said. */
export const draftOf = ({
  name,
  surveyKind,
  mainLanguage,
  questions,
  branch,
}: Pick<Questionnaire, keyof QuestionnaireDraft>): QuestionnaireDraft => ({
  name,
  surveyKind,
  mainLanguage,
  questions: questions.map(({ key, measure, form, texts }) => {
    const kept: { [language in Language]?: Wording } = {};
    for (const language of languages) {
      const text = texts[language];
      if (text && !isBlank(text)) kept[language] = wordingOf(text);
    }
    return { key, measure, form, texts: kept };
  }),
  branch: branch && {
    question: branch.question,
    atMost: branch.atMost,
    texts: Object.fromEntries(
      languages.flatMap((language) => {
        const text = branch.texts[language]?.text;
        return text ? [[language, text]] : [];
      }),
    ),
  },
});

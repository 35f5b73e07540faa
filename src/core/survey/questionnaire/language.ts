import type { Language } from '../../../contract/engagement';
import type { QuestionForm, Questionnaire, Wording } from '../../../contract/survey/questionnaire';
import { optionText } from './wording';

/** Whether the words of a question are all there: its text, both ends of its scale, and each of its own options. */
function isWhole(form: QuestionForm, wording: Wording | undefined): wording is Wording {
  if (!wording || wording.text === '') return false;
  if (form.kind === 'scale') return Boolean(wording.ends?.least) && Boolean(wording.ends?.most);
  return form.kind !== 'choice' || form.options.every((option) => optionText(wording, option) !== '');
}

/**
 * The language in which somebody reads a questionnaire: the one that they want, if all of it is worded in it, and its main
 * language otherwise. Nobody reads one question in one language and the next in another.
 */
export function languageFor(
  { mainLanguage, questions, branch }: Pick<Questionnaire, 'mainLanguage' | 'questions' | 'branch'>,
  wanted: Language,
): Language {
  const isAllThere =
    questions.every(({ form, texts }) => isWhole(form, texts[wanted])) &&
    (!branch || Boolean(branch.texts[wanted]?.text));
  return isAllThere ? wanted : mainLanguage;
}

import type { Answers } from '../../src/contract/survey/answers';
import type { Question } from '../../src/contract/survey/questionnaire';
import { answerKey } from '../../src/core/survey/questionnaire/key';
import { optionsOf } from '../../src/core/survey/questionnaire/options';
import { formatList } from '../i18n/list';
import type { SurveyWords } from './language';
import { formatOption } from './option-words';

/** An answer as its giver reads it again; null where there is none. */
export function formatAnswer(
  question: Question,
  { values }: Pick<Answers, 'values'>,
  { language, texts }: SurveyWords,
): string | null {
  const { form, texts: wordings } = question;
  const key = answerKey(question);
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  const wording = wordings[language];
  if (value === undefined || !wording) return null;
  if (typeof value === 'number') {
    if (form.kind !== 'scale' || !wording.ends) return texts.number(value);
    return texts.t('survey.answers.score', {
      score: value,
      least: form.least,
      most: form.most,
      leastWords: wording.ends.least,
      mostWords: wording.ends.most,
    });
  }
  if (form.kind !== 'choice') return String(value);
  const chosen = typeof value === 'string' ? [value] : value;
  const inOrder = optionsOf(form).filter((option) => chosen.includes(option));
  return formatList(
    inOrder.map((option) => formatOption(option, wording, texts)),
    texts,
  );
}

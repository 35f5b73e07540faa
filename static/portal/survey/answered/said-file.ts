import type { WhatCounts } from '../../../../src/contract/survey/measures';
import type { AnsweredSurvey } from '../../../../src/contract/survey/portal-survey';
import { pathOf } from '../../../../src/core/survey/questionnaire/answers/path';
import { isWritten } from '../../../../src/core/survey/questionnaire/answers/quotable';
import { branchKey } from '../../../../src/core/survey/questionnaire/key';
import { csvText } from '../../../file/csv-text';
import type { Texts } from '../../../i18n/texts';
import { formatAnswer } from '../../../survey/answer-words';
import { languageOfReader } from '../../../survey/language';

/** All that its reader has said in surveys by name, as CSV: a line for each question that they were asked, with their answer in words. */
export function saidCsv(answered: readonly AnsweredSurvey[], texts: Texts): string {
  const { t, isoDayOf } = texts;
  const fields = [
    t('survey.portal.file.survey'),
    t('survey.portal.file.on'),
    t('survey.portal.file.question'),
    t('survey.portal.file.answer'),
    t('survey.portal.file.quotable'),
  ];
  const data = answered.flatMap(({ title, savedAt, ...said }) =>
    linesOf(said, texts).map(({ question, answer, quotable }) => [
      title,
      isoDayOf(savedAt),
      question,
      answer,
      quotable,
    ]),
  );
  return csvText({ fields, data }, texts);
}

/** @property quotable whether words may be quoted; empty where there are none, or none can be */
type Line = { readonly question: string; readonly answer: string; readonly quotable: string };

function linesOf(
  { questionnaire, answers, declined }: Pick<AnsweredSurvey, 'questionnaire' | 'answers' | 'declined'>,
  texts: Texts,
): Line[] {
  const { t } = texts;
  if (declined !== null) return [{ question: t('survey.portal.said.declined'), answer: declined, quotable: '' }];
  const quotable = (key: string, isText: boolean) => {
    if (!isText || !isWritten(questionnaire, answers, key)) return '';
    return t(Object.hasOwn(answers.quotable ?? {}, key) ? 'survey.portal.file.yes' : 'survey.portal.file.no');
  };
  const language = languageOfReader(questionnaire, texts);
  return pathOf(questionnaire, answers).flatMap((step): Line[] => {
    if (step.kind === 'question') {
      const { question } = step;
      const answer = formatAnswer(question, answers, { language, texts }) ?? '';
      const text = question.texts[language]?.text ?? '';
      return [{ question: text, answer, quotable: quotable(question.key, question.form.kind === 'text') }];
    }
    const text = step.branch.texts[language]?.text ?? '';
    const branch = { question: text, answer: answers.branchText, quotable: quotable(branchKey, true) };
    const wish = { question: t('survey.portal.callback.asked'), answer: '', quotable: '' };
    return answers.wantsCallback ? [branch, wish] : [branch];
  });
}

/** The same as JSON, whole, with the questions as they were asked; and the measures that count for the reader, with all targets. */
export const saidJson = (answered: readonly AnsweredSurvey[], { measures }: WhatCounts): string =>
  JSON.stringify({ surveys: answered, measures }, null, 2);

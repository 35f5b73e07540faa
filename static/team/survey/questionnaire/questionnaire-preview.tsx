import { useState } from 'react';
import { type Language, languages } from '../../../../src/contract/engagement';
import type { QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import { languageFor } from '../../../../src/core/survey/questionnaire/language';
import { Radios } from '../../../field/radios';
import { useTexts } from '../../../i18n/use-texts';
import { useTextsIn } from '../../../i18n/use-texts-in';
import { LoadingLines } from '../../../states/loading';
import styles from '../style/survey.module.css';
import { wordedQuestions } from './worded';

type QuestionnairePreviewProps = { questionnaire: QuestionnaireSnapshot; startsIn: Language };

/** A questionnaire as customers see it, in the language that is chosen. */
export function QuestionnairePreview({ questionnaire, startsIn }: QuestionnairePreviewProps) {
  const { t } = useTexts();
  const [wanted, setWanted] = useState<Language>(startsIn);
  const language = languageFor(questionnaire, wanted);
  const theirs = useTextsIn(language);
  return (
    <section className={styles.preview} aria-label={t('survey-plan.preview')}>
      <h3>{t('survey-plan.preview')}</h3>
      <Radios
        label={t('survey-plan.language')}
        options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={wanted}
        onChange={setWanted}
      />
      {language !== wanted && <p className={styles.subtle}>{t('survey-plan.language-none')}</p>}
      {theirs ? (
        <QuestionList questionnaire={questionnaire} language={language} words={(key) => theirs.t(key)} />
      ) : (
        <LoadingLines lines={2} />
      )}
    </section>
  );
}

type QuestionListProps = {
  questionnaire: QuestionnaireSnapshot;
  language: Language;
  words: Parameters<typeof wordedQuestions>[2];
};

function QuestionList({ questionnaire, language, words }: QuestionListProps) {
  const { t } = useTexts();
  const { branch } = questionnaire;
  const branchText = branch?.texts[language]?.text;
  const questions = wordedQuestions(questionnaire, language, words);
  const asksAfter = questions.find(({ key }) => key === branch?.question);
  return (
    <>
      <ol className={styles.questions}>
        {questions.map(({ key, text, values }) => (
          <li key={key}>
            <span lang={language} dir="auto">
              {text}
            </span>
            {values.length === 0 ? (
              <span className={styles.own}>{t('survey-plan.own-words')}</span>
            ) : (
              <ul className={styles.options} lang={language}>
                {values.map(({ value, label }) => (
                  <li key={value}>{label}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      {branch && branchText && (
        <p>
          <span className={styles.subtle}>
            {t('survey-plan.branch', {
              number: questions.findIndex(({ key }) => key === asksAfter?.key) + 1,
              score: branch.atMost,
            })}
          </span>{' '}
          <span lang={language} dir="auto">
            {branchText}
          </span>
        </p>
      )}
    </>
  );
}

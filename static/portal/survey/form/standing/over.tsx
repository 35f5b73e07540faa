import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useTexts } from '../../../../i18n/use-texts';
import { AnswersInWords } from '../../../../survey/answers-in-words';
import styles from '../../style/survey.module.css';
import { UnsentAnswers } from './unsent-answers';

/** A survey that takes no more answers, with those that the reader had begun with, and their words that did not arrive. */
export function Over({ form }: { form: SurveyForm }) {
  const { t } = useTexts();
  const { answers, questionnaire } = form;
  return (
    <div className={styles.body}>
      <p>{t('survey.portal.over')}</p>
      {answers && (
        <>
          <p>{t('survey.portal.over.begun')}</p>
          <AnswersInWords
            questionnaire={questionnaire}
            answers={answers}
            callback={t('survey.portal.callback.asked')}
          />
        </>
      )}
      <UnsentAnswers form={form} />
    </div>
  );
}

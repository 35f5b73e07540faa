import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useTexts } from '../../../../i18n/use-texts';
import { AnswersInWords } from '../../../../survey/answers-in-words';
import styles from '../../style/survey.module.css';

/** That something was said in confidence: what it was nobody can know any more, the reader's own screen included. */
export function Given({ form }: { form: SurveyForm }) {
  const { t, day } = useTexts();
  const { answers, questionnaire, closesOn, thresholds, state } = form;
  if (answers) {
    return (
      <div className={styles.body}>
        <p>{t('survey.portal.given.by-name')}</p>
        <AnswersInWords questionnaire={questionnaire} answers={answers} callback={t('survey.portal.callback.asked')} />
      </div>
    );
  }
  return (
    <div className={styles.body}>
      <p>{t('survey.portal.given')}</p>
      {state === 'open' && (
        <p className={styles.subtle}>
          {t('survey.portal.given.then', {
            day: day(closesOn),
            threshold: thresholds.answers,
            texts: thresholds.words,
          })}
        </p>
      )}
    </div>
  );
}

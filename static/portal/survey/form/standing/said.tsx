import Button from '@atlaskit/button/new';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useFocusOnNews } from '../../../../focus/use-focus-on-news';
import { useTexts } from '../../../../i18n/use-texts';
import { AnswersInWords } from '../../../../survey/answers-in-words';
import styles from '../../style/survey.module.css';
import { UnsentAnswers } from './unsent-answers';

type SaidProps = {
  form: SurveyForm;
  /** Null where they can't give another one: it is over, or they have to choose first between two. */
  onAgain: (() => void) | null;
  takesFocus: boolean;
};

/** The answer that the reader has given by name, or that they give none, and the way to another one. */
export function Said({ form, onAgain, takesFocus }: SaidProps) {
  const texts = useTexts();
  const { t, day } = texts;
  const { standing, answers, savedAt, questionnaire, closesOn } = form;
  const element = useFocusOnNews(takesFocus);
  const isDeclined = standing === 'declined';
  return (
    <div ref={element} tabIndex={-1} className={styles.body}>
      <p>
        {isDeclined ? t('survey.portal.said.declined') : t('survey.portal.said.complete')}{' '}
        {savedAt !== null && (
          <span className={styles.subtle}>{t('survey.portal.said.at', { moment: texts.dayOf(savedAt) })}</span>
        )}
      </p>
      {answers && (
        <AnswersInWords questionnaire={questionnaire} answers={answers} callback={t('survey.portal.callback.asked')} />
      )}
      {onAgain && (
        <>
          <p className={styles.subtle}>
            {t(isDeclined ? 'survey.portal.said.may-answer' : 'survey.portal.said.may-change', { day: day(closesOn) })}
          </p>
          <div>
            <Button onClick={onAgain}>{t(isDeclined ? 'survey.portal.after-all' : 'survey.portal.change')}</Button>
          </div>
        </>
      )}
      {form.state !== 'open' && (
        <>
          <p>{t('survey.portal.over')}</p>
          <UnsentAnswers form={form} />
        </>
      )}
    </div>
  );
}

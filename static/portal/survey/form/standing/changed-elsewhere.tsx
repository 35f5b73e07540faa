import Button from '@atlaskit/button/new';
import type { GivenAnswers } from '../../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useFocusOnNews } from '../../../../focus/use-focus-on-news';
import { useTexts } from '../../../../i18n/use-texts';
import { Notice } from '../../../../notice/notice';
import { AnswersInWords } from '../../../../survey/answers-in-words';
import styles from '../../style/survey.module.css';
import { changedQuestions } from '../saving/kept-answers';

type ChangedElsewhereProps = {
  form: SurveyForm;
  /** The answers that were given here and not saved; null where there are none. */
  unsaved: GivenAnswers | null;
  onSave: () => void;
  onDiscard: () => void;
};

/** That the reader's own answers were changed elsewhere, and what they gave here meanwhile, for them to choose. What is there now stands below. */
export function ChangedElsewhere({ form, unsaved, onSave, onDiscard }: ChangedElsewhereProps) {
  const { t } = useTexts();
  const notice = useFocusOnNews(true);
  const title = t('survey.portal.elsewhere.title');
  if (!unsaved) {
    return (
      <Notice tone="warning" isLive focusRef={notice} title={title}>
        {t('survey.portal.elsewhere.now')}
      </Notice>
    );
  }
  const { questionnaire, answers } = changedQuestions(form.questionnaire, form.answers, unsaved);
  return (
    <>
      <Notice tone="warning" isLive focusRef={notice} title={title}>
        {t('survey.portal.elsewhere.unsaved')}
      </Notice>
      <section className={styles.decline} aria-label={t('survey.portal.elsewhere.here')}>
        <strong>{t('survey.portal.elsewhere.here')}</strong>
        <AnswersInWords questionnaire={questionnaire} answers={answers} callback={t('survey.portal.callback.asked')} />
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onSave}>
            {t('survey.portal.elsewhere.save')}
          </Button>
          <Button onClick={onDiscard}>{t('survey.portal.elsewhere.discard')}</Button>
        </div>
      </section>
      <strong>{t('survey.portal.elsewhere.there')}</strong>
    </>
  );
}

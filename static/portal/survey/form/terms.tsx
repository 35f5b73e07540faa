import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from '../style/survey.module.css';

/** The terms of an answer in confidence, before anything can be typed. */
export function ConfidentialTerms({ form: { thresholds, asked } }: { form: SurveyForm }) {
  const { t } = useTexts();
  return (
    <Notice tone="information" title={t('survey.portal.confidential.title')}>
      <ul className={styles.terms}>
        <li>{t('survey.portal.confidential.nobody')}</li>
        <li>{t('survey.portal.confidential.threshold', { threshold: thresholds.answers, asked })}</li>
        <li>{t('survey.portal.confidential.texts', { texts: thresholds.words })}</li>
        <li>{t('survey.portal.confidential.final')}</li>
        <li>{t('survey.portal.confidential.reminded')}</li>
        <li>{t('survey.portal.confidential.careful')}</li>
        <li>{t('survey.portal.confidential.kept')}</li>
      </ul>
    </Notice>
  );
}

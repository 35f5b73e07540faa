import { confidentialThreshold, distributionThreshold } from '../../../src/contract/survey/checkpoint';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { confidentialPoints } from './points';
import styles from './terms.module.css';

const { atOnce, further } = confidentialPoints;

/** @property asked as long as nobody is asked yet, null */
type ConfidentialTermsProps = { threshold: number; asked: number | null };

/** The terms of an answer in confidence as whoever answers reads them, before anything can be typed. */
export function ConfidentialTerms({ threshold, asked }: ConfidentialTermsProps) {
  const { t } = useTexts();
  const numbers = { threshold, texts: distributionThreshold };
  return (
    <Notice tone="information" title={t('survey.portal.confidential.title')}>
      <ul className={styles.terms}>
        {atOnce.map((point) => (
          <li key={point}>
            {t(`survey-terms.${point}.customer`, numbers)}
            {point === 'close' && asked !== null && ` ${t('survey-terms.asked', { asked })}`}
          </li>
        ))}
        <li>{t('survey.portal.confidential.careful')}</li>
      </ul>
      <details className={styles.further}>
        <summary>{t('survey-terms.further')}</summary>
        <ul className={styles.terms}>
          {further.map((point) => (
            <li key={point}>{t(`survey-terms.${point}.customer`, numbers)}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}

/** The same as whoever plans the survey reads it, beside the mode, whose own words are its first point. */
export function ConfidentialTermsForTeam() {
  const { t } = useTexts();
  const numbers = { threshold: confidentialThreshold, texts: distributionThreshold };
  return (
    <div>
      <ul className={styles.terms}>
        {atOnce
          .filter((point) => point !== 'nobody')
          .map((point) => (
            <li key={point}>{t(`survey-terms.${point}.team`, numbers)}</li>
          ))}
      </ul>
      <details className={styles.further}>
        <summary>{t('survey-terms.further')}</summary>
        <ul className={styles.terms}>
          {further.map((point) => (
            <li key={point}>{t(`survey-terms.${point}.team`, numbers)}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

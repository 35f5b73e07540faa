import Heading from '@atlaskit/heading';
import { useTexts } from '../i18n/use-texts';
import styles from './certificate.module.css';
import { FactList } from './fact-list';
import type { SignOffWords } from './words/sign-off';

/** The manifest of one signature. */
export function SignOffView({ words }: { words: SignOffWords }) {
  const { t } = useTexts();
  const { title, isWithdrawn, facts, answers, conditions } = words;
  return (
    <section className={`${styles['sign-off']} ${isWithdrawn ? styles.struck : ''}`}>
      <div className={styles['sign-off-top']}>
        <Heading size="xsmall" as="h5">
          <bdi className={styles.title}>{title}</bdi>
        </Heading>
        {isWithdrawn && <strong className={styles.warning}>{t('certificate.sign-off-withdrawn')}</strong>}
      </div>
      <FactList facts={facts} />
      {answers.length > 0 && (
        <>
          <strong className={styles.name}>{t('certificate.answers')}</strong>
          <dl className={styles.facts}>
            {answers.map(({ key, criterion, verdict, reason }) => (
              <div key={key} className={styles.fact}>
                <dt>{verdict}</dt>
                <dd className={styles.words}>
                  {criterion}
                  {reason !== '' && <div className={styles.reason}>{reason}</div>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {conditions.length > 0 && (
        <>
          <strong className={styles.name}>{t('certificate.conditions')}</strong>
          <ul className={styles.files}>
            {conditions.map((condition, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may have the same words and day
              <li key={at} className={styles.words}>
                {condition}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

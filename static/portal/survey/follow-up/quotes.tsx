import { useId } from 'react';
import { useTexts } from '../../../i18n/use-texts';
import { PlainText } from '../../../plain-text/plain-text';
import styles from '../style/survey.module.css';

/** The words of customers who agreed to be quoted, without names. */
export function Quotes({ quotes }: { quotes: readonly string[] }) {
  const { t } = useTexts();
  const title = useId();
  if (quotes.length === 0) return null;
  return (
    <div className={styles.quotes}>
      <strong id={title}>{t('survey.portal.quotes')}</strong>
      <ul aria-labelledby={title}>
        {quotes.map((text, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have written the same, and the list never changes its order
          <li key={at}>
            <blockquote>
              <PlainText>{text}</PlainText>
            </blockquote>
          </li>
        ))}
      </ul>
      <span className={styles.subtle}>{t('survey.portal.quotes.agreed')}</span>
    </div>
  );
}

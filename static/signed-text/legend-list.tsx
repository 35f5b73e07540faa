import { useTexts } from '../i18n/use-texts';
import { legendOf } from './legend';
import styles from './legend.module.css';

/** The meaning of the signs in some covered texts, beside these texts. Nothing where there are no signs. */
export function LegendList({ of }: { of: readonly string[] }) {
  const texts = useTexts();
  const lines = legendOf(of, texts);
  if (lines.length === 0) return null;
  return (
    <div className={styles.legend}>
      {texts.t('signed-text.title')}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

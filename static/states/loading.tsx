import Skeleton from '@atlaskit/skeleton';
import { useTexts } from '../i18n/use-texts';
import styles from './states.module.css';
import unseen from './unseen.module.css';

/** Grey lines where a list will be, and the word for those who can't see them. */
export function LoadingLines({ lines = 3 }: { lines?: number }) {
  const { t } = useTexts();
  return (
    <div className={styles.loading} role="status">
      <span className={unseen.unseen}>{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((line) => (
        <Skeleton
          key={line}
          width="100%"
          height="var(--ds-space-400, 32px)"
          borderRadius="var(--ds-radius-small)"
          isShimmering
        />
      ))}
    </div>
  );
}

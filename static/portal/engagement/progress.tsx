import type { PortalProgress } from '../../../src/contract/portal-ask';
import { useTexts } from '../../i18n/use-texts';
import styles from './engagement.module.css';

/** The reader's part in the engagement, in words and as a bar. */
export function Progress({ progress: { done, all } }: { progress: PortalProgress }) {
  const { t, plural, number } = useTexts();
  if (all === 0) return null;
  return (
    <div className={styles.progress}>
      <span aria-hidden="true">{plural('portal.progress', all, { done: number(done) })}</span>
      <progress
        max={all}
        value={done}
        aria-label={t('portal.progress.title')}
        aria-valuetext={plural('portal.progress', all, { done: number(done) })}
      />
    </div>
  );
}

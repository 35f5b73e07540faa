import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from './troubles-notice.module.css';

/** The asks and entries whose issues or versions the app can't find, and what to do about it. */
export function UnseenNotice({ engagement: { unseen } }: { engagement: EngagementSummary }) {
  const { t } = useTexts();
  if (unseen.length === 0) return null;
  return (
    <Notice tone="warning" title={t('unseen.title')}>
      <ul className={styles.troubles}>
        {unseen.map(({ kind, id, title }) => (
          <li key={`${kind} ${id}`}>{title}</li>
        ))}
      </ul>
      <span>{t('unseen.text')}</span>
      <span>{t('unseen.where')}</span>
    </Notice>
  );
}

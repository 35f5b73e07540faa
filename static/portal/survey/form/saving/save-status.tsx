import { useTexts } from '../../../../i18n/use-texts';
import styles from '../../style/survey.module.css';
import type { SaveStatus } from './saver';

/** Whether answers have arrived: said quietly, and to screen readers when they have, or have not. */
export function SaveStatusLine({ status }: { status: SaveStatus }) {
  const { t } = useTexts();
  const isTold = status === 'saved' || status === 'waiting' || status === 'held';
  return (
    <p className={styles.subtle}>
      <span role="status">{isTold && t(`survey.portal.save.${status}`)}</span>
      {status === 'saving' && t('survey.portal.save.saving')}
    </p>
  );
}

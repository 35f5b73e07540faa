import Button from '@atlaskit/button/new';
import { useTexts } from '../../i18n/use-texts';
import styles from './list.module.css';
import { useRefreshing } from './refreshing';

/** Loads anew what the page shows, and says so while it does: what is on the screen stays there. */
export function RefreshButton() {
  const { t } = useTexts();
  const { refresh, isRefreshing } = useRefreshing();
  return (
    <>
      <Button appearance="subtle" onClick={() => refresh()}>
        {t('action.refresh')}
      </Button>
      <span role="status" className={styles.refreshing}>
        {isRefreshing && t('list.refreshing')}
      </span>
    </>
  );
}

import Button from '@atlaskit/button/new';
import { useTexts } from '../../../i18n/use-texts';
import styles from './table.module.css';

/** Rows on the screen at a time. */
export const pageSize = 100;

type PagesProps = { page: number; count: number; onPage: (page: number) => void };

export function Pages({ page, count, onPage }: PagesProps) {
  const { t } = useTexts();
  if (count <= pageSize) return null;
  const first = page * pageSize + 1;
  const last = Math.min(count, first + pageSize - 1);
  return (
    <nav className={styles.pages} aria-label={t('list.pages')}>
      <Button isDisabled={page === 0} onClick={() => onPage(page - 1)}>
        {t('list.pages.previous')}
      </Button>
      <span role="status">{t('list.pages.shown', { first, last, count })}</span>
      <Button isDisabled={last === count} onClick={() => onPage(page + 1)}>
        {t('list.pages.next')}
      </Button>
    </nav>
  );
}

import Button from '@atlaskit/button/new';
import type { PluralKey, TextKey } from '../../i18n/keys';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import styles from './list.module.css';
import { useRefreshing } from './refreshing';
import type { List } from './use-list';

type LoadStatusProps = {
  list: Omit<List<unknown>, 'put'>;
  /** The number of rows that the filters let through. */
  listed: number;
  words: { readonly listed: TextKey; readonly paused: PluralKey; readonly incomplete: TextKey };
};

/** The number of rows that are listed, and whether these are all. */
export function LoadStatus({ list: { rows, progress, more }, listed, words }: LoadStatusProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const { isRefreshing } = useRefreshing();
  return (
    <div className={styles.status}>
      <span role="status">
        {t(words.listed, { listed, count: rows.size })}
        {progress.status === 'loading' && ` ${t('list.loading')}`}
      </span>
      {progress.status === 'done' && <span>{t('list.lag')}</span>}
      {progress.status === 'paused' && (
        <>
          <span>{plural(words.paused, rows.size)}</span>
          <Button spacing="compact" onClick={more} isDisabled={isRefreshing}>
            {t('list.more')}
          </Button>
        </>
      )}
      {progress.status === 'refused' && (
        <Notice tone="error" isLive>
          {t(words.incomplete)} {texts.refusal(progress.error)}{' '}
          <Button spacing="compact" onClick={more} isDisabled={isRefreshing}>
            {t('action.try-again')}
          </Button>
        </Notice>
      )}
    </div>
  );
}

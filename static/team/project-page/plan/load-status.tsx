import Button from '@atlaskit/button/new';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import styles from './plan.module.css';
import type { Plan } from './use-plan';

/** How many tasks are listed, and whether these are all. */
export function LoadStatus({ plan: { rows, progress, more }, listed }: { plan: Plan; listed: number }) {
  const texts = useTexts();
  const { t, plural } = texts;
  return (
    <div className={styles.status}>
      <span role="status">
        {t('plan.listed', { listed, count: rows.size })}
        {progress.status === 'loading' && ` ${t('plan.loading')}`}
      </span>
      {progress.status === 'done' && <span>{t('plan.lag')}</span>}
      {progress.status === 'paused' && (
        <>
          <span>{plural('plan.paused', rows.size)}</span>
          <Button spacing="compact" onClick={more}>
            {t('plan.more')}
          </Button>
        </>
      )}
      {progress.status === 'refused' && (
        <Notice tone="error" isLive>
          {t('plan.incomplete')} {texts.refusal(progress.error)}{' '}
          <Button spacing="compact" onClick={more}>
            {t('action.try-again')}
          </Button>
        </Notice>
      )}
    </div>
  );
}

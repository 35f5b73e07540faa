import { useTexts } from '../../i18n/use-texts';

/**
 * Whether the reader is mailed, in words. What comes of having no mails is said as long as there are none, not only to whoever
 * has just switched them off.
 */
export function MailsSaid({ areWanted, isJustOn }: { areWanted: boolean; isJustOn: boolean }) {
  const { t } = useTexts();
  return (
    <div aria-live="polite">
      {!areWanted && <p>{t('portal.mails.off')}</p>}
      {areWanted && isJustOn && <p>{t('portal.mails.on')}</p>}
    </div>
  );
}

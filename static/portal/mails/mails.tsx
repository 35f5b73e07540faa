import { useCallback, useState } from 'react';
import type { Refusal } from '../../../src/contract/result';
import { useLoaded } from '../../bridge/use-loaded';
import { CheckBox } from '../../field/check-box';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { LoadingLines } from '../../states/loading';
import { Problem } from '../../states/problem';
import { callPortal } from '../call/call-portal';
import styles from './mails.module.css';
import { MailsSaid } from './mails-said';

/**
 * Whether the reader is mailed about their request; it takes effect at once.
 * @param onChanged hears of it: whether silence counts is said elsewhere on the screen, too
 */
export default function Mails({ engagementId, onChanged }: { engagementId: string; onChanged: () => Promise<void> }) {
  const texts = useTexts();
  const { t } = texts;
  const load = useCallback(() => callPortal('show-mails', { engagementId }), [engagementId]);
  const { loaded, setValue, reload } = useLoaded(load);
  /** The wish that is on its way. */
  const [wish, setWish] = useState<boolean | null>(null);
  const [said, setSaid] = useState<Refusal | 'on' | null>(null);
  if (loaded.status === 'loading') return <LoadingLines lines={1} />;
  if (loaded.status === 'refused') return <Problem error={loaded.error} onRetry={reload} />;

  const set = async (areWanted: boolean) => {
    // Disabling the box would take the focus from it.
    if (wish !== null) return;
    setWish(areWanted);
    setSaid(null);
    const result = await callPortal('set-mails', { engagementId, areWanted });
    if (result.ok) setValue(() => result.value);
    setWish(null);
    setSaid(result.ok ? (result.value.areWanted ? 'on' : null) : result.error);
    if (result.ok) await onChanged();
  };

  return (
    <div className={styles.mails}>
      <CheckBox
        label={t('portal.mails.wanted')}
        isChecked={wish ?? loaded.value.areWanted}
        isBusy={wish !== null}
        onChange={set}
      />
      <p className={styles.subtle}>{t('portal.mails.meaning')}</p>
      <MailsSaid areWanted={loaded.value.areWanted} isJustOn={said === 'on'} />
      {said !== null && typeof said === 'object' && (
        <Notice tone="error" isLive>
          {texts.refusal(said)}
        </Notice>
      )}
    </div>
  );
}

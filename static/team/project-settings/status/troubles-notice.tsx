import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import { useGentlePolling } from '../../../bridge/use-gentle-polling';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callAdmin } from '../../call/calls';
import { flagSuccess } from '../../flag/flag';
import { nameOf } from '../../people/format-name';
import type { PersonOf } from '../../people/names';
import { formatTrouble, isCustomerUnreached, kindsOf } from './troubles';
import styles from './troubles-notice.module.css';

type TroublesNoticeProps = {
  engagement: EngagementSummary;
  personOf: PersonOf;
  refresh: () => Promise<void>;
  onChanged: (engagement: EngagementSummary) => void;
};

/** The effects that Jira refused, with a way to have them sent again; after that, that they are on their way. */
export function TroublesNotice({ engagement, personOf, refresh, onChanged }: TroublesNoticeProps) {
  const texts = useTexts();
  const { t } = texts;
  const { id, name, troubles } = engagement;
  const [timesSent, setTimesSent] = useState(0);
  const [error, setError] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const isOnItsWay = timesSent > 0 && troubles.length === 0;
  const polling = useGentlePolling(isOnItsWay, refresh);
  const notice = useFocusOnNews(timesSent);
  const isCustomer = (id: string | null) => engagement.customers.some(({ accountId }) => accountId === id);

  const again = async () => {
    setIsSending(true);
    setError(null);
    const result = await callAdmin('send-again', { engagementId: id });
    setIsSending(false);
    if (!result.ok) return setError(result.error);
    setTimesSent((times) => times + 1);
    onChanged(result.value);
    flagSuccess(t('settings.troubles.sent', { name }), t('settings.troubles.sent-text'));
  };

  if (isOnItsWay) {
    return (
      <Notice tone="information" isLive focusRef={notice} title={t('settings.troubles.sending.title')}>
        <span>{t('settings.troubles.sending.text')}</span>
        {polling.isOver && (
          <div>
            <Button spacing="compact" onClick={polling.refresh}>
              {t('action.refresh')}
            </Button>
          </div>
        )}
      </Notice>
    );
  }
  if (troubles.length === 0) return null;
  const isUnreached = isCustomerUnreached(troubles, isCustomer);
  const title = t(isUnreached ? 'settings.troubles.title' : 'settings.troubles.undone.title');
  return (
    <Notice tone="warning" isLive={timesSent > 0} focusRef={notice} title={title}>
      {kindsOf(troubles).map((kind) => (
        <div key={kind} className={styles.kind}>
          <ul className={styles.troubles}>
            {troubles
              .filter((trouble) => trouble.kind === kind)
              .map((trouble) => {
                const whom = trouble.accountId === null ? null : nameOf(trouble.accountId, personOf, texts);
                return (
                  <li key={`${trouble.accountId} ${trouble.at}`}>
                    {formatTrouble(trouble, whom, isCustomer(trouble.accountId), texts)}
                    {trouble.reason !== '' && (
                      <span className={styles.reason}>{t('settings.trouble.reason', { reason: trouble.reason })}</span>
                    )}
                  </li>
                );
              })}
          </ul>
          <span className={styles.advice}>{t(`settings.trouble-advice.${kind}`)}</span>
        </div>
      ))}
      <span>{t(isUnreached ? 'settings.troubles.text' : 'settings.troubles.undone.text')}</span>
      {error && <span role="alert">{texts.refusal(error)}</span>}
      <div>
        <Button spacing="compact" isLoading={isSending} onClick={again}>
          {t('settings.troubles.send-again')}
        </Button>
      </div>
    </Notice>
  );
}

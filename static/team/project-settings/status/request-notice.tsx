import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal } from '../../../../src/contract/result';
import type { Polling } from '../../../bridge/use-gentle-polling';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { callAdmin } from '../../call/calls';

type RequestNoticeProps = {
  engagement: EngagementSummary;
  polling: Polling;
  onChanged: (engagement: EngagementSummary) => void;
};

/** The progress of opening the customer's request, until it is open. */
export function RequestNotice({ engagement, polling, onChanged }: RequestNoticeProps) {
  const texts = useTexts();
  const [error, setError] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const [timesTried, setTimesTried] = useState(0);
  const notice = useFocusOnNews(timesTried);

  const again = async () => {
    setIsSending(true);
    setError(null);
    const result = await callAdmin('open-request-again', { engagementId: engagement.id });
    setIsSending(false);
    if (!result.ok) return setError(result.error);
    setTimesTried((times) => times + 1);
    onChanged(result.value);
  };

  switch (engagement.status) {
    case 'active':
      return null;
    case 'opening':
      return (
        <Notice tone="information" isLive focusRef={notice}>
          <span>{texts.t('settings.opening')}</span>
          {polling.isOver && (
            <div>
              <Button spacing="compact" onClick={polling.refresh}>
                {texts.t('action.refresh')}
              </Button>
            </div>
          )}
        </Notice>
      );
    case 'blocked':
      return (
        <Notice tone="error" isLive={timesTried > 0} focusRef={notice} title={texts.t('settings.blocked.title')}>
          <span>{engagement.problem || texts.t('settings.blocked.no-reason')}</span>
          <span>{texts.t('settings.blocked.text')}</span>
          {error && <span role="alert">{texts.refusal(error)}</span>}
          <div>
            <Button spacing="compact" isLoading={isSending} onClick={again}>
              {texts.t('action.try-again')}
            </Button>
          </div>
        </Notice>
      );
  }
}

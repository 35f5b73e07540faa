import Button from '@atlaskit/button/new';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';
import { useRefreshing } from '../../list/refreshing';

/** Says that what the page shows could not be loaded anew, and why. */
export function NotRefreshed() {
  const texts = useTexts();
  const { refresh, isRefreshing, error } = useRefreshing();
  if (!error) return null;
  return (
    <Notice tone="error" isLive>
      {texts.t('list.not-refreshed')} {texts.refusal(error)}{' '}
      <Button spacing="compact" onClick={() => refresh()} isDisabled={isRefreshing}>
        {texts.t('action.try-again')}
      </Button>
    </Notice>
  );
}

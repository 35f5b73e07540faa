import type { PortalRecovery } from '../../../../src/contract/survey/recovery';
import { useFocusOnNews } from '../../../focus/use-focus-on-news';
import { useTexts } from '../../../i18n/use-texts';
import { Notice } from '../../../notice/notice';

/** The outcome of the reader's word on a reply. Takes the focus, because the form that had it is gone. */
export function AnsweredNotice({ title, state }: { title: string; state: PortalRecovery['state'] }) {
  const { t } = useTexts();
  const notice = useFocusOnNews(state);
  const outcome = state === 'settled' ? 'settled' : 'not-yet';
  return (
    <Notice
      tone="success"
      isLive
      focusRef={notice}
      title={t(`survey.portal.recovery.outcome.${outcome}.title`, { title })}
    >
      {t(`survey.portal.recovery.outcome.${outcome}.text`)}
    </Notice>
  );
}

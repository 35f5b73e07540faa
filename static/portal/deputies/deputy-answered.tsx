import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';

/** The confirmation of an answer to a proposed deputy. */
export default function DeputyAnswered({ isAgreed }: { isAgreed: boolean }) {
  const { t } = useTexts();
  const focus = useFocusOnNews(true);
  return (
    <Notice tone="success" isLive focusRef={focus}>
      {t(isAgreed ? 'portal.deputies.said.agreed' : 'portal.deputies.said.refused')}
    </Notice>
  );
}

import type { PortalDeputy } from '../../../src/contract/portal-deputies';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { daysNamed, deputyFacts } from '../../i18n/deputy-days';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';

/** The confirmation of an answer to a proposed deputy: whom it was about, and what comes of it. */
export default function DeputyAnswered({ proposed, isAgreed }: { proposed: PortalDeputy; isAgreed: boolean }) {
  const texts = useTexts();
  const { t } = texts;
  const focus = useFocusOnNews(proposed);
  const name = proposed.name ?? t('owner.colleague');
  return (
    <Notice tone="success" isLive focusRef={focus}>
      <span>{t(isAgreed ? 'portal.deputies.said.agreed' : 'portal.deputies.said.refused', { name })}</span>
      {isAgreed && <span>{t(`portal.deputies.own.${daysNamed(proposed)}`, deputyFacts(name, proposed, texts))}</span>}
    </Notice>
  );
}

import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { PortalDeputies, PortalDeputy } from '../../../src/contract/portal-deputies';
import { useFocusOnNews } from '../../focus/use-focus-on-news';
import { daysNamed, deputyFacts } from '../../i18n/deputy-days';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { callPortal } from '../call/call-portal';
import styles from './deputies.module.css';
import { NameDeputyForm } from './name-deputy-form';
import { useDeputyCalls } from './use-deputy-calls';

type DeputiesProps = {
  engagementId: string;
  deputies: PortalDeputies;
  onChanged: (deputies: PortalDeputies) => void;
  /** The reader stands in for somebody no longer: what is asked of that person is not theirs to see. */
  onDeclined: () => void;
};

/** The reader's deputy, the colleagues for whom they stand in, and the ways to end either. */
export default function Deputies({ engagementId, deputies, onChanged, onDeclined }: DeputiesProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isOpen, setIsOpen] = useState(false);
  const { isSending, said, refusal, send } = useDeputyCalls(onChanged);
  const notice = useFocusOnNews(said);
  const { own, proposed, declined, standsInFor } = deputies;
  const nameOf = ({ name }: Pick<PortalDeputy, 'name'>) => name ?? t('owner.colleague');

  const end = (deputy: PortalDeputy) =>
    send(() => callPortal('end-deputy', { engagementId, accountId: deputy.accountId }), 'ended');
  const decline = async (principal: PortalDeputy) => {
    const { accountId } = principal;
    const result = await send(() => callPortal('decline-to-stand-in', { engagementId, accountId }), 'declined');
    if (result.ok) onDeclined();
  };

  return (
    <div className={styles.deputies}>
      {said && (
        <Notice tone="success" isLive focusRef={notice}>
          {t(`portal.deputies.said.${said}`)}
        </Notice>
      )}
      {refusal && !isOpen && (
        <Notice tone="error" isLive>
          {texts.refusal(refusal)}
        </Notice>
      )}
      <p className={styles.subtle}>{t('portal.deputies.meaning')}</p>
      {declined && !own && <p>{t('portal.deputies.declined', { name: nameOf(declined) })}</p>}
      {own ? (
        <div className={styles.line}>
          <p>{texts.t(`portal.deputies.own.${daysNamed(own)}`, deputyFacts(nameOf(own), own, texts))}</p>
          {own.absence && <p>{t('portal.deputies.absent', { name: nameOf(own) })}</p>}
          <Button
            spacing="compact"
            isDisabled={isSending}
            aria-label={t('portal.deputies.end-name', { name: nameOf(own) })}
            onClick={() => end(own)}
          >
            {t('portal.deputies.end')}
          </Button>
        </div>
      ) : (
        <p>{t('portal.deputies.none')}</p>
      )}
      {proposed && (
        <p>
          {t(`portal.deputies.proposed.${daysNamed(proposed)}`, deputyFacts(nameOf(proposed), proposed, texts))}{' '}
          {t('portal.deputies.proposed-waits')}
        </p>
      )}
      {isOpen ? (
        <NameDeputyForm
          engagementId={engagementId}
          onSend={(wanted) => send(() => callPortal('name-deputy', wanted), 'named')}
          onClose={() => setIsOpen(false)}
        />
      ) : (
        <Button onClick={() => setIsOpen(true)}>
          {t(own ? 'portal.deputies.name-other' : 'portal.deputies.name')}
        </Button>
      )}
      {standsInFor.map((principal) => (
        <div key={principal.accountId} className={styles.line}>
          <p>
            {texts.t(`portal.deputies.for.${daysNamed(principal)}`, deputyFacts(nameOf(principal), principal, texts))}
          </p>
          <Button
            spacing="compact"
            isDisabled={isSending}
            aria-label={t('portal.deputies.decline-name', { name: nameOf(principal) })}
            onClick={() => decline(principal)}
          >
            {t('portal.deputies.decline')}
          </Button>
        </div>
      ))}
    </div>
  );
}

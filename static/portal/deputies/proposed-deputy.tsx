import Button from '@atlaskit/button/new';
import { lazy, type ReactElement } from 'react';
import type { PortalDeputies, PortalDeputy } from '../../../src/contract/portal-deputies';
import { daysNamed, deputyFacts } from '../../i18n/deputy-days';
import { useTexts } from '../../i18n/use-texts';
import { Notice } from '../../notice/notice';
import { callPortal } from '../call/call-portal';
import styles from './deputies.module.css';
import { useDeputyCalls } from './use-deputy-calls';

const DeputyAnswered = lazy(() => import('./deputy-answered'));

type ProposedDeputyProps = {
  engagementId: string;
  proposed: PortalDeputy;
  onChanged: (deputies: PortalDeputies, said: ReactElement) => void;
};

/** The deputy whom the team proposes: it waits here for the reader's consent. */
export default function ProposedDeputy({ engagementId, proposed, onChanged }: ProposedDeputyProps) {
  const texts = useTexts();
  const { t } = texts;
  const { accountId, from, until } = proposed;
  const name = proposed.name ?? t('owner.colleague');
  const { isSending, refusal, send } = useDeputyCalls(() => undefined);
  const answer = async (isAgreed: boolean) => {
    if (isSending) return;
    const deputy = { accountId, ...(from ? { from } : {}), ...(until ? { until } : {}) };
    const payload = { engagementId, deputy, isAgreed };
    const result = await send(() => callPortal('answer-proposed-deputy', payload), isAgreed ? 'agreed' : 'refused');
    if (result.ok) onChanged(result.value, <DeputyAnswered proposed={proposed} isAgreed={isAgreed} />);
  };
  return (
    <Notice
      tone="information"
      title={texts.t(`portal.deputies.proposed.${daysNamed(proposed)}`, deputyFacts(name, proposed, texts))}
    >
      <p>{t('portal.deputies.proposed-effect', { name })}</p>
      {refusal && <p role="alert">{texts.refusal(refusal)}</p>}
      <div className={styles.actions}>
        <Button appearance="primary" spacing="compact" isLoading={isSending} onClick={() => answer(true)}>
          {t('portal.deputies.agree')}
        </Button>
        <Button spacing="compact" isDisabled={isSending} onClick={() => answer(false)}>
          {t('portal.deputies.refuse')}
        </Button>
      </div>
    </Notice>
  );
}

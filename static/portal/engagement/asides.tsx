import { type Key, lazy } from 'react';
import type { PortalEngagement } from '../../../src/contract/calls/portal';
import { useTexts } from '../../i18n/use-texts';
import { Aside } from '../aside/aside';
import type { ChangeEngagement } from '../ask/screen';
import { shownAgain } from '../call/shown-again';
import { saidOfEachKind } from '../kinds/ask-kinds';
import styles from './engagement.module.css';

const Contacts = lazy(() => import('../contacts/contacts'));
const Raised = lazy(() => import('../raise/raised'));
const Colleagues = lazy(() => import('../colleagues/colleagues'));
const Deputies = lazy(() => import('../deputies/deputies'));
const WhatCounts = lazy(() => import('../survey/measures/what-counts'));
const Mails = lazy(() => import('../mails/mails'));

type AsidesProps = {
  engagement: PortalEngagement;
  change: ChangeEngagement;
  /** Another one after each command on an ask: what is listed of all that was said is loaded anew then. */
  lastAct: Key | null | undefined;
};

/** All that helps a customer with what they are asked, each part behind a line that opens. */
export function Asides({ engagement, change, lastAct }: AsidesProps) {
  const { t } = useTexts();
  const { engagementId, raisedCount, contacts, seesColleagues, deputies } = engagement;
  const renew = async () => {
    const fresh = await shownAgain(engagementId, engagement.progress !== null);
    if (fresh) change(() => fresh);
  };
  return (
    <div className={styles.asides}>
      {contacts.length > 0 && (
        <Aside title={t('portal.contacts.title')}>
          <Contacts contacts={contacts} />
        </Aside>
      )}
      <Aside
        title={raisedCount === 0 ? t('portal.raise.title') : t('portal.raise.title-count', { count: raisedCount })}
      >
        <Raised engagement={engagement} change={change} lastAct={lastAct} />
      </Aside>
      {saidOfEachKind.map(({ title, Said }) => (
        <Aside key={title} title={t(title)}>
          <Said key={lastAct} engagementId={engagementId} />
        </Aside>
      ))}
      <Aside title={t('measures.portal.title')}>
        <WhatCounts engagementId={engagementId} />
      </Aside>
      {seesColleagues && (
        <Aside title={t('portal.colleagues.title')}>
          <Colleagues engagementId={engagementId} />
        </Aside>
      )}
      <Aside title={t('portal.deputies.title')}>
        <Deputies
          engagementId={engagementId}
          deputies={deputies}
          onChanged={(changed) => change((now) => ({ ...now, deputies: changed }))}
          onDeclined={renew}
        />
      </Aside>
      <Aside title={t('portal.mails.title')}>
        <Mails engagementId={engagementId} onChanged={renew} />
      </Aside>
      <p className={styles.week}>{t('silence.portal')}</p>
    </div>
  );
}

import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import Lozenge from '@atlaskit/lozenge';
import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { type EngagementStatus, type EngagementSummary, engagementLimits } from '../../../src/contract/engagement';
import { router } from '../../bridge/forge';
import card from '../../card/card.module.css';
import { useReturnFocus } from '../../focus/use-return-focus';
import { useTexts } from '../../i18n/use-texts';
import { LoadingLines } from '../../states/loading';
import type { PersonOf } from '../people/names';
import { PersonName } from '../people/person';
import styles from './project-settings.module.css';
import { RequestNotice } from './request-notice';
import { TroublesNotice } from './troubles-notice';
import type { Polling } from './use-gentle-polling';

const AddStakeholderForm = lazy(() => import('./add-stakeholder-form'));

const appearances = {
  opening: 'inprogress',
  active: 'success',
  blocked: 'removed',
} as const satisfies Record<EngagementStatus, string>;

type EngagementCardProps = {
  engagement: EngagementSummary;
  personOf: PersonOf;
  polling: Polling;
  refresh: () => Promise<void>;
  onChanged: (engagement: EngagementSummary) => void;
};

export function EngagementCard({ engagement, personOf, polling, refresh, onChanged }: EngagementCardProps) {
  const { t } = useTexts();
  const [isAdding, setIsAdding] = useState(false);
  const addButton = useReturnFocus(isAdding);
  const { id, name, status, requestKey, timeZone, language, customers } = engagement;
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`engagement-${id}`}>
      <div className={card.top}>
        <Heading size="medium" as="h2" id={`engagement-${id}`}>
          {name}
        </Heading>
        <Lozenge appearance={appearances[status]}>{t(`engagement.status.${status}`)}</Lozenge>
      </div>
      <p className={styles.subtle}>
        {requestKey !== null && (
          <>
            {t('settings.request')} <RequestLink requestKey={requestKey} />
            {' · '}
          </>
        )}
        {timeZone} · {t(`language.${language}`)}
      </p>
      <RequestNotice engagement={engagement} polling={polling} onChanged={onChanged} />
      <TroublesNotice engagement={engagement} personOf={personOf} refresh={refresh} onChanged={onChanged} />
      <Heading size="xsmall" as="h3">
        {t('settings.stakeholders')}
      </Heading>
      <ul className={styles.people}>
        {customers.map(({ accountId, kind, roles, isPrimary }) => (
          <li key={accountId}>
            <PersonName id={accountId} personOf={personOf} />
            <span className={styles.subtle}>
              {[
                ...(isPrimary ? [t('settings.primary')] : []),
                ...roles.map((role) => t(`role.${role}`)),
                t(`kind.${kind}`),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {isAdding && (
        <Suspense fallback={<LoadingLines />}>
          <AddStakeholderForm
            engagement={engagement}
            onAdded={(changed) => {
              setIsAdding(false);
              onChanged(changed);
            }}
            onCancel={() => setIsAdding(false)}
          />
        </Suspense>
      )}
      {!isAdding && status === 'active' && customers.length < engagementLimits.stakeholders && (
        <div>
          <Button ref={addButton} onClick={() => setIsAdding(true)}>
            {t('stakeholder.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function RequestLink({ requestKey }: { requestKey: string }) {
  const path = `/browse/${encodeURIComponent(requestKey)}`;
  const follow = (event: MouseEvent) => {
    event.preventDefault();
    router.open(path).catch(() => undefined);
  };
  return (
    <a href={path} onClick={follow}>
      {requestKey}
    </a>
  );
}

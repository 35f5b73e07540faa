import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { Ref } from 'react';
import type { EngagementSummary } from '../../../src/contract/engagement';
import type { Polling } from '../../bridge/use-gentle-polling';
import card from '../../card/card.module.css';
import { useTexts } from '../../i18n/use-texts';
import { AbsentNotice } from '../people/absent-notice';
import type { PersonOf } from '../people/names';
import { EngagementFacts } from './status/engagement-facts';
import { GapsNotice } from './status/gaps-notice';
import { GoneContactsNotice } from './status/gone-contacts-notice';
import { RequestNotice } from './status/request-notice';
import { StillReadNotice } from './status/still-read-notice';
import { TroublesNotice } from './status/troubles-notice';
import { UnseenNotice } from './status/unseen-notice';
import styles from './style/project-settings.module.css';

type EngagementCardProps = {
  engagement: EngagementSummary;
  personOf: PersonOf;
  polling: Polling;
  refresh: () => Promise<void>;
  onChanged: (engagement: EngagementSummary) => void;
  /** Of the button that opens it, to which the focus comes back. */
  opener: Ref<HTMLButtonElement> | null;
  onOpen: () => void;
};

export function EngagementCard({ engagement, personOf, polling, opener, onOpen, ...actions }: EngagementCardProps) {
  const { t, plural } = useTexts();
  const { id, name, customers, contacts } = engagement;
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`engagement-${id}`}>
      <div className={card.top}>
        <Heading size="medium" as="h2" id={`engagement-${id}`}>
          {name}
        </Heading>
        <Button ref={opener} aria-label={t('engagement.open-name', { name })} onClick={onOpen}>
          {t('engagement.open')}
        </Button>
      </div>
      <EngagementFacts engagement={engagement} />
      <RequestNotice engagement={engagement} polling={polling} onChanged={actions.onChanged} />
      <TroublesNotice engagement={engagement} personOf={personOf} {...actions} />
      <AbsentNotice engagement={engagement} personOf={personOf} />
      <StillReadNotice engagement={engagement} personOf={personOf} />
      <UnseenNotice engagement={engagement} />
      <GoneContactsNotice engagement={engagement} personOf={personOf} />
      <GapsNotice engagement={engagement} />
      <p className={styles.subtle}>
        {plural('engagement.customers', customers.length)} · {plural('engagement.contacts', contacts.length)}
      </p>
    </section>
  );
}

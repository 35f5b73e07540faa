import Lozenge from '@atlaskit/lozenge';
import type { MouseEvent } from 'react';
import type { EngagementStatus, EngagementSummary } from '../../../../src/contract/engagement';
import { router } from '../../../bridge/forge';
import { useTexts } from '../../../i18n/use-texts';
import { formatZone } from '../../../i18n/zone';
import styles from '../style/project-settings.module.css';

const appearances = {
  opening: 'inprogress',
  active: 'success',
  blocked: 'removed',
} as const satisfies Record<EngagementStatus, string>;

/** The state of an engagement, its request, and the place and language in which the customer is reached. */
export function EngagementFacts({ engagement }: { engagement: EngagementSummary }) {
  const { t, region } = useTexts();
  const { status, requestKey, calendar, language } = engagement;
  return (
    <div className={styles.facts}>
      <Lozenge maxWidth="100%" appearance={appearances[status]}>
        {t(`engagement.status.${status}`)}
      </Lozenge>
      <span>
        {requestKey !== null && (
          <>
            {t('settings.request')} <RequestLink requestKey={requestKey} />
            {' · '}
          </>
        )}
        {formatZone(calendar.timeZone, region)} · {t(`language.${language}`)}
      </span>
    </div>
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

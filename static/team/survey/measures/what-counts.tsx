import { useId, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { useTexts } from '../../../i18n/use-texts';
import { TitleToggle } from '../../../list/title-toggle';
import styles from '../style/survey.module.css';
import { EngagementMeasures } from './engagement-measures';

/** Each that is open takes a call. */
const openAtFirst = 2;

type WhatCountsProps = { engagements: readonly { engagement: EngagementSummary; mayAct: boolean }[] };

/** The measures that count for the customers of each engagement, behind a line that opens; of the first they are open. */
export default function WhatCounts({ engagements }: WhatCountsProps) {
  return (
    <div className={styles.section}>
      {engagements.map(({ engagement, mayAct }, index) => (
        <OfEngagement key={engagement.id} engagement={engagement} mayAct={mayAct} isOpenAtFirst={index < openAtFirst} />
      ))}
    </div>
  );
}

type OfEngagementProps = { engagement: EngagementSummary; mayAct: boolean; isOpenAtFirst: boolean };

function OfEngagement({ engagement, mayAct, isOpenAtFirst }: OfEngagementProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const body = useId();
  const title = t('measures.team.title', { customer: engagement.name });
  return (
    <section aria-label={title}>
      <TitleToggle isHeading title={title} isOpen={isOpen} controls={body} onToggle={() => setIsOpen(!isOpen)} />
      <div id={body} hidden={!isOpen}>
        {isOpen && (
          <EngagementMeasures
            engagementId={engagement.id}
            customers={engagement.customers.map(({ accountId }) => accountId)}
            mayAct={mayAct}
          />
        )}
      </div>
    </section>
  );
}

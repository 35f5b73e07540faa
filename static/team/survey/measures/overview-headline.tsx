import { useCallback, useId, useState } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { MeasureForTeam } from '../../../../src/contract/survey/measures';
import { useLoaded } from '../../../bridge/use-loaded';
import { useTexts } from '../../../i18n/use-texts';
import { TitleToggle } from '../../../list/title-toggle';
import { LoadingLines } from '../../../states/loading';
import { Problem } from '../../../states/problem';
import { formatTarget, measureNames } from '../../../survey/measures/measure-words';
import styles from '../../../survey/measures/measures.module.css';
import { callPlan } from '../../call/calls';
import { Result } from './measure-card';
import { Quoted } from './quoted';

type OverviewHeadlineProps = { engagement: EngagementSummary; isOpenAtFirst: boolean };

/** The headline of an engagement: the newest results of what counts for its customers, and what one of them has said, behind a line that opens. */
export default function OverviewHeadline({ engagement, isOpenAtFirst }: OverviewHeadlineProps) {
  const { t } = useTexts();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const body = useId();
  const title = t('measures.overview');
  return (
    <section aria-label={title}>
      <TitleToggle isHeading title={title} isOpen={isOpen} controls={body} onToggle={() => setIsOpen(!isOpen)} />
      <div id={body} hidden={!isOpen}>
        {isOpen && <LoadedHeadline engagement={engagement} />}
      </div>
    </section>
  );
}

function LoadedHeadline({ engagement }: Pick<OverviewHeadlineProps, 'engagement'>) {
  const { id: engagementId } = engagement;
  const load = useCallback(() => callPlan('show-measures', { engagementId }), [engagementId]);
  const { loaded, reload } = useLoaded(load);
  if (loaded.status === 'loading') return <LoadingLines lines={2} />;
  if (loaded.status === 'refused') {
    // Whoever is or was its customer sees no headline of it.
    return loaded.error.code === 'not-allowed' ? null : <Problem error={loaded.error} onRetry={reload} />;
  }
  return <HeadlineView measures={loaded.value.measures} engagement={engagement} />;
}

type HeadlineViewProps = { measures: readonly MeasureForTeam[]; engagement: EngagementSummary };

/** Only what a customer has marked is the headline. */
export function HeadlineView({ measures, engagement }: HeadlineViewProps) {
  const { t } = useTexts();
  const marked = measures.filter(({ markedBy }) => markedBy.length > 0);
  if (marked.length === 0) return <p className={styles.subtle}>{t('measures.overview.none')}</p>;
  return (
    <div className={styles.measures}>
      <ul className={styles.measures}>
        {marked.map((each) => (
          <HeadlineLine key={each.measure} of={each} />
        ))}
      </ul>
      <Quoted measures={marked} customers={engagement.customers.map(({ accountId }) => accountId)} />
    </div>
  );
}

function HeadlineLine({ of: { measure, latest, untoldOn, target } }: { of: MeasureForTeam }) {
  const texts = useTexts();
  const { t } = texts;
  const { agreed } = target;
  return (
    <li>
      <strong>{t(measureNames[measure])}</strong>
      {latest.map((each) => (
        <Result key={`${each.checkpointId} ${each.kind}`} latest={each} isShort />
      ))}
      {latest.length === 0 && <p>{t('measures.team.no-result')}</p>}
      {untoldOn !== null && <p className={styles.subtle}>{t('measures.team.untold', { date: texts.day(untoldOn) })}</p>}
      {agreed && (
        <p className={styles.subtle}>
          {t('measures.overview.target', { value: formatTarget(measure, agreed.value, texts) })}
        </p>
      )}
    </li>
  );
}

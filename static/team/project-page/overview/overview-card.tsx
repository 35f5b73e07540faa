import Heading from '@atlaskit/heading';
import type { ReactNode } from 'react';
import type { EngagementOverview } from '../../../../src/contract/calls/plan';
import card from '../../../card/card.module.css';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import type { IssueTitle } from '../../issue/issue-titles';
import type { Known } from '../../list/definition/known';
import { AbsentNotice } from '../../people/absent-notice';
import type { PersonOf } from '../../people/names';
import { AskLine } from './ask-line';
import { Balance } from './balance';
import styles from './overview.module.css';

type OverviewCardProps = {
  overview: EngagementOverview;
  personOf: PersonOf;
  titles: ReadonlyMap<string, IssueTitle>;
  versionOf: Known['versionOf'];
  projectKey: string;
  /** The number of its asks that the customer does not see yet. */
  notYet: number;
  children?: ReactNode;
};

export function OverviewCard({
  overview,
  personOf,
  titles,
  versionOf,
  projectKey,
  notYet,
  children,
}: OverviewCardProps) {
  const texts = useTexts();
  const { t } = texts;
  const { engagement, waitingOnCustomer, overdueOnCustomer, waitingOnTeam, asks } = overview;
  const figures = [
    { label: t('project.waiting-on-team'), count: waitingOnTeam, tone: styles.team },
    { label: t('project.overdue'), count: overdueOnCustomer, tone: styles.late },
    { label: t('project.waiting-on-customer'), count: waitingOnCustomer, tone: undefined },
  ];
  return (
    <section className={`${card.card} ${styles.card}`} aria-labelledby={`engagement-${engagement.id}`}>
      <div className={card.top}>
        <Heading size="medium" as="h2" id={`engagement-${engagement.id}`}>
          {engagement.name}
        </Heading>
        {engagement.status !== 'active' && (
          <span className={styles.subtle}>
            {t(engagement.status === 'opening' ? 'engagement.opening.text' : 'engagement.blocked.text')}
          </span>
        )}
      </div>
      <AbsentNotice engagement={engagement} personOf={personOf} />
      <dl className={styles.figures}>
        {figures.map(({ label, count, tone }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={count > 0 ? tone : undefined}>{texts.number(count)}</dd>
          </div>
        ))}
      </dl>
      <Balance overview={overview} />
      {notYet > 0 && <p className={styles.subtle}>{texts.plural('ask.not-yet', notYet)}</p>}
      {children}
      {asks.length === 0 ? (
        <p className={styles.subtle}>{t('project.nothing-asked')}</p>
      ) : (
        <ul className={line.lines} aria-label={t('project.open-asks')}>
          {asks.map((ask) => (
            <AskLine
              key={`${ask.kind} ${ask.id}`}
              ask={ask}
              today={engagement.today}
              personOf={personOf}
              issue={ask.issueId === null ? undefined : titles.get(ask.issueId)}
              version={ask.versionId === null ? undefined : { id: ask.versionId, name: versionOf(ask.versionId) }}
              projectKey={projectKey}
            />
          ))}
        </ul>
      )}
      {asks.length < waitingOnCustomer + waitingOnTeam && (
        <p className={styles.subtle}>{texts.plural('project.more', waitingOnCustomer + waitingOnTeam - asks.length)}</p>
      )}
    </section>
  );
}

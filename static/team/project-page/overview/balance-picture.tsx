import Heading from '@atlaskit/heading';
import { Fragment } from 'react';
import type { EngagementOverview } from '../../../../src/contract/calls/plan';
import type { RaidProgress } from '../../../../src/contract/raid';
import card from '../../../card/card.module.css';
import { useTexts } from '../../../i18n/use-texts';
import unseen from '../../../states/unseen.module.css';
import type { PicturedAsk } from '../../ask/pictured';
import type { IssueCounts } from '../refresh/issue-counts';
import { theirParts, theirsIn } from './counts';
import { Dot } from './dot';
import styles from './picture.module.css';

type Part = { readonly key: string; readonly label: string; readonly count: number; readonly tone: string | undefined };
type Bar = { readonly label: string; readonly parts: readonly Part[] };

/** Jira's categories of statuses, in the order of the customers' parts. */
const categories = ['done', 'indeterminate', 'new'] as const satisfies readonly RaidProgress[];

type BalancePictureProps = {
  engagements: readonly EngagementOverview[];
  /** Absent while they are counted; null where Jira does not say. */
  issues: IssueCounts | null | undefined;
  asks: readonly PicturedAsk[];
  /** Whether all of them are loaded. */
  areAll: boolean;
};

/** The work of both sides side by side: our Jira issues, and what customers are asked for, of every kind. */
export function BalancePicture({ engagements, issues, asks, areAll }: BalancePictureProps) {
  const { t, number } = useTexts();
  const theirs = theirsIn(engagements, asks);
  const bars: Bar[] = [
    {
      label: t('picture.ours'),
      parts: issues
        ? categories.map((key) => ({
            key,
            label: t(`raid.progress.${key}`),
            count: issues[key],
            tone: styles[`ours-${key}`],
          }))
        : [],
    },
    {
      label: t('picture.theirs'),
      parts: theirParts.map((key) => ({
        key,
        label: t(`picture.theirs.${key}`),
        count: theirs[key],
        tone: styles[`theirs-${key}`],
      })),
    },
  ];
  return (
    <section className={`${card.card} ${styles.picture}`} aria-labelledby="picture-title">
      <Heading size="small" as="h2" id="picture-title">
        {t('picture.title')}
      </Heading>
      <div className={styles.bars} aria-hidden="true">
        {bars.map(({ label, parts }) => (
          <Fragment key={label}>
            <span className={styles.side}>{label}</span>
            <StackedBar parts={parts} />
            <ul className={styles.legend}>
              {parts
                .filter(({ count }) => count > 0)
                .map(({ key, label: name, count, tone }) => (
                  <li key={key}>
                    <Dot tone={tone} />
                    {name}: {number(count)}
                  </li>
                ))}
            </ul>
          </Fragment>
        ))}
      </div>
      {issues === null && <p className={styles.subtle}>{t('picture.no-count')}</p>}
      {!areAll && <p className={styles.subtle}>{t('picture.not-all')}</p>}
      {/* A table is never narrower than its words: what hides it is around it. */}
      <div className={unseen.unseen}>
        <table>
          <caption>{t('picture.title')}</caption>
          <tbody>
            {bars.flatMap(({ label, parts }) =>
              parts.map(({ key, label: name, count }) => (
                <tr key={label + key}>
                  <th scope="row">
                    {label}, {name}
                  </th>
                  <td>{number(count)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function StackedBar({ parts }: { parts: readonly Part[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let start = 0;
  return (
    <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.empty} width="100" height="10" />
      {parts.map(({ key, count, tone }) => {
        const width = total === 0 ? 0 : (count / total) * 100;
        const x = start;
        start += width;
        return <rect key={key} className={tone} x={x} width={width} height="10" />;
      })}
    </svg>
  );
}

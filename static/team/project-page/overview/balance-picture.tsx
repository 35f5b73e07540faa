import Heading from '@atlaskit/heading';
import { Fragment } from 'react';
import card from '../../../card/card.module.css';
import { useTexts } from '../../../i18n/use-texts';
import unseen from '../../../states/unseen.module.css';
import type { Plan } from '../../task/list/use-plan';
import { theirParts, theirsIn } from './counts';
import { useIssueCounts } from './issue-counts';
import styles from './picture.module.css';

type Part = { readonly key: string; readonly label: string; readonly count: number; readonly tone: string | undefined };
type Bar = { readonly label: string; readonly parts: readonly Part[] };

/** The work of both sides side by side: our Jira issues, and the customers' tasks. */
export function BalancePicture({ projectId, plan }: { projectId: string; plan: Plan }) {
  const { t, number } = useTexts();
  const issues = useIssueCounts(projectId);
  const theirs = theirsIn(plan.rows.values());
  const bars: Bar[] = [
    {
      label: t('picture.ours'),
      parts: issues
        ? (['done', 'open'] as const).map((key) => ({
            key,
            label: t(`picture.ours.${key}`),
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
                    <svg className={styles.dot} viewBox="0 0 8 8" aria-hidden="true">
                      <circle cx="4" cy="4" r="4" className={tone} />
                    </svg>
                    {name}: {number(count)}
                  </li>
                ))}
            </ul>
          </Fragment>
        ))}
      </div>
      {issues === null && <p className={styles.subtle}>{t('picture.no-count')}</p>}
      {plan.progress.status !== 'done' && <p className={styles.subtle}>{t('picture.not-all')}</p>}
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

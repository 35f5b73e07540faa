import type { ReactNode } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { type Coverage, coverageOf, type Gap, runsOf } from '../../../../src/core/plan/coverage';
import { useTexts } from '../../../i18n/use-texts';
import unseen from '../../../states/unseen.module.css';
import type { PicturedAsk } from '../../ask/pictured';
import { Dot } from './dot';
import styles from './picture.module.css';

/** Working days in a row that a customer may well be left with nothing to do. */
const shortGap = 5;

type CoverageStripProps = {
  engagement: EngagementSummary;
  asks: readonly PicturedAsk[];
  /** The ways to fill a time that begins on a day; null where the reader may not ask for anything, or nobody can be asked. */
  fillGap: ((from: IsoDate) => ReactNode) | null;
};

/** The number of asks that the customer holds on each of the coming days, and the longest time that nothing planned fills. */
export function CoverageStrip({ engagement, asks, fillGap }: CoverageStripProps) {
  const { t, plural, day, number } = useTexts();
  const coverage = coverageOf(
    asks.flatMap(({ held }) => held ?? []),
    engagement.calendar,
    engagement.today,
  );
  const { days, gap, unsaid } = coverage;
  const endless = Math.max(0, ...days.map((each) => each.endless));
  const words = gap
    ? plural('coverage.gap', gap.workingDays, { from: day(gap.from), to: day(gap.to) })
    : t('coverage.no-gap');
  const ends = [days[0], days[Math.floor(days.length / 2)], days.at(-1)].flatMap((each) => each ?? []);
  return (
    <div className={styles.strip}>
      <h3>{t('coverage.title')}</h3>
      <p className={styles.subtle}>{t('coverage.unit')}</p>
      <div className={styles.chart} aria-hidden="true">
        <div className={styles.scale}>
          <span>{number(mostIn(coverage))}</span>
          <span>{number(0)}</span>
        </div>
        <Strip coverage={coverage} />
        <div className={styles.ends}>
          {ends.map((each, index) => (
            <span key={each.day}>
              {index === 0 ? t('coverage.today') : day(each.day)}: {number(each.asks)}
            </span>
          ))}
        </div>
        {(endless > 0 || gap !== null) && (
          <ul className={styles.legend}>
            {endless > 0 && (
              <>
                <li>
                  <Dot tone={styles.day} />
                  {t('coverage.dated')}
                </li>
                <li>
                  <Dot tone={styles.endless} />
                  {t('coverage.endless')}
                </li>
              </>
            )}
            {gap !== null && (
              <li>
                <Dot tone={styles.gap} />
                {t('coverage.gap-line')}
              </li>
            )}
          </ul>
        )}
      </div>
      <div className={unseen.unseen}>
        <table>
          <caption>
            {t('coverage.title')}. {t('coverage.unit')}
          </caption>
          <tbody>
            {runsOf(days).map(({ from, to, asks: count, endless: open }) => (
              <tr key={from}>
                <th scope="row">{from === to ? day(from) : t('coverage.span', { from: day(from), to: day(to) })}</th>
                <td>
                  {number(count)}
                  {open > 0 && ` (${plural('coverage.of-them-endless', open)})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.said}>
        <span>{words}</span>
        {fillGap && gap && gap.workingDays > shortGap && fillGap(gap.from)}
      </div>
      {endless > 0 && <p className={styles.subtle}>{plural('coverage.endless-count', endless)}</p>}
      {unsaid > 0 && <p className={styles.subtle}>{plural('coverage.unsaid', unsaid)}</p>}
    </div>
  );
}

const height = 20;
const inGap = (gap: Gap | null, day: string) => gap !== null && gap.from <= day && day <= gap.to;

/** The top of the scale. */
const mostIn = ({ days }: Coverage): number => Math.max(1, ...days.map(({ asks }) => asks));

function Strip({ coverage }: { coverage: Coverage }) {
  const { days, gap } = coverage;
  const most = mostIn(coverage);
  return (
    <svg
      className={styles.days}
      viewBox={`0 0 ${days.length} ${height + 2}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.grid} width={days.length} height="0.4" />
      {days.map(({ day, isWorking, asks, endless }, index) => {
        const [tall, open] = [(asks / most) * height, (endless / most) * height];
        return (
          <g key={day}>
            {!isWorking && <rect className={styles['day-off']} x={index} width="1" height={height} />}
            {endless > 0 && (
              <rect className={styles.endless} x={index + 0.1} y={height - open} width="0.8" height={open} />
            )}
            {asks > endless && (
              <rect className={styles.day} x={index + 0.1} y={height - tall} width="0.8" height={tall - open} />
            )}
            <rect className={inGap(gap, day) ? styles.gap : styles.base} x={index} y={height} width="1" height="2" />
          </g>
        );
      })}
    </svg>
  );
}

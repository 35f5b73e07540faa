import { useMemo } from 'react';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { yieldByQuarter } from '../../../../src/core/gate/results/by-quarter';
import { wilsonInterval } from '../../../../src/core/statistics/proportion';
import { type Dot, LineChart } from '../../../chart/line-chart';
import { useTexts } from '../../../i18n/use-texts';
import { useList } from '../../list/use-list';
import { StackedTable } from '../../stacked-table/stacked-table';
import { gateSource, isShownGate } from '../list/use-gates';
import { latencyByQuarter, shareOf } from '../measures/measured';
import { Measures } from '../measures/measures';
import { formatWay } from './way';

type GatesOverTimeProps = { engagements: ReadonlyMap<string, EngagementSummary> };

/** The measures of gates with their way over the quarters of a year: how many were right the first time, and how soon they were decided. */
export default function GatesOverTime({ engagements }: GatesOverTimeProps) {
  const list = useList(gateSource, true);
  const gates = useMemo(() => [...list.rows.values()].filter(isShownGate), [list.rows]);
  return (
    <>
      <Measures gates={gates} engagements={engagements} isPartial={list.progress.status !== 'done'} />
      <Quarters
        heading="gates.over-time.yield"
        quarters={yieldByQuarter(gates).map(({ name, decided, firstPass }) => {
          const share = shareOf(firstPass, decided);
          const interval = wilsonInterval({ count: firstPass, of: decided });
          return {
            name,
            count: decided,
            // Of a few, the counts say more.
            value: share === null ? null : firstPass / decided,
            interval: share === null ? null : interval,
            words: { accepted: firstPass, decided },
          };
        })}
      />
      <Quarters
        heading="gates.over-time.latency"
        quarters={latencyByQuarter(gates, engagements).map(({ name, latency: { hours, median } }) => ({
          name,
          count: hours.length,
          value: median,
          interval: null,
          words: null,
        }))}
      />
    </>
  );
}

type QuarterShown = Pick<Dot, 'value' | 'interval'> & {
  readonly name: string;
  readonly count: number;
  readonly words: { readonly accepted: number; readonly decided: number } | null;
};
type QuartersProps = {
  heading: 'gates.over-time.yield' | 'gates.over-time.latency';
  quarters: readonly QuarterShown[];
};

/** A measure by quarter, as a picture and as a table. */
function Quarters({ heading, quarters }: QuartersProps) {
  const texts = useTexts();
  const { t, number } = texts;
  if (quarters.length === 0) return null;
  const isYield = heading === 'gates.over-time.yield';
  const values = quarters.flatMap(({ value }) => (value === null ? [] : [value]));
  const most = isYield ? 1 : Math.max(1, ...values);
  const format = (value: number) =>
    isYield
      ? t('gates.share', { share: Math.round(value * 100) })
      : t('gates.over-time.hours', { hours: Math.round(value * 10) / 10 });
  return (
    <div>
      <h3>{t(heading)}</h3>
      <p>{formatWay(values, texts)}</p>
      <LineChart
        label={t('gates.over-time.picture', { measure: t(heading), quarters: quarters.length })}
        below={quarters.map(({ count }) => number(count))}
        lines={[
          {
            key: heading,
            form: 'round',
            dots: quarters.map(({ value, interval }, at) => ({ at, value, interval, bound: null, isOld: false })),
          },
        ]}
        range={{ low: 0, high: most }}
        format={format}
        median={null}
        marks={[]}
      />
      <StackedTable
        caption={t('gates.over-time.table', { measure: t(heading) })}
        rowTitle={t('gates.over-time.quarter')}
        rows={quarters.toReversed()}
        keyOf={({ name }) => name}
        nameOf={({ name }) => name}
        columns={[
          {
            title: t('gates.over-time.value'),
            cell: ({ value, words }) =>
              value !== null ? format(value) : words ? t('gates.over-time.counts', words) : '–',
          },
          { title: t('gates.over-time.decided'), cell: ({ count }) => number(count) },
        ]}
      />
    </div>
  );
}

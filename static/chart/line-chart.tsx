import { line } from 'd3-shape';
import type { Interval } from '../../src/core/statistics/interval';
import styles from './line-chart.module.css';

/**
 * A number at its place in time. `bounds`: between which it surely lies, a thin line behind its interval. `bound`: it is no more than known to be
 * at least, or at most, this.
 */
export type Dot = {
  readonly at: number;
  /** Null for a gap. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly bounds?: Interval | null;
  readonly bound: 'at-least' | 'at-most' | null;
  /** It says nothing of today any more. */
  readonly isOld: boolean;
};

/** `form`: round dots on a full line, or square ones on a dashed line: told apart without colour. */
export type ChartLine = { readonly key: string; readonly form: 'round' | 'square'; readonly dots: readonly Dot[] };

/** A wanted number over a part of the time: a full line if it is agreed, a dashed one if it is proposed. */
export type ChartTarget = {
  readonly key: string;
  readonly value: number;
  readonly isAgreed: boolean;
  /** Places as those of marks. */
  readonly from: number;
  /** Null where it stands to this day. */
  readonly to: number | null;
};

type LineChartProps = {
  /** All that it shows, in a sentence: a table with the numbers is beside it. */
  label: string;
  /** The words under the places in time, the first at place 0. */
  below: readonly string[];
  lines: readonly ChartLine[];
  range: Interval;
  format: (value: number) => string;
  median: number | null;
  /** The places of upright lines: 0.5 is between the first two. */
  marks: readonly number[];
  targets?: readonly ChartTarget[];
};

/** More words would overlap on a narrow screen. */
const wordsAtMost = 10;
/** Per cent of the width that is free on the left and on the right. */
const margin = 5;

/** Numbers over time, evenly spaced: how often it is asked is no part of what they tell. */
export function LineChart({ label, below, lines, range, format, median, marks, targets = [] }: LineChartProps) {
  const last = Math.max(1, below.length - 1);
  const x = (at: number) => (below.length === 1 ? 50 : margin + (at / last) * (100 - 2 * margin));
  // What lies before the first place, or behind the last, is drawn at most at the edge.
  const between = (at: number) => Math.min(100, Math.max(0, below.length === 1 ? 50 + at * 100 : x(at)));
  const y = (value: number) => 100 - ((value - range.low) / (range.high - range.low)) * 100;
  const path = line<Dot>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? range.low));
  const every = Math.ceil(below.length / wordsAtMost);
  const middle = (range.low + range.high) / 2;
  return (
    <svg className={styles.chart} role="img" aria-label={label}>
      <svg aria-hidden="true" x="0" y="16" width="100%" height="176" className={styles.plot}>
        {[range.high, middle, range.low].map((value) => (
          <g key={value}>
            <line className={styles.grid} x1="0%" x2="100%" y1={`${y(value)}%`} y2={`${y(value)}%`} />
            <text className={styles.word} x="0%" y={`${y(value)}%`} dy="-3">
              {format(value)}
            </text>
          </g>
        ))}
        {marks.map((at) => (
          <line key={at} className={styles.mark} x1={`${between(at)}%`} x2={`${between(at)}%`} y1="0%" y2="100%" />
        ))}
        {targets.map(({ key, value, isAgreed, from, to }) => (
          <line
            key={key}
            className={isAgreed ? styles.target : styles['target-proposed']}
            x1={`${between(from)}%`}
            x2={to === null ? '100%' : `${between(to)}%`}
            y1={`${y(value)}%`}
            y2={`${y(value)}%`}
          />
        ))}
        {median !== null && (
          <line className={styles.median} x1="0%" x2="100%" y1={`${y(median)}%`} y2={`${y(median)}%`} />
        )}
        {lines.map(({ key, form, dots }) => (
          <g key={key}>
            <svg
              aria-hidden="true"
              width="100%"
              height="100%"
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              className={styles.plot}
            >
              <path className={styles[`line-${form}`]} d={path(dots) ?? ''} />
            </svg>
            {dots.map((dot) => (
              <DotMark key={dot.at} dot={dot} form={form} x={x} y={y} />
            ))}
          </g>
        ))}
      </svg>
      {below.map((word, at) =>
        at % every === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place in time is its index
          <text key={at} className={styles.word} x={`${x(at)}%`} y="212" textAnchor="middle">
            {word}
          </text>
        ) : null,
      )}
    </svg>
  );
}

type DotMarkProps = {
  dot: Dot;
  form: ChartLine['form'];
  x: (at: number) => number;
  y: (value: number) => number;
};

function DotMark({ dot: { at, value, interval, bounds, bound, isOld }, form, x, y }: DotMarkProps) {
  if (value === null) return null;
  const [left, top] = [`${x(at)}%`, `${y(value)}%`];
  const look = `${styles.dot} ${isOld ? styles.old : ''}`;
  return (
    <>
      {bounds && (
        <line
          className={`${styles.bounds} ${isOld ? styles.old : ''}`}
          x1={left}
          x2={left}
          y1={`${y(bounds.low)}%`}
          y2={`${y(bounds.high)}%`}
        />
      )}
      {interval && (
        <line
          className={`${styles.interval} ${isOld ? styles.old : ''}`}
          x1={left}
          x2={left}
          y1={`${y(interval.low)}%`}
          y2={`${y(interval.high)}%`}
        />
      )}
      {bound !== null ? (
        <text className={look} x={left} y={top} textAnchor="middle" dominantBaseline="central">
          {bound === 'at-least' ? '▲' : '▼'}
        </text>
      ) : form === 'round' ? (
        <circle className={look} cx={left} cy={top} r="4" />
      ) : (
        <svg aria-hidden="true" x={left} y={top} className={styles.plot}>
          <rect className={look} x="-4" y="-4" width="8" height="8" />
        </svg>
      )}
    </>
  );
}

/// <reference path="./jstat.d.ts" />
import jStat from 'jstat';
import type { TQuantile } from '../../src/core/statistics/mean-interval';

/**
 * The quantile of Student's t distribution, by jStat. The library is large: a screen loads this file with `import()`
 * once it shows an interval, so that it stays out of what every screen loads.
 */
export const tQuantile: TQuantile = (p, df) => jStat.studentt.inv(p, df);

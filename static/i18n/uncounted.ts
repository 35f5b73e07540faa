import type { UncountedDays } from '../../src/contract/gate/notice';
import { formatList } from './list';
import type { Texts } from './texts';

/** The days that are not counted of an agreed time, and why; null where there are none. */
export function formatUncounted(uncounted: readonly UncountedDays[] | undefined, texts: Texts): string | null {
  if (!uncounted || uncounted.length === 0) return null;
  const { t, day } = texts;
  const days = uncounted.map(({ from, to }) => (from === to ? day(from) : `${day(from)} – ${day(to)}`));
  return t('silence.uncounted', { days: formatList(days, texts) });
}

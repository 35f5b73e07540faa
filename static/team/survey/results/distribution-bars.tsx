import { Bars } from '../../../chart/bars';
import { useTexts } from '../../../i18n/use-texts';
import type { WordedValue } from '../questionnaire/worded';
import { hasShares } from './figures';
import { formatShare } from './numbers';

export type Spread = {
  values: readonly WordedValue[];
  counts: Readonly<Record<string, number>>;
  /** The people of whom shares are: of several options, each may have chosen more than one. */
  answered: number;
  cantSay: number;
};

/** The number of answers for each value: written beside a bar, which is for the eye only. Of a few there are numbers alone. */
export function DistributionBars(spread: Spread) {
  const texts = useTexts();
  const rows = rowsOf(spread);
  return (
    <Bars
      isDrawn={hasShares(spread.answered)}
      bars={rows.map(({ value, label, count, share }) => ({
        key: value,
        label,
        count,
        tone: 'grey',
        ...(share !== null && { note: formatShare(share, texts) }),
      }))}
    />
  );
}

/** The values with their counts; who can't say is mostly no part of what shares are of, and has none. */
export const rowsOf = ({ values, counts, answered, cantSay }: Spread) =>
  values.map(({ value, label }) => {
    const isCantSay = value === 'cant-say';
    const count = isCantSay ? cantSay : (counts[value] ?? 0);
    return { value, label, count, share: isCantSay || !hasShares(answered) ? null : count / answered };
  });

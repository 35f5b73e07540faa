import { type ScoredMeasure, termsOfMeasure } from '../../../contract/survey/measures';
import { writtenScore } from '../results/written';

/** A target in the unit of its measure: `80%`, `+30` or `7.5`. @param region by whose customs numbers are written, as a BCP 47 tag */
export function targetNumber(measure: ScoredMeasure, value: number, region: string): string {
  const { unit, decimals } = termsOfMeasure(measure);
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  switch (unit) {
    case 'percent':
      return new Intl.NumberFormat(region, { style: 'percent', ...digits }).format(value / 100);
    case 'net':
      return writtenScore(value, region, decimals);
    case 'mean':
      return new Intl.NumberFormat(region, digits).format(value);
  }
}

import { type ScoredMeasure, termsOfMeasure } from '../../../contract/survey/measures';

/** Whether a number can be a target of a measure: in its range, and with no more decimals than it has. */
export function isValueOf(measure: ScoredMeasure, value: number): boolean {
  const { least, most, decimals } = termsOfMeasure(measure);
  return value >= least && value <= most && Number(value.toFixed(decimals)) === value;
}

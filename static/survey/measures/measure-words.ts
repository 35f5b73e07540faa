import type { ScoredMeasure } from '../../../src/contract/survey/measures';
import { targetNumber } from '../../../src/core/survey/measures/target-number';
import type { TextKey } from '../../i18n/keys';
import type { Texts } from '../../i18n/texts';

/** The keys of the names of the measures that can count for a customer. */
export const measureNames: Readonly<Record<ScoredMeasure, TextKey>> = {
  csat: 'measures.name.csat',
  nps: 'measures.name.nps',
  ces: 'measures.name.ces',
  confidence: 'measures.name.confidence',
  informed: 'measures.name.informed',
  value: 'measures.name.value',
  'fair-outcome': 'measures.name.fair-outcome',
  'fair-process': 'measures.name.fair-process',
  'fair-treatment': 'measures.name.fair-treatment',
  'knows-offer': 'measures.name.knows-offer',
  'knows-contact': 'measures.name.knows-contact',
  needed: 'measures.name.needed',
};

/** A target in the unit of its measure: `80%`, `+30` or `7.5`. */
export const formatTarget = (measure: ScoredMeasure, value: number, { region }: Pick<Texts, 'region'>): string =>
  targetNumber(measure, value, region);

/** The number that was typed, with a comma or a point; not a number for anything else. */
export function numberTyped(typed: string): number {
  const plain = typed.trim().replace(',', '.').replace('−', '-');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

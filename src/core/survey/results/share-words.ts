import type { Measure } from '../../../contract/survey/questionnaire';

/** The words for those whom the share of a measure counts: satisfied, well informed, who find it useful or fair, or who say yes. */
export type ShareWords = 'csat' | 'informed' | 'value' | 'fair' | 'yes';

export function shareWordsOf(measure: Measure | null): ShareWords {
  switch (measure) {
    case 'informed':
    case 'value':
      return measure;
    case 'fair-outcome':
    case 'fair-process':
    case 'fair-treatment':
      return 'fair';
    case 'knows-offer':
    case 'knows-contact':
    case 'needed':
      return 'yes';
    default:
      return 'csat';
  }
}

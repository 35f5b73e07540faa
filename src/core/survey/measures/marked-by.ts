import type { AccountId } from '../../../contract/common';
import type { ScoredMeasure } from '../../../contract/survey/measures';
import { type Engagement, isCustomer } from '../../engagement/engagement';
import type { Measures } from './measures';

/** The customers for whom a measure counts. The mark of somebody who has left the engagement counts no more. */
export const markedBy = (
  { marks }: Measures,
  engagement: Pick<Engagement, 'customers'>,
  measure: ScoredMeasure,
): AccountId[] =>
  marks
    .filter((mark) => mark.measures.includes(measure) && isCustomer(engagement, mark.accountId))
    .map(({ accountId }) => accountId);

import type { AccountId } from '../../../contract/common';
import { type ScoredMeasure, scoredMeasureKeys } from '../../../contract/survey/measures';
import { type Engagement, isCustomer } from '../../engagement/engagement';
import type { Measures } from './measures';

export const isMarked = ({ marks }: Measures, accountId: AccountId, measure: ScoredMeasure): boolean =>
  marks.some((mark) => mark.accountId === accountId && mark.measures.includes(measure));

/**
 * The measures once somebody says of one that it counts for them, or does not; 'already' where they have said so before. What was
 * marked by those who have left the engagement is forgotten.
 */
export function withMark(
  measures: Measures,
  engagement: Pick<Engagement, 'customers'>,
  accountId: AccountId,
  measure: ScoredMeasure,
  isWanted: boolean,
): Measures | 'already' {
  if (isMarked(measures, accountId, measure) === isWanted) return 'already';
  const marked = scoredMeasureKeys.filter((each) =>
    each === measure ? isWanted : isMarked(measures, accountId, each),
  );
  const others = measures.marks.filter(
    (mark) => mark.accountId !== accountId && isCustomer(engagement, mark.accountId),
  );
  return { ...measures, marks: marked.length > 0 ? [...others, { accountId, measures: marked }] : others };
}

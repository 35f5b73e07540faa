import type { IsoDate } from '../../../contract/common';
import type { ToldPart, TrendSurvey } from '../../../contract/survey/trends';
import { fisherExact } from '../../statistics/before-after';
import type { Distribution } from '../../statistics/distribution';
import { permutationTest } from '../../statistics/permutation';

/** The days on which a survey was answered. */
type Answered = Pick<TrendSurvey, 'openedOn' | 'closedOn'>;

/**
 * The last survey that was over before a day, and the first that was opened on it or later: one that was answered on both sides of it tells of
 * neither. @param surveys in the order in which they closed
 */
export function aroundDay<Survey extends Answered>(
  surveys: readonly Survey[],
  day: IsoDate,
): { readonly before: Survey | undefined; readonly after: Survey | undefined } {
  return {
    before: surveys.findLast(({ closedOn }) => closedOn < day),
    after: surveys.find(({ openedOn }) => openedOn >= day),
  };
}

/**
 * The probability, 0..1, of a difference as large between two surveys if nothing has changed, by an exact test: of Fisher for shares, by
 * permutation for means and for scores of promoters. Null where it can't be said: a side is not told, or not how its answers are spread, or
 * there are too many to count.
 */
export function probabilityOfNoChange(before: ToldPart, after: ToldPart): number | null {
  const [one, other] = [before.score, after.score];
  if (one?.kind === 'share' && other?.kind === 'share') {
    return fisherExact({ count: one.satisfied, of: before.answered }, { count: other.satisfied, of: after.answered });
  }
  const [spread, spreadAfter] = [spreadOf(before), spreadOf(after)];
  return one?.kind === other?.kind && spread && spreadAfter ? permutationTest(spread, spreadAfter) : null;
}

/** The answers by what they count for: a promoter for 1, a detractor for −1. */
function spreadOf({ answered, score, counts }: ToldPart): Distribution | null {
  if (score?.kind === 'promoters') {
    const { promoters, detractors } = score;
    return [
      { value: 1, count: promoters },
      { value: 0, count: answered - promoters - detractors },
      { value: -1, count: detractors },
    ];
  }
  if (score?.kind !== 'mean' || counts === null) return null;
  return Object.entries(counts).map(([value, count]) => ({ value: Number(value), count }));
}

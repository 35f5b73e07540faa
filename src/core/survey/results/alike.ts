import type { Question } from '../../../contract/survey/questionnaire';
import type { Bracket, Score } from '../../../contract/survey/results';

/** The number of people whose answer may differ from that of all others before a group counts as varied: one alone stands out. */
const straysOfAlike = 1;

/**
 * The answers of a group to one question, as far as its numbers tell them apart. `classes` has the people in each: satisfied or not;
 * promoters, passives, detractors; each value of a scale with a mean; each option. Of several options one person may be in more.
 */
export type GroupAnswers = { readonly people: number; readonly classes: readonly number[]; readonly sum: Sum | null };

/** The sum of what each person adds to a measure, from `least` to `most`. */
type Sum = {
  readonly of: 'share' | 'difference' | 'mean';
  readonly total: number;
  readonly least: number;
  readonly most: number;
};

/**
 * @param counts the answers by value @param cantSay the people who can't say @param people who have answered, with those who can't say
 * @param score what the counts make
 */
export function groupAnswers(
  { form }: Question,
  counts: Readonly<Record<string, number>>,
  cantSay: number,
  people: number,
  score: Score | null,
): GroupAnswers {
  const values = [...Object.values(counts), cantSay];
  switch (score?.kind) {
    case 'share': {
      const { satisfied } = score;
      const sum = { of: 'share', total: satisfied, least: 0, most: 1 } as const;
      return { people, classes: [satisfied, people - satisfied], sum };
    }
    case 'promoters': {
      const { promoters, detractors } = score;
      const sum = { of: 'difference', total: promoters - detractors, least: -1, most: 1 } as const;
      return { people, classes: [promoters, detractors, people - promoters - detractors], sum };
    }
    case 'mean':
      return {
        people,
        classes: values,
        sum: form.kind === 'scale' ? { of: 'mean', total: score.sum, least: form.least, most: form.most } : null,
      };
    default:
      return { people, classes: values, sum: null };
  }
}

/**
 * The bracket of a sum that is so near an end of what it can be that it tells more of each person than that they have answered: all such sums
 * together. Nobody adds more than `most`, so each adds at least what is left of it when the others add all they can: at an end one person alone could
 * make the whole difference, and within its bracket each person may have given any answer.
 */
export function bracketOf({ people, sum }: GroupAnswers): (Bracket & Pick<Sum, 'of'>) | null {
  if (sum === null) return null;
  const { of, total, least, most } = sum;
  const near = straysOfAlike * (most - least);
  if (people * most - total <= near) return { of, side: 'at-least', bound: people * most - near };
  if (total - people * least <= near) return { of, side: 'at-most', bound: people * least + near };
  return null;
}

/**
 * Whether a group is safe to tell exactly. Numbers of a group say the same whoever of it has given which answer; so they tell nobody's answer
 * as long as not all of them are in one class, nor, for somebody who knows their own, all but one.
 */
export const isVaried = (group: GroupAnswers): boolean =>
  group.classes.every((count) => count < group.people - straysOfAlike) && bracketOf(group) === null;

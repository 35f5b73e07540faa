import type { SignOff } from '../../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../contract/gate/terms';

/** The criteria that a signature accepts although they must be met and are not. @param criteria of its round */
export const concededIn = (
  { concessions = [], answers }: Pick<SignOff, 'concessions' | 'answers'>,
  criteria: readonly AcceptanceCriterion[],
): AcceptanceCriterion[] =>
  criteria.filter((_, index) => concessions.some((conceded) => conceded === answers[index]?.criterion));

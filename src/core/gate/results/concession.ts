import type { SignOff } from '../../../contract/gate/sign-off';
import type { AcceptanceCriterion } from '../../../contract/gate/terms';
import type { Gate } from '../gate';

/**
 * Whether a gate was accepted although somebody found a criterion unmet that must be met. A gate that counts as accepted
 * without a decision was conceded nothing.
 */
export const isAcceptedByConcession = ({ state, standing }: Pick<Gate, 'state' | 'standing'>): boolean =>
  state.name === 'satisfied' && state.how === 'signed' && standing.some(({ decided }) => decided?.isConcession);

/** The criteria that a signature accepts although they must be met and are not. @param criteria of its round */
export const concededIn = (
  { concessions = [], answers }: Pick<SignOff, 'concessions' | 'answers'>,
  criteria: readonly AcceptanceCriterion[],
): AcceptanceCriterion[] =>
  criteria.filter((_, index) => concessions.some((conceded) => conceded === answers[index]?.criterion));

import type { Standing } from '../../../contract/gate/sign-off';
import type { RoundResult } from '../../../contract/gate/team-gate';
import { hasAccepted } from '../terms/rule';

type Signatories = readonly Pick<Standing, 'decided'>[];

/**
 * Whether something was accepted by concession, or by somebody who asks in the same breath that something be put right.
 * @param standing of what was accepted
 */
export const isConditionalWith = (standing: Signatories): boolean =>
  standing.some(
    ({ decided }) =>
      decided !== null &&
      !decided.isAfterDecision &&
      (decided.isConcession || (decided.conditions && hasAccepted({ decided }))),
  );

/** Whether nobody has decided against something: where it can't be accepted any more, abstentions are why. */
export const isRejectedByNobody = (standing: Signatories): boolean =>
  !standing.some(({ decided }) => decided?.outcome === 'rejected');

/**
 * Whether a round that was not accepted was ended by abstentions. Once that was noted as if it had been rejected: of a gate's
 * last round its standing still tells.
 */
export const isUndecidedRound = (
  { round, result }: RoundResult,
  last: { readonly round: number; readonly standing: Signatories },
): boolean =>
  result === 'undecided' || (result === 'rejected' && round === last.round && isRejectedByNobody(last.standing));

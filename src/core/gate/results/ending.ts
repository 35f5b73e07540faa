import type { AccountId } from '../../../contract/common';
import type { Outcome, Standing } from '../../../contract/gate/sign-off';
import type { HowEnded } from '../../../contract/gate/team-gate';
import type { Gate } from '../gate';
import { resultOf } from '../terms/rule';

type Ended = Pick<Gate, 'state' | 'standing'>;

/** Whether nobody has decided against something: where it can't be accepted any more, abstentions are why. */
export const isRejectedByNobody = (standing: readonly Pick<Standing, 'decided'>[]): boolean =>
  !standing.some(({ decided }) => decided?.outcome === 'rejected');

/** Whether a gate can't be accepted any more although nobody rejected it. */
export const isUndecided = ({ state, standing }: Ended): boolean =>
  state.name === 'rejected' && isRejectedByNobody(standing);

/** The way in which a gate ended; null where its state says all. */
export function howEnded(gate: Ended): HowEnded | null {
  if (gate.state.name === 'satisfied') return gate.state.how;
  return isUndecided(gate) ? 'abstained' : null;
}

/** Whether an open gate could not be accepted any more once this signatory abstains: the decision is not left to others then. */
export function wouldEndByAbstention({ state, rule, standing }: Ended & Pick<Gate, 'rule'>, who: AccountId): boolean {
  const isTheirs = standing.some(({ accountId, decided }) => accountId === who && decided === null);
  const abstained: { readonly outcome: Outcome } = { outcome: 'abstained' };
  const after = standing.map((each) => (each.accountId === who ? { ...each, decided: abstained } : each));
  return state.name === 'open' && isTheirs && resultOf(rule, after) === 'unreachable';
}

import type { SignOff } from '../../../contract/gate/sign-off';
import type { ChainedEvent } from '../../audit/event';
import type { Gate, Round, SignatoryStanding } from '../gate';
import { gateAfter } from './replay';

/**
 * The signatories who had not decided when a round counted as accepted by that, by its number: each as they stood at that
 * moment, as the gate's history alone tells. A round whose history is no longer whole has none.
 */
export const silentByRound = (
  { decisions }: Pick<Gate, 'decisions'>,
  events: readonly ChainedEvent[],
  rounds: readonly Round[],
  signOffs: readonly SignOff[],
): ReadonlyMap<number, readonly SignatoryStanding[]> =>
  new Map(
    events.flatMap(({ what }, at) => {
      const gate = what === 'gate-deemed' ? gateAfter(events.slice(0, at + 1), rounds, signOffs) : undefined;
      const isDeemed = gate && decisions.some(({ round, result }) => round === gate.round && result === 'deemed');
      return isDeemed ? [[gate.round, gate.standing.filter(({ decided }) => decided === null)] as const] : [];
    }),
  );

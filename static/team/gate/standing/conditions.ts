import type { TeamRaidEntry } from '../../../../src/contract/calls/team-raid';
import type { AccountId, IsoDate } from '../../../../src/contract/common';
import { countingStates } from '../../../../src/contract/gate/state';
import type { TeamGateDetails } from '../../../../src/contract/gate/team-gate';

/** Something to be put right, with what it has become, once it is raised. */
export type ConditionLine = {
  readonly key: string;
  readonly text: string;
  readonly by: AccountId;
  readonly due: IsoDate | null;
  readonly point: TeamRaidEntry | null;
};

const lineOf = (point: TeamRaidEntry): ConditionLine => ({
  key: point.id,
  text: point.what,
  by: point.raisedBy,
  due: point.due,
  point,
});

/** All that the signatures in force ask to be put right: what was raised of them, and those conditions that nothing is raised of yet. */
export function conditionsOf({
  standing,
  signOffs,
  points,
  state,
}: Pick<TeamGateDetails, 'standing' | 'signOffs' | 'points' | 'state'>): ConditionLine[] {
  const inForce = points.filter(({ isLeft }) => !isLeft);
  // Several signatories may ask for the same in the same words: each point is one condition of its own signatory.
  const raised = inForce.filter(({ isUnmet }) => !isUnmet).map(({ raisedBy, what }) => keyOf(raisedBy, what));
  const isRaised = (key: string): boolean => {
    const index = raised.indexOf(key);
    if (index >= 0) raised.splice(index, 1);
    return index >= 0;
  };
  const unknown = signOffs
    .filter(({ id }) => countingStates.includes(state) && standing.some(({ decided }) => decided?.signOffId === id))
    .flatMap(({ id, by, conditions }) =>
      conditions
        .filter(({ text }) => !isRaised(keyOf(by, text)))
        .map(({ text, due }, index) => ({ key: `${id} ${index}`, text, by, due, point: null })),
    );
  return [...inForce.map(lineOf), ...unknown];
}

const keyOf = (by: AccountId, text: string): string => JSON.stringify([by, text]);

/** All that signatures of earlier rounds, or taken back, have left: nothing that is in force asks for it. */
export const leftFromEarlier = ({ points }: Pick<TeamGateDetails, 'points'>): ConditionLine[] =>
  points.filter(({ isLeft }) => isLeft).map(lineOf);

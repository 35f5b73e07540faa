import type { TeamGate } from '../../../../src/contract/gate/team-gate';

/** Whether an open gate waits for somebody in vain: who has left, can't be told, or may not sign. It is the team's to mend. */
export const isStuck = ({ state, gone, standing }: Pick<TeamGate, 'state' | 'gone' | 'standing'>): boolean =>
  state === 'open' &&
  (gone.length > 0 || standing.some(({ decided, unreachable }) => decided === null && unreachable !== undefined));

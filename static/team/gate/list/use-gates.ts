import type { GateStateName } from '../../../../src/contract/gate/state';
import type { HiddenGate, TeamGate } from '../../../../src/contract/gate/team-gate';
import { callPlan } from '../../call/calls';
import type { Source } from '../../list/read-list';
import { useSharedList } from '../../list/shared-list';
import type { List } from '../../list/use-list';
import { gateStateOrder } from '../state/gate-order';

export type FoundGate = TeamGate | HiddenGate;

/** The gates of the project, state after state; hidden ones are those on issues that the reader can't see in Jira. */
export const gateSource: Source<FoundGate, GateStateName> = {
  states: gateStateOrder,
  load: async (state, after) => {
    const result = await callPlan('list-gates', { state, ...(after === null ? {} : { after }) });
    if (!result.ok) return result;
    const { gates, hidden, next } = result.value;
    return { ok: true, value: { rows: [...gates, ...hidden], next } };
  },
};

export const useGates = (): List<FoundGate> => useSharedList(gateSource);

export const isHiddenGate = (row: FoundGate): row is HiddenGate => !('subject' in row);
export const isShownGate = (row: FoundGate): row is TeamGate => !isHiddenGate(row);

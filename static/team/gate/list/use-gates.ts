import type { GateStateName } from '../../../../src/contract/gate/state';
import type { HiddenGate, TeamGate } from '../../../../src/contract/gate/team-gate';
import { callPlan } from '../../call/calls';
import { type List, type Source, useList } from '../../list/use-list';
import { gateStateOrder } from '../state/gate-order';

type Row = TeamGate | HiddenGate;

const source: Source<Row, GateStateName> = {
  states: gateStateOrder,
  load: async (state, after) => {
    const result = await callPlan('list-gates', { state, ...(after === null ? {} : { after }) });
    if (!result.ok) return result;
    const { gates, hidden, next } = result.value;
    return { ok: true, value: { rows: [...gates, ...hidden], next } };
  },
};

/** The gates of the project, page after page; hidden ones are those on issues that the reader can't see in Jira. */
export const useGates = (): List<Row> => useList(source);

export const isHiddenGate = (row: Row): row is HiddenGate => !('subject' in row);
export const isShownGate = (row: Row): row is TeamGate => !isHiddenGate(row);

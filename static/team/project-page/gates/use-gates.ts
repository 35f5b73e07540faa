import type { GateStateName, TeamGate } from '../../../../src/contract/gate';
import { callPlan } from '../../calls';
import { type List, type Source, useList } from '../list/use-list';

const source: Source<TeamGate, GateStateName> = {
  // What waits for somebody comes first, and what is over last.
  states: ['open', 'rejected', 'invalidated', 'expired', 'draft', 'satisfied', 'withdrawn'],
  ask: async (state, after) => {
    const answer = await callPlan('list-gates', { state, ...(after === null ? {} : { after }) });
    return answer.ok ? { ok: true, value: { rows: answer.value.gates, next: answer.value.next } } : answer;
  },
};

/** The gates of the project, page after page. */
export const useGates = (): List<TeamGate> => useList(source);

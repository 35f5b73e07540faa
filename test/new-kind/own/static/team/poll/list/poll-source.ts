import { type ListedPoll, type PollState, pollStates } from '../../../../src/contract/poll';
import { callPlan } from '../../call/calls';
import type { Source } from '../../list/read-list';

/** The polls of the project, state after state. */
export const pollSource: Source<ListedPoll, PollState> = {
  states: pollStates,
  load: async (state, after) => {
    const result = await callPlan('list-polls', { state, ...(after === null ? {} : { after }) });
    return result.ok ? { ok: true, value: { rows: result.value.polls, next: result.value.next } } : result;
  },
};

import type { PollState } from '../../../../src/contract/poll';
import type { ShownState } from '../../ask/state-lozenge';

export const pollStates: Readonly<Record<PollState, ShownState>> = {
  open: { key: 'poll.state.open', appearance: 'inprogress' },
  closed: { key: 'poll.state.closed', appearance: 'default' },
};

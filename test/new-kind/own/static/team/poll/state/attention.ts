import type { ListedPoll } from '../../../../src/contract/poll';
import type { Attention } from '../../ask/attention';

/** The team need not look at a poll soon: while it is open, the customers have it. */
export const pollAttention = ({ state, due, openedAt }: ListedPoll): Attention =>
  state === 'open'
    ? { standing: 'customer', turn: 'customer', due, weight: 6, since: openedAt }
    : { standing: 'done', turn: 'nobody', due, weight: 6, since: openedAt };

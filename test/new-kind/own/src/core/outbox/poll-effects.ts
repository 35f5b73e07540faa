import type { Poll } from '../poll/poll';
import type { Effect } from './effect';

/** An event on a poll reaches those who are asked with the day's digest. */
export const pollEffects = ({ id }: Poll): Effect[] => [{ kind: 'sync-inboxes', ask: { kind: 'poll', id } }];

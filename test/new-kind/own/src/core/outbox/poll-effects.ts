import type { Poll } from '../poll/poll';
import type { Effect } from './effect';

/** What an event on a poll does: those who are asked hear of it with the day's digest. */
export const pollEffects = ({ id }: Poll): Effect[] => [{ kind: 'sync-inboxes', ask: { kind: 'poll', id } }];

import type { ToldRules } from '../ask/told';
import type { Poll } from './poll';
import { pollDigestWhats, pollLines } from './poll-digest';
import type { PollEntry } from './poll-entry';

/** The rules by which polls are told of in digests; none is ever told at once. */
export const pollTold = {
  digestLines: pollLines,
  digestWhats: pollDigestWhats,
  // No poll is urgent.
  messages: {},
  messageNow: () => null,
  withTold: null,
} as const satisfies ToldRules<Poll, PollEntry, keyof typeof pollDigestWhats>;

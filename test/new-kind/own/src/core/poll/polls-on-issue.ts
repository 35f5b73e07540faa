import type { OnIssueRules } from '../ask/kind';
import type { Poll } from './poll';
import { pollCounted } from './poll-counted';
import { pollLozenge, pollLozenges } from './poll-lozenge';

/** The rules by which an issue tells of the polls on it. */
export const pollsOnIssue = {
  countedAs: pollCounted,
  issueFields: () => ({}),
  lozenges: pollLozenges,
  lozengeOf: pollLozenge,
} as const satisfies OnIssueRules<Poll, unknown, keyof typeof pollLozenges>;

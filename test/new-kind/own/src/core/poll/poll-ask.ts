import type { OverviewPoll } from '../../contract/poll';
import type { AskKindRules } from '../ask/kind';
import type { Poll } from './poll';
import { pollCounted } from './poll-counted';
import { pollDigestWhats, pollLines } from './poll-digest';
import { inboxesOfPoll, type PollEntry, placeOfPoll } from './poll-entry';
import { pollLozenge, pollLozenges } from './poll-lozenge';
import { storedPollForm } from './poll-record';

/** Polls as a kind of ask. */
export const pollAsk = {
  kind: 'poll',
  inboxesOf: inboxesOfPoll,
  placeIn: placeOfPoll,
  newestOf: ({ since }: PollEntry) => since,
  digestLines: pollLines,
  digestWhats: pollDigestWhats,
  // No poll is urgent.
  messages: {},
  messageNow: () => null,
  withTold: null,
  dueStates: ['open'],
  storedForm: storedPollForm,
  // It closes without them.
  keepsHolder: null,
  countedAs: pollCounted,
  issueFields: () => ({}),
  lozenges: pollLozenges,
  lozengeOf: pollLozenge,
  plannedOn: null,
  effortOf: ({ detail: { minutes } }: PollEntry) => minutes,
  raidLine: 'entry.poll',
  deemedAfter: () => null,
  namesPeopleInProject: true,
  overviewOf: ({ detail: { state } }: PollEntry): Pick<OverviewPoll, 'state'> => ({ state }),
} as const satisfies AskKindRules<
  Poll,
  PollEntry,
  keyof typeof pollDigestWhats,
  Poll['state']['name'],
  unknown,
  unknown,
  keyof typeof pollLozenges
>;

import type { OverviewPoll } from '../../contract/poll';
import type { AskKindRules } from '../ask/kind';
import type { Poll } from './poll';
import { inboxesOfPoll, type PollEntry, placeOfPoll } from './poll-entry';
import { storedPollForm } from './poll-record';

/** Polls as a kind of ask. */
export const pollAsk = {
  kind: 'poll',
  inboxesOf: inboxesOfPoll,
  placeIn: placeOfPoll,
  newestOf: ({ since }: PollEntry) => since,
  dueStates: ['open'],
  storedForm: storedPollForm,
  // It closes without them.
  keepsHolder: null,
  plannedOn: null,
  effortOf: ({ detail: { minutes } }: PollEntry) => minutes,
  raidLine: 'entry.poll',
  deemedAfter: () => null,
  namesPeopleInProject: true,
  overviewOf: ({ detail: { state } }: PollEntry): Pick<OverviewPoll, 'state'> => ({ state }),
} as const satisfies AskKindRules<Poll, PollEntry, Poll['state']['name']>;

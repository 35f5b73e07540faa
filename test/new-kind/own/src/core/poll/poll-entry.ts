import type { PollState } from '../../contract/poll';
import type { AskEntry, AskPlace } from '../ask/entry';
import { personInbox } from '../ask/inbox';
import type { Poll } from './poll';

/** A poll in the inbox of somebody who is asked. */
export type PollEntry = AskEntry<'poll', PollDetail>;

type PollDetail = { readonly state: PollState; readonly minutes: number; readonly isChased?: true };

/** Less than a decision holds up. */
const weight = 6;

export const inboxesOfPoll = ({ engagementId, people }: Pick<Poll, 'engagementId' | 'people'>): string[] =>
  people.map((accountId) => personInbox(engagementId, accountId));

/** A person who has answered is done with it. Their entry does not say when that was: it stands where it came. */
export function placeOfPoll(poll: Poll, inboxId: string): AskPlace {
  const { id, engagementId, issueId, title, due, state, minutes, isChased } = poll;
  const accountId = poll.people.find((each) => personInbox(engagementId, each) === inboxId);
  if (accountId === undefined) return undefined;
  const isDone = state.name === 'closed' || poll.answered.includes(accountId);
  const entry: PollEntry = {
    kind: 'poll',
    id,
    engagementId,
    on: { issueId },
    title,
    due,
    since: state.since,
    turn: isDone ? 'nobody' : 'customer',
    ...(isDone ? { isDone } : {}),
    ...(poll.answered.includes(accountId) ? { isCredited: true } : {}),
    weight,
    detail: { state: state.name, minutes, ...(isChased ? { isChased } : {}) },
  };
  return entry;
}

import type { ListedPoll } from '../../contract/poll';
import type { ItemAccess } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import type { Poll } from '../../core/poll/poll';
import { listedPoll } from './listed-poll';

/** A poll on the panel of its issue, where nothing is said of answers. @param now epoch milliseconds */
export const pollOnIssue = (proof: ItemAccess, poll: Poll, engagement: Engagement, now: number): ListedPoll =>
  listedPoll(proof, poll, undefined, dayIn(engagement.calendar.timeZone, now));

import type { IsoInstant } from '../../contract/common';
import { dayIn } from '../calendar/day';
import type { Engagement } from '../engagement/engagement';
import type { Inbox, ToldOutcome } from './inbox';
import { isToldOf } from './news';

/** More days than those whose outcomes come between two digests, unless the team tells all that is old at once. */
const daysKept = 20;
/** The most that are kept until a digest has told of them: an inbox that is full of asks has room for no more. */
const untoldAtMost = 60;

/**
 * The inbox of who raised an entry, with the news of its outcome. A digest says no more of it than the day on which it was
 * raised, so the newest outcome stands for all of that day. What was told already goes only when there are too many.
 */
export function withOutcome(
  inbox: Inbox,
  engagement: Pick<Engagement, 'calendar' | 'digest'>,
  { raisedAt }: { readonly raisedAt: IsoInstant },
  at: IsoInstant,
): Inbox {
  const raisedOn = dayIn(engagement.calendar.timeZone, Date.parse(raisedAt));
  const others = (inbox.outcomes ?? []).filter((each) => each.done !== undefined || each.raisedOn !== raisedOn);
  return { ...inbox, outcomes: withinRoom([...others, { raisedOn, at }], engagement) };
}

function withinRoom(outcomes: readonly ToldOutcome[], engagement: Pick<Engagement, 'digest'>): ToldOutcome[] {
  const newest = outcomes.slice(-untoldAtMost);
  return newest.filter(({ at }, index) => index >= newest.length - daysKept || !isToldOf(engagement, at));
}

/**
 * The inbox of who raised an entry, after its Jira issue was done, or is open again: of what is open again nothing is told.
 * @param at when it was done; undefined if it is open again
 */
export function withDone(
  inbox: Inbox,
  engagement: Pick<Engagement, 'calendar' | 'digest'>,
  { id, raisedAt }: { readonly id: string; readonly raisedAt: IsoInstant },
  at: IsoInstant | undefined,
): Inbox {
  const raisedOn = dayIn(engagement.calendar.timeZone, Date.parse(raisedAt));
  const { outcomes: known = [], ...others } = inbox;
  const isOfDay = (each: ToldOutcome) => each.done !== undefined && each.raisedOn === raisedOn;
  const before = known.find(isOfDay);
  const done = (before?.done ?? []).filter((each) => each !== id);
  const left = known.filter((each) => !isOfDay(each));
  const ofDay =
    at !== undefined
      ? [...left, { raisedOn, at, done: [...done, id] }]
      : before && done.length > 0
        ? known.map((each) => (each === before ? { ...before, done } : each))
        : left;
  return ofDay.length === 0 ? others : { ...others, outcomes: withinRoom(ofDay, engagement) };
}

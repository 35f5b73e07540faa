import type { IsoInstant } from '../../contract/common';
import { dayIn } from '../calendar/day';
import type { Engagement } from '../engagement/engagement';
import type { Inbox, ToldOutcome } from './inbox';
import type { LineRule, ToldLine } from './kind';
import { isNews, isToldOf } from './news';

export const outcomeDigestWhats = { 'outcome-told': { weight: 230, says: 'outcome' } } as const satisfies Record<
  string,
  LineRule
>;

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
  const others = (inbox.outcomes ?? []).filter((each) => each.raisedOn !== raisedOn);
  const newest = [...others, { raisedOn, at }].slice(-untoldAtMost);
  const isKept = (each: ToldOutcome, index: number) =>
    index >= newest.length - daysKept || !isToldOf(engagement, each.at);
  return { ...inbox, outcomes: newest.filter(isKept) };
}

/**
 * The lines of a digest about what its reader has raised, one for each day on which they did. All customers of the engagement
 * can read the digest, and nobody but its reader sees what they raised: a line says no more than the day.
 */
export function outcomeLines(
  engagement: Engagement,
  outcomes: readonly ToldOutcome[],
  until: IsoInstant,
): ToldLine<keyof typeof outcomeDigestWhats>[] {
  const news = outcomes.filter(({ at }) => isNews(engagement, at, until));
  return news.map(({ raisedOn }) => ({ what: 'outcome-told', title: '', due: raisedOn }));
}

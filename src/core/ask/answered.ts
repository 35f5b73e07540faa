import type { IsoInstant } from '../../contract/common';
import { dayIn } from '../calendar/day';
import type { Engagement } from '../engagement/engagement';
import type { Answered, Inbox } from './inbox';
import type { LineRule, ToldLine } from './kind';
import { isNews } from './news';

export const answeredDigestWhats = { answered: { weight: 230 } } as const satisfies Record<string, LineRule>;

/** As many as one person may raise in a day. */
const kept = 20;

/** An entry as it was raised. */
type Raised = { readonly id: string; readonly raisedAt: IsoInstant };

/** The inbox of who raised an entry, with the news of its outcome; what a digest has told already goes. */
export function withAnswered(
  inbox: Inbox,
  { digest, calendar }: Engagement,
  { id, raisedAt }: Raised,
  at: IsoInstant,
): Inbox {
  const news: Answered = { entryId: id, raisedOn: dayIn(calendar.timeZone, Date.parse(raisedAt)), at };
  const untold = (inbox.answered ?? []).filter(({ entryId, at }) => entryId !== news.entryId && at > digest.toldUntil);
  return { ...inbox, answered: [...untold, news].slice(-kept) };
}

/**
 * The lines of a digest about what its reader has raised, one for each day on which they did. All customers of the engagement
 * can read the digest, and nobody but its reader sees what they raised: a line says no more than the day.
 */
export function answeredLines(
  engagement: Engagement,
  answered: readonly Answered[],
  until: IsoInstant,
): ToldLine<keyof typeof answeredDigestWhats>[] {
  const news = answered.filter(({ at }) => isNews(engagement, at, until));
  const days = new Set(news.map(({ raisedOn }) => raisedOn));
  return [...days].map((due) => ({ what: 'answered', title: '', due }));
}

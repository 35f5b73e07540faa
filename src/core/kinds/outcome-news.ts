import type { IsoInstant } from '../../contract/common';
import type { ToldOutcome } from '../ask/inbox';
import { isNews } from '../ask/news';
import type { LineRule, ToldLine } from '../ask/told';
import type { Engagement } from '../engagement/engagement';

export const outcomeDigestWhats = {
  'outcome-told': { weight: 230, says: 'outcome' },
  'outcome-done': { weight: 235, says: 'outcome' },
} as const satisfies Record<string, LineRule>;

/**
 * The lines of a digest about what its reader has raised: for each day on which they did, that something was answered, and how
 * much of it is done by now. All customers of the engagement can read the digest, and nobody but its reader sees what they
 * raised: a line says no more than that.
 */
export function outcomeLines(
  engagement: Engagement,
  outcomes: readonly ToldOutcome[],
  until: IsoInstant,
): ToldLine<keyof typeof outcomeDigestWhats>[] {
  const news = outcomes.filter(({ at }) => isNews(engagement, at, until));
  return news.map(({ raisedOn: due, done }) =>
    done ? { what: 'outcome-done', title: String(done.length), due } : { what: 'outcome-told', title: '', due },
  );
}

import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import { isNews } from '../ask/news';
import type { LineRule, ToldLine } from '../ask/told';
import { isOver } from '../calendar/standing-in';
import { customerOf, type Engagement } from '../engagement/engagement';

export const deputyDigestWhats = { 'deputy-proposed': { weight: 225 } } as const satisfies Record<string, LineRule>;

/**
 * The line of a digest about the deputy who is proposed to its reader: told once, and without a name, because all customers of
 * the engagement read it. @param today in the customer's time zone
 */
export function proposedDeputyLines(
  engagement: Engagement,
  reader: AccountId,
  today: IsoDate,
  until: IsoInstant,
): ToldLine<keyof typeof deputyDigestWhats>[] {
  const proposed = customerOf(engagement, reader)?.proposedDeputy;
  const isTold = proposed && !proposed.isDeclined && !isOver(proposed, today) && isNews(engagement, proposed.at, until);
  return isTold ? [{ what: 'deputy-proposed', title: '', due: null }] : [];
}

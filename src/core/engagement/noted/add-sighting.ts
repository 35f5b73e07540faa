import type { AccountId } from '../../../contract/common';
import { instantText } from '../../calendar/day';
import { absentFrom, customerOf, type Engagement } from '../engagement';
import { dayMs, hourMs } from './sighting';

/** As many as the engagement's record has room for, of those who came last. */
export const sightingsKept = 25;

/**
 * The engagement once a customer has the request before them: of whoever counts as absent it is noted once an hour, and of whoever
 * would but for an earlier one, once a day. If they count as absent, it is looked again who can take part, once an hour.
 * @param now epoch milliseconds
 * @returns undefined where there is nothing to note
 */
export function withSighting(
  engagement: Engagement,
  who: AccountId,
  now: number,
): { readonly engagement: Engagement; readonly isToLook: boolean } | undefined {
  const { sightings = [], lookedAgainAt } = engagement;
  const isAbsent = isAbsentFrom(engagement, who);
  const last = sightings.find(({ accountId }) => accountId === who);
  if (!customerOf(engagement, who) || (!isAbsent && !last)) return undefined;
  const isNoted = last !== undefined && Date.parse(last.at) + (isAbsent ? hourMs : dayMs) > now;
  const isToLook = isAbsent && (lookedAgainAt === undefined || Date.parse(lookedAgainAt) + hourMs <= now);
  if (isNoted && !isToLook) return undefined;
  const at = instantText(now);
  const others = sightings.filter(({ accountId }) => accountId !== who && customerOf(engagement, accountId));
  const noted = { ...engagement, sightings: [...others, { accountId: who, at }].slice(-sightingsKept) };
  return { engagement: isToLook ? { ...noted, lookedAgainAt: at } : noted, isToLook };
}

const isAbsentFrom = (engagement: Pick<Engagement, 'absent' | 'customers'>, who: AccountId): boolean =>
  absentFrom(engagement).some(({ accountId }) => accountId === who);

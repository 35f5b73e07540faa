import type { AccountId } from '../../../contract/common';
import { instantText } from '../../calendar/day';
import { absentFrom, customerOf, type Engagement } from '../engagement';

/**
 * A customer whom no message reaches, because they are not on the request, has seen it all the same, as by an organization: they
 * can take part.
 */
export type Sighting = NonNullable<Engagement['sightings']>[number];

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** As many as the engagement's record has room for, of those who came last. */
export const sightingsKept = 25;

/** Somebody who has not come for so long may not be able to any more. */
const countsForMs = 7 * dayMs;

/** The sightings that still say something: of people who are not on the request, as Jira has it now. */
export const sightingsOf = (
  { sightings = [] }: Pick<Engagement, 'sightings'>,
  offRequest: readonly AccountId[],
  now: number,
): readonly Sighting[] =>
  sightings.filter(({ accountId, at }) => offRequest.includes(accountId) && Date.parse(at) + countsForMs > now);

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

import type { AccountId } from '../../../contract/common';
import type { Engagement } from '../engagement';

/**
 * A customer whom no message reaches, because they are not on the request, has seen it all the same, as by an organization: they
 * can take part.
 */
export type Sighting = NonNullable<Engagement['sightings']>[number];

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** Somebody who has not come for so long may not be able to any more. */
const countsForMs = 7 * dayMs;

/** The sightings that still say something: of people who are not on the request, as Jira has it now. */
export const sightingsOf = (
  { sightings = [] }: Pick<Engagement, 'sightings'>,
  offRequest: readonly AccountId[],
  now: number,
): readonly Sighting[] =>
  sightings.filter(({ accountId, at }) => offRequest.includes(accountId) && Date.parse(at) + countsForMs > now);

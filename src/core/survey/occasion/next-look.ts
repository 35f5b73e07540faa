import type { IsoInstant } from '../../../contract/common';
import { instantText } from '../../calendar/day';

const hour = 3_600_000;
const day = 24 * hour;

/** For so long it is looked every hour, in milliseconds. */
const hourlyFor = 2 * day;

/**
 * The instant at which it is looked again for an occasion of which no event has told: every hour for the first two days, then once a
 * day. So a checkpoint that waits for a year costs some four hundred looks of three calls of Jira at most, and what no event
 * told of is found a day late at most.
 * @param plannedAt when waiting began @param now epoch milliseconds
 */
export const nextLookAt = (plannedAt: IsoInstant, now: number): IsoInstant =>
  instantText(now + (now < Date.parse(plannedAt) + hourlyFor ? hour : day));

/** The same while it is open, for an occasion that is taken back: once a day, and at its end. */
export function nextOpenLookAt(closesAt: IsoInstant | null, now: number): IsoInstant {
  const tomorrow = instantText(now + day);
  return closesAt !== null && closesAt < tomorrow ? closesAt : tomorrow;
}

import type { IsoDate } from '../../contract/common';
import { contactLimits } from '../../contract/contact';
import { quarterOf } from '../gate/results/by-quarter';
import { digestWhats } from '../kinds/digest-whats';
import type { DigestPart } from '../outbox/effect';

export type QuarterCount = { readonly name: string; readonly count: number };

/** The messages with news that the app brought to an engagement's customer, by quarter. */
export type Outbound = {
  readonly projectId: string;
  readonly engagementId: string;
  readonly quarters: readonly QuarterCount[];
  /** The references of those that were counted last: a message whose sending is tried again counts once. */
  readonly counted: readonly string[];
};

export const noOutbound = (engagement: { readonly id: string; readonly projectId: string }): Outbound => ({
  projectId: engagement.projectId,
  engagementId: engagement.id,
  quarters: [],
  counted: [],
});

/** More than are on their way to one customer at once. */
const countedKept = 40;

/** The same object where the message was counted before. @param day on which it was sent, in the customer's time zone */
export function withOutbound(outbound: Outbound, reference: string, day: IsoDate): Outbound {
  if (outbound.counted.includes(reference)) return outbound;
  return {
    ...outbound,
    quarters: withOneMore(outbound.quarters, quarterOf(day)),
    counted: [...outbound.counted, reference].slice(-countedKept),
  };
}

/** The newest quarters alone, the earliest of them first. */
export function withOneMore(quarters: readonly QuarterCount[], name: string): readonly QuarterCount[] {
  const before = quarters.find((each) => each.name === name)?.count ?? 0;
  return [...quarters.filter((each) => each.name !== name), { name, count: before + 1 }]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .slice(-contactLimits.quarters);
}

/** Whether a digest counts as contact: it has news. One that only reminds customers of their own part tells them nothing new. */
export const hasNews = (parts: readonly DigestPart[]): boolean =>
  parts.some(({ lines }) => lines.some(({ what }) => digestWhats.get(what)?.says !== 'reminder'));

import type { AccountId, IsoInstant } from '../../contract/common';
import { scoredMeasureKeys } from '../../contract/survey/measures';
import { isNews } from '../ask/news';
import type { LineRule, ToldLine } from '../ask/told';
import type { Engagement } from '../engagement/engagement';
import { maySign } from '../survey/measures/by-customer';
import { type Measures, targetOf } from '../survey/measures/measures';

export const targetDigestWhats = { 'target-proposed': { weight: 140 } } as const satisfies Record<string, LineRule>;

/** The instants since when targets wait for somebody's signature for the customer's side; none for who may not sign. */
export const targetsWaitingFor = (
  engagement: Engagement,
  measures: Measures | undefined,
  reader: AccountId,
): IsoInstant[] =>
  measures && maySign(engagement, reader)
    ? scoredMeasureKeys.flatMap((measure) => {
        const { proposed } = targetOf(measures, measure);
        return proposed && !proposed.customer ? (proposed.team?.at ?? proposed.at) : [];
      })
    : [];

/**
 * The line of a digest about targets that its reader may sign: told once of each proposal, all together, and without the measure, because all
 * customers of the engagement read it.
 */
export const targetLines = (
  engagement: Engagement,
  waitingSince: readonly IsoInstant[],
  until: IsoInstant,
): ToldLine<keyof typeof targetDigestWhats>[] =>
  waitingSince.some((at) => isNews(engagement, at, until)) ? [{ what: 'target-proposed', title: '', due: null }] : [];

import type { AccountId, IsoDate } from '../../contract/common';
import { openlyOf } from '../ask/entry';
import type { Inbox } from '../ask/inbox';
import { type Engagement, isCustomer } from '../engagement/engagement';
import type { SurveyEntry } from '../survey/survey-entry';
import { knownOf, noSilence, type Silence, withKnown } from './silence';

/**
 * The record once a customer has looked at what is asked of them: one write a day for each person. While they are asked in confidence here no
 * visit is noted, nor is one (`askedInConfidence`) while they are so in another engagement: beside the number of answers, the days of visits could tell who has answered.
 * @param today in the customer's time zone
 * @returns undefined where there is nothing to note
 */
export function withVisit(
  silence: Silence | undefined,
  engagement: Engagement,
  inbox: Pick<Inbox, 'asks'>,
  who: AccountId,
  today: IsoDate,
): Silence | undefined {
  if (!isCustomer(engagement, who) || isAskedInConfidence(inbox)) return undefined;
  const record = silence ?? noSilence(engagement, today);
  const known = knownOf(record, who);
  if (known?.visitedOn !== undefined && known.visitedOn >= today) return undefined;
  return withKnown(record, engagement, { ...known, accountId: who, visitedOn: today });
}

/** Whether a survey in confidence asks them that is not over yet. It stays in an inbox until it is, whether they have answered or not. */
const isAskedInConfidence = ({ asks }: Pick<Inbox, 'asks'>): boolean =>
  asks.some((each) => {
    const entry = openlyOf(each);
    if (entry?.kind !== 'survey') return false;
    const { mode, isFollowedUp } = (entry as SurveyEntry).detail;
    return mode === 'confidential' && !isFollowedUp;
  });

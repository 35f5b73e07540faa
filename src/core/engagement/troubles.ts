import type { Attribution } from '../audit/event';
import { cutText } from '../text/cut-text';
import type { Engagement } from './engagement';
import type { Settled } from './settled';

const troublesKept = 20;

/** Bytes that are kept of what Jira said: 500 characters of any script. Only what has control characters in it is cut for it. */
const reasonBytes = 1_500;
const reasonCharacters = 500;

/** A trouble, as far as an engagement keeps it. */
export const keptTrouble = (trouble: Engagement['troubles'][number]): Engagement['troubles'][number] => ({
  ...trouble,
  reason: cutText(trouble.reason, reasonCharacters, reasonBytes),
});

/**
 * Jira refused something that was to reach the customer. The same entry refused again is one trouble.
 * @returns undefined while the list is full: the entry is then not given up, because nobody could be told
 */
export function noteTrouble(
  engagement: Engagement,
  trouble: Engagement['troubles'][number],
  attribution: Attribution,
): Settled | undefined {
  const others = engagement.troubles.filter(({ entryId }) => entryId !== trouble.entryId);
  if (others.length >= troublesKept) return undefined;
  return {
    engagement: { ...engagement, troubles: [...others, keptTrouble(trouble)] },
    event: { ...attribution, what: 'effect-refused', text: trouble.reason, facts: { entryId: trouble.entryId } },
  };
}

/** Effects that Jira refused are sent once more. */
export function sendAgain(engagement: Engagement, attribution: Attribution): Settled | undefined {
  const entryIds = engagement.troubles.map(({ entryId }) => entryId);
  if (entryIds.length === 0) return undefined;
  return {
    engagement: { ...engagement, troubles: [] },
    event: { ...attribution, what: 'sent-again', facts: { entryIds } },
  };
}

/** An engagement without the troubles of entries that are done, or of which another tells all. */
export const withoutTroublesOf = (engagement: Engagement, entryIds: readonly string[]): Engagement =>
  engagement.troubles.some(({ entryId }) => entryIds.includes(entryId))
    ? { ...engagement, troubles: engagement.troubles.filter(({ entryId }) => !entryIds.includes(entryId)) }
    : engagement;

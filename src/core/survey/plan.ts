import type { IsoDate, IsoInstant } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { CheckpointTerms } from '../../contract/survey/checkpoint';
import { instantText } from '../calendar/day';
import { checkDay } from '../calendar/due-day';
import { startOfDay } from '../calendar/moment';
import type { Engagement } from '../engagement/engagement';
import { isCustomer } from '../engagement/engagement';
import { accept, refuse } from '../result';
import { daysApart } from './occasion/recurrence';

/**
 * Whether a checkpoint may be planned, and when it opens by itself; null for at its occasion, or never. The occasion itself is not
 * looked at here.
 * @param engagements those that it names, as they are stored @param today in the time zone of the first of them
 */
export function checkTerms(
  terms: CheckpointTerms,
  engagements: readonly Engagement[],
  today: IsoDate,
): Result<IsoInstant | null> {
  const { engagementIds, audience, mode, opensOn } = terms;
  if (engagements.length === 0 || engagements.length !== new Set(engagementIds).size) {
    return refuse('not-found', { field: 'engagementIds' });
  }
  if (engagements.some(({ status }) => status !== 'active')) {
    return refuse('engagement-not-ready', { field: 'engagementIds' });
  }
  // Whoever chooses people one by one can choose them so that their answers can be told apart.
  if (mode === 'confidential' && audience.people.length > 0) return refuse('confidential-by-name', { field: 'people' });
  const isKnown = audience.people.every((each) => engagements.some((engagement) => isCustomer(engagement, each)));
  if (!isKnown) return refuse('stakeholder-unknown', { field: 'people' });
  const { occasion, recurrence, windowDays } = terms;
  if (occasion && opensOn !== null) return refuse('field-invalid', { field: 'occasion' });
  if (recurrence && opensOn === null) return refuse('field-invalid', { field: 'recurrence' });
  // None is still open when the next one opens.
  if (recurrence && windowDays > daysApart(recurrence)) return refuse('field-invalid', { field: 'windowDays' });
  if (opensOn === null) return accept(null);
  const day = checkDay(opensOn, today, 'opensOn');
  if (!day.ok) return day;
  const [first] = engagements;
  return accept(instantText(startOfDay(first?.calendar.timeZone ?? 'UTC', opensOn)));
}

import type { IsoDate } from '../../contract/common';
import { checkpointLimits } from '../../contract/survey/checkpoint';
import { daysBetween } from '../calendar/day';
import type { Checkpoint } from '../survey/checkpoint';
import { answeredUntil } from '../survey/due/steps';
import type { Surveyed } from '../survey/surveyed';

/** Of a survey that was begun so many days ago, none is open any more: a few days are for an end that comes late. */
const longestOpen = checkpointLimits.windowDays.most + 10;

/** The surveys, of any engagement of the site, that may be asking somebody today. */
export const mayBeAsking = ({ asked }: Pick<Surveyed, 'asked'>, today: IsoDate): string[] =>
  asked.filter(({ day }) => daysBetween(day, today) <= longestOpen).map(({ checkpointId }) => checkpointId);

type Asking = Pick<Checkpoint, 'mode' | 'state' | 'closesOn' | 'answeredUntil'>;

/**
 * Until when somebody has been asked in confidence, in whatever engagement: who could have answered is not to be told by their visits.
 * @param checkpoints by their ids; of those that are missing nothing is known
 * @param timeZone of the engagement whose days are meant
 * @returns the last day of the last survey; `now` while one may be answered; undefined where there was none
 */
export function askedInConfidence(
  { asked }: Pick<Surveyed, 'asked'>,
  checkpoints: ReadonlyMap<string, Asking>,
  timeZone: string,
): IsoDate | 'now' | undefined {
  const found = asked
    .flatMap(({ checkpointId }) => checkpoints.get(checkpointId) ?? [])
    .filter(({ mode, state }) => mode === 'confidential' && state.name !== 'planned' && state.name !== 'cancelled');
  if (found.some(({ state }) => state.name === 'opening' || state.name === 'open')) return 'now';
  return found
    .map((each) => each.answeredUntil ?? answeredUntil(each, timeZone))
    .sort()
    .at(-1);
}

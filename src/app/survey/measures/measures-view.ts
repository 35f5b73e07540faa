import type { AccountId } from '../../../contract/common';
import { type EngagementMeasures, scoredMeasureKeys, type Target } from '../../../contract/survey/measures';
import type { BrowsableProject } from '../../../core/access/team';
import { dayIn } from '../../../core/calendar/day';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { latestOf } from '../../../core/survey/measures/latest';
import { markedBy } from '../../../core/survey/measures/marked-by';
import { type StoredTarget, targetOf } from '../../../core/survey/measures/measures';
import type { Measured } from './load-measures';

/** A target as the team sees it: all of it, but for what is kept to know a command by. */
export const targetForTeam = ({ agreed, proposed, withdrawn, revision }: StoredTarget): Target<AccountId> => ({
  agreed,
  proposed,
  withdrawn,
  revision,
});

/** All that counts for the customers of an engagement. @param closed its checkpoints, the newest first @param now epoch milliseconds */
export function measuresView(
  project: BrowsableProject,
  { engagement, measures }: Measured,
  closed: readonly Checkpoint[],
  now: number,
): EngagementMeasures {
  project.assertOf(engagement);
  for (const checkpoint of closed) project.assertOf(checkpoint);
  const today = dayIn(engagement.calendar.timeZone, now);
  return {
    engagementId: engagement.id,
    measures: scoredMeasureKeys.map((measure) => ({
      measure,
      markedBy: markedBy(measures, engagement, measure),
      target: targetForTeam(targetOf(measures, measure)),
      ...latestOf(closed, measure, today),
    })),
  };
}

import type { AccountId } from '../../../contract/common';
import {
  type EngagementMeasures,
  type ScoredMeasure,
  scoredMeasureKeys,
  type Target,
} from '../../../contract/survey/measures';
import type { EngagementTeam } from '../../../core/access/project-team';
import { dayIn } from '../../../core/calendar/day';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { latestOf } from '../../../core/survey/measures/latest';
import { markedBy } from '../../../core/survey/measures/marked-by';
import { type Measures, targetOf } from '../../../core/survey/measures/measures';
import type { Seen } from '../seen-checkpoint';
import type { Measured } from './load-measures';

/** The target of a measure as the team sees it: all of it, but for what is kept to know a command by. */
export function targetForTeam(team: EngagementTeam, all: Measures, measure: ScoredMeasure): Target<AccountId> {
  team.assertOf({ projectId: all.projectId, engagementId: all.engagementId });
  const { agreed, proposed, withdrawn, revision } = targetOf(all, measure);
  return { agreed, proposed, withdrawn, revision };
}

/** All that counts for the customers of an engagement. @param closed its checkpoints, the newest first @param now epoch milliseconds */
export function measuresView(
  team: EngagementTeam,
  { engagement, measures }: Measured,
  closed: readonly Seen<Checkpoint>[],
  now: number,
): EngagementMeasures {
  for (const { seen, survey } of closed) seen.assertIs(survey);
  const told = closed.map(({ survey }) => survey);
  const today = dayIn(engagement.calendar.timeZone, now);
  return {
    engagementId: engagement.id,
    measures: scoredMeasureKeys.map((measure) => ({
      measure,
      markedBy: markedBy(measures, engagement, measure),
      target: targetForTeam(team, measures, measure),
      ...latestOf(told, measure, today),
    })),
  };
}

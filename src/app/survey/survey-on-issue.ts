import type { TeamSurvey } from '../../contract/survey/team-survey';
import type { ItemAccess } from '../../core/access/team';
import { askedIn, type Roster } from '../../core/survey/roster';

/** A survey on the panel of the issue that it is about: nothing is said of answers. */
export function surveyOnIssue(access: ItemAccess, roster: Roster): TeamSurvey {
  access.assertOf(roster);
  const { id, engagementId, checkpointId, title, surveyKind, mode, state, due } = roster;
  return {
    id,
    engagementId,
    checkpointId,
    title,
    surveyKind,
    mode,
    state: state.name === 'open' ? 'open' : 'closed',
    due,
    // It closes with its day.
    isOverdue: false,
    asked: askedIn(roster).length,
    openedAt: state.since,
  };
}

import type { ListedCheckpoint, NotAskedReason } from '../../contract/survey/checkpoint';
import type { AskedPerson, CheckpointInFull, NotAsked, RosterView } from '../../contract/survey/team-survey';
import type { BrowsableProject } from '../../core/access/team';
import type { Checkpoint } from '../../core/survey/checkpoint';
import { askedIn, isAsked, isUndecided, type Roster } from '../../core/survey/roster';
import { sumOf } from '../../core/survey/tally';

/** A checkpoint as a row of the project's list. How many have answered in confidence is told once it is closed. */
export function listedCheckpoint(project: BrowsableProject, checkpoint: Checkpoint): ListedCheckpoint {
  project.assertOf(checkpoint);
  const { id, title, engagementIds, mode, opensOn, windowDays, questionnaire, state, cancelledFor } = checkpoint;
  const { closesOn, asked, plannedBy, plannedAt, history, tallies, reading } = checkpoint;
  const counted = tallies === null || state.name !== 'closed' ? null : sumOf(Object.values(tallies));
  return {
    id,
    title,
    engagementIds,
    mode,
    opensOn,
    windowDays,
    surveyKind: questionnaire.surveyKind,
    state: state.name,
    since: state.since,
    cancelledFor,
    closesOn,
    asked: asked && Object.values(asked).reduce((sum, count) => sum + count, 0),
    answered: counted?.complete ?? null,
    isUnread: state.name === 'closed' && reading === null,
    plannedBy,
    plannedAt,
    revision: history.length,
  };
}

/** A checkpoint in full, with the rosters that there are. */
export function checkpointView(
  project: BrowsableProject,
  checkpoint: Checkpoint,
  rosters: readonly Roster[],
): CheckpointInFull {
  const { audience, questionnaire, mode, state, reading } = checkpoint;
  // Before it is open it can still be cancelled, as if nobody had been told apart.
  const isSettled = state.name !== 'planned' && state.name !== 'opening';
  return {
    ...listedCheckpoint(project, checkpoint),
    audience,
    questionnaire,
    rosters: isSettled ? rosters.map(rosterView) : [],
    hasResults: state.name === 'closed' || (mode === 'named' && state.name === 'open'),
    reading,
  };
}

function rosterView(roster: Roster): RosterView {
  const isConfidential = roster.mode === 'confidential';
  const asked = askedIn(roster).map(
    ({ accountId, role, kind, done }): AskedPerson => ({
      accountId,
      role,
      kind,
      standing: isConfidential ? null : (done ?? 'silent'),
    }),
  );
  const notAsked: Partial<Record<NotAskedReason, NotAsked>> = {};
  for (const row of roster.people) {
    if (isAsked(row) || isUndecided(row)) continue;
    const reason = row.bucket as NotAskedReason;
    const { count, people } = notAsked[reason] ?? { count: 0, people: [] };
    notAsked[reason] = { count: count + 1, people: isConfidential ? null : [...(people ?? []), row.accountId] };
  }
  return { engagementId: roster.engagementId, asked, notAsked };
}

import type { ListedCheckpoint, NotAskedReason } from '../../contract/survey/checkpoint';
import type { NextInSeries } from '../../contract/survey/occasion';
import type {
  AskedPerson,
  CheckpointInFull,
  FollowUp,
  NotAsked,
  Reading,
  RosterView,
} from '../../contract/survey/team-survey';
import type { BrowsableProject } from '../../core/access/team';
import { daysAfter } from '../../core/calendar/day';
import { type Checkpoint, goneOccasion } from '../../core/survey/checkpoint';
import { firstAfter } from '../../core/survey/occasion/recurrence';
import { askedIn, isAsked, isUndecided, type Roster } from '../../core/survey/roster';
import { sumOf } from '../../core/survey/tally';

/** A checkpoint as a row of the project's list. How many have answered in confidence is told once it is closed. */
export function listedCheckpoint(project: BrowsableProject, checkpoint: Checkpoint): ListedCheckpoint {
  project.assertOf(checkpoint);
  const { id, title, engagementIds, mode, opensOn, windowDays, questionnaire, state, cancelledFor } = checkpoint;
  const { occasion, recurrence, seriesId, number } = checkpoint;
  const { closesOn, asked, plannedBy, plannedAt, history, tallies, reading } = checkpoint;
  const counted = tallies === null || state.name !== 'closed' ? null : sumOf(Object.values(tallies));
  return {
    id,
    title,
    engagementIds,
    mode,
    opensOn,
    windowDays,
    occasion,
    recurrence,
    occasionGone: goneOccasion(checkpoint),
    seriesId,
    number,
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

/**
 * A checkpoint in full, with the rosters that there are. @param reading as the caller sees it
 * @param follower the next of its series, where that is planned
 */
export function checkpointView(
  project: BrowsableProject,
  checkpoint: Checkpoint,
  rosters: readonly Roster[],
  reading: Reading | null,
  follower?: Checkpoint,
): CheckpointInFull {
  const { audience, questionnaire, mode, state, followUp } = checkpoint;
  // Before it is open it can still be cancelled, as if nobody had been told apart.
  const isSettled = state.name !== 'planned' && state.name !== 'opening';
  return {
    ...listedCheckpoint(project, checkpoint),
    audience,
    questionnaire,
    rosters: isSettled ? rosters.map(rosterView) : [],
    hasResults: state.name === 'closed' || (mode === 'named' && state.name === 'open'),
    reading,
    followUp: followUpView(followUp),
    next: nextInSeries(checkpoint, follower),
  };
}

const followUpView = (written: Checkpoint['followUp']): FollowUp | null => {
  if (written === null) return null;
  const { numbers, ...followUp } = written;
  return { ...followUp, sharesNumbers: numbers !== null };
};

/** As long as it is planned, the next is as it would be if this one opened on its day. */
function nextInSeries(
  { state, recurrence, anchor, opensOn, windowDays }: Checkpoint,
  follower: Checkpoint | undefined,
): NextInSeries | null {
  if (follower) {
    const isCalledOff = follower.state.name === 'cancelled' || follower.opensOn === null;
    return isCalledOff ? null : { checkpointId: follower.id, opensOn: follower.opensOn };
  }
  if (state.name !== 'planned' || !recurrence || anchor === null || opensOn === null) return null;
  return { checkpointId: null, opensOn: firstAfter(anchor, recurrence, daysAfter(opensOn, windowDays - 1)) };
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

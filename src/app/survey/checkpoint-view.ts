import type { AccountId } from '../../contract/common';
import { type ListedCheckpoint, type NotAskedReason, notAskedReasons } from '../../contract/survey/checkpoint';
import type { NextInSeries } from '../../contract/survey/occasion';
import type {
  AskedPerson,
  CheckpointInFull,
  FollowUp,
  NotAsked,
  Reading,
  RosterView,
  SurveyProgress,
} from '../../contract/survey/team-survey';
import type { SeenSurvey } from '../../core/access/seen-survey';
import type { SeenWords } from '../../core/access/seen-words';
import { daysAfter } from '../../core/calendar/day';
import { type CountedRoster, countedOnce, reasonOf } from '../../core/survey/buckets';
import { type Checkpoint, goneOccasion, hasCounted } from '../../core/survey/checkpoint';
import { triesToTell } from '../../core/survey/closing';
import { thresholdsOf } from '../../core/survey/fewest/thresholds';
import { firstAfter } from '../../core/survey/occasion/recurrence';
import { withheldFrom } from '../../core/survey/reading/follow-up';
import { answeredAtClose } from '../../core/survey/results/at-close';
import { isAsked, isUndecided, type Roster, type RosterRow } from '../../core/survey/roster';
import type { SeenCheckpoint } from './seen-checkpoint';

/** A checkpoint as a row of the project's list. How many have answered in confidence is told once it is closed. */
export function listedCheckpoint(seen: SeenSurvey, checkpoint: Checkpoint): ListedCheckpoint {
  seen.assertIs(checkpoint);
  const { id, title, engagementIds, mode, opensOn, windowDays, questionnaire, state, cancelledFor } = checkpoint;
  const { occasion, recurrence, seriesId, number } = checkpoint;
  const { closesOn, asked, plannedBy, plannedAt, history, lost, reading } = checkpoint;
  return {
    id,
    title,
    engagementIds,
    mode,
    opensOn,
    windowDays,
    reminders: checkpoint.reminders,
    occasion,
    recurrence,
    occasionGone: goneOccasion(checkpoint),
    occasionUndoneAt: checkpoint.undoneAt,
    seriesId,
    number,
    surveyKind: questionnaire.surveyKind,
    state: state.name,
    since: state.since,
    cancelledFor,
    closesOn,
    thresholds: thresholdsOf(checkpoint),
    asked: asked && Object.values(asked).reduce((sum, count) => sum + count, 0),
    answered: answeredAtClose(checkpoint),
    // It is told once it is over: until then it may come right.
    lost: state.name === 'closed' ? lost : null,
    isUnread: hasCounted(checkpoint) && reading === null,
    plannedBy,
    plannedAt,
    revision: history.length,
  };
}

/**
 * The rest of a checkpoint in full. @property reading as the caller sees it @property begun those who are not finished (`begunIn`)
 * @property follower the next of its series, where that is planned
 */
type Beside = {
  readonly reading: Reading | null;
  /** Null where the reader is not shown what was said by name. */
  readonly words: SeenWords | null;
  readonly begun: ReadonlySet<AccountId> | null;
  readonly follower?: Checkpoint | undefined;
};

export function checkpointView(
  { seen, checkpoint, rosters }: SeenCheckpoint,
  { reading, words, begun, follower }: Beside,
): CheckpointInFull {
  for (const roster of rosters) seen.assertIn(roster);
  words?.assertOf(checkpoint);
  const { audience, questionnaire, mode, state } = checkpoint;
  // Before it is open it can still be cancelled, as if nobody had been told apart.
  const isSettled = state.name !== 'planned' && state.name !== 'opening';
  return {
    ...listedCheckpoint(seen, checkpoint),
    audience,
    questionnaire,
    hasResults: hasCounted(checkpoint) || (mode === 'named' && state.name === 'open'),
    progress: progressOf(checkpoint, rosters),
    rosters: isSettled ? countedOnce(rosters).map((each) => rosterView(each, words, begun)) : [],
    unreadOverride: checkpoint.unreadOverride ?? null,
    teamMail: checkpoint.teamMail ?? null,
    reading,
    followUp: followUpView(checkpoint, words),
    next: nextInSeries(checkpoint, follower),
  };
}

function progressOf(
  { state, isSent, closing, nextCheckAt }: Checkpoint,
  rosters: readonly Roster[],
): SurveyProgress | null {
  const inSteps = (step: 'sending' | 'ending', name: Roster['state']['name']): SurveyProgress | null => {
    const done = rosters.filter((roster) => roster.state.name === name).length;
    return done === rosters.length ? null : { step, done, all: rosters.length };
  };
  switch (state.name) {
    case 'opening': {
      const people = rosters.flatMap((roster) => roster.people);
      const done = people.filter((row) => !isUndecided(row)).length;
      return people.length === 0 ? null : { step: 'deciding', done, all: people.length };
    }
    case 'open':
      return isSent ? null : inSteps('sending', 'open');
    case 'closing': {
      const triesLeft = closing && triesToTell(closing);
      if (closing === null || triesLeft === null || nextCheckAt === null) return inSteps('ending', 'closed');
      return { step: closing.step, triesLeft, nextAt: nextCheckAt };
    }
    default:
      return null;
  }
}

function followUpView(
  { followUp: written, questionnaire, mode }: Checkpoint,
  words: SeenWords | null,
): FollowUp | null {
  if (written === null) return null;
  const { numbers, quotes = [], ...followUp } = written;
  // By name the id of a text is its author's, and some questions are asked after a low score alone.
  const isRefShown = mode === 'confidential' || words !== null;
  return {
    ...followUp,
    sharesNumbers: numbers !== null,
    withheld: withheldFrom(numbers, questionnaire.questions),
    quotes: quotes.map(({ id, key, text }) => ({ ref: isRefShown ? { id, key } : null, text })),
  };
}

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

/**
 * The reasons that say what somebody was asked or has said before. Whoever waits for a word on what they have said is not told from others who are left in
 * peace, unless the reader is shown such words.
 */
const guardReasons: readonly NotAskedReason[] = [
  'case-open',
  'results-unread',
  'asked-recently',
  'asked-often',
  'asked-by-jira',
];
const toldReason = (reason: NotAskedReason | null, words: SeenWords | null): NotAskedReason | null =>
  words === null && reason !== null && guardReasons.includes(reason) ? 'rested' : reason;

function rosterView(
  { roster, counted, elsewhere }: CountedRoster,
  words: SeenWords | null,
  begun: ReadonlySet<AccountId> | null,
): RosterView {
  const isConfidential = roster.mode === 'confidential';
  const namesOf = (rows: readonly RosterRow[]) => (isConfidential ? null : rows.map(({ accountId }) => accountId));
  const unfinished = ({ accountId, putOffOn }: RosterRow) => {
    if (begun === null) return 'unfinished';
    if (begun.has(accountId)) return 'partial';
    return putOffOn === undefined ? 'silent' : 'put-off';
  };
  const asked = counted.filter(isAsked).map(
    (row): AskedPerson => ({
      accountId: row.accountId,
      role: row.role,
      kind: row.kind,
      standing: isConfidential ? null : (row.done ?? unfinished(row)),
      putOffOn: isConfidential ? null : (row.putOffOn ?? null),
    }),
  );
  const notAsked: Partial<Record<NotAskedReason, NotAsked>> = {};
  for (const reason of notAskedReasons) {
    const rows = counted.filter((row) => toldReason(reasonOf(row), words) === reason);
    const rated = reason === 'rested' ? {} : ratedIn(rows);
    if (rows.length > 0) notAsked[reason] = { count: rows.length, people: namesOf(rows), ...rated };
  }
  return {
    engagementId: roster.engagementId,
    asked,
    notAsked,
    areRatingsUnseen: roster.areRatingsUnseen === true,
    elsewhere: { count: elsewhere.length, people: namesOf(elsewhere) },
  };
}

/** The days of ratings that keep some people from being asked. In confidence no roster has any. */
function ratedIn(rows: readonly RosterRow[]): Pick<NotAsked, 'ratedOn'> {
  const rated = rows.flatMap(({ accountId, ratedOn }) =>
    ratedOn === undefined ? [] : [[accountId, ratedOn] as const],
  );
  return rated.length > 0 ? { ratedOn: Object.fromEntries(rated) } : {};
}

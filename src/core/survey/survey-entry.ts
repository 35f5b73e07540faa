import type { IsoDate } from '../../contract/common';
import type { SurveyMode, SurveyReminders } from '../../contract/survey/checkpoint';
import type { AskEntry, AskPlace } from '../ask/entry';
import { personInbox } from '../ask/inbox';
import { askedIn, type Roster, type RosterRow } from './roster';

/** A survey in the inbox of somebody who is asked. It is private while the team has replied to what they said by name, and waits for their word. */
export type SurveyEntry = AskEntry<'survey', SurveyDetail>;

type SurveyDetail = {
  readonly checkpointId: string;
  readonly mode: SurveyMode;
  readonly minutes: number;
  /** Left out where it has the usual ones. */
  readonly reminders?: Exclude<SurveyReminders, 'usual'>;
  /** By name alone: in confidence no inbox tells who has answered. */
  readonly done?: 'complete' | 'declined';
  /** By name alone: the day on which they have put it off. */
  readonly putOffOn?: IsoDate;
  /** The team has told what follows from it. */
  readonly isFollowedUp?: true;
};

/** Behind everything that others wait for. */
const weight = 9;

export const inboxesOfSurvey = (roster: Roster): string[] =>
  askedIn(roster).map(({ accountId }) => personInbox(roster.engagementId, accountId));

/**
 * Whoever has answered by name keeps it. What is over without a word of theirs is gone, until the team tells what follows. A reply of the team is
 * private: for all others it stands as if there were none.
 */
export function placeOfSurvey(roster: Roster, inboxId: string): AskPlace {
  const { id, checkpointId, engagementId, title, state, mode, minutes, reminders, toldAt } = roster;
  const row = askedIn(roster).find(({ accountId }) => personInbox(engagementId, accountId) === inboxId);
  if (!row || state.name === 'deciding') return undefined;
  const { done, putOffOn, repliedAt } = row;
  const openly = standingOf(roster, row);
  const isReplied = repliedAt !== undefined;
  const standing = isReplied ? ({ due: null, since: repliedAt, turn: 'customer' } as const) : openly;
  if (!standing) return undefined;
  const entry: SurveyEntry = {
    kind: 'survey',
    id,
    engagementId,
    title,
    ...standing,
    isPersonal: true,
    ...(isReplied ? { isPrivate: true, ...(openly ? { openly } : {}) } : {}),
    weight,
    detail: {
      checkpointId,
      mode,
      minutes,
      ...(reminders === undefined ? {} : { reminders }),
      ...(done === undefined ? {} : { done }),
      ...(openly?.isPutOff ? { putOffOn } : {}),
      ...(toldAt === null ? {} : { isFollowedUp: true }),
    },
  };
  return entry;
}

/** The standing of a survey for one of those who are asked, whatever the team has replied to them; undefined where it is not in their inbox. */
function standingOf({ state, due, toldAt }: Roster, { done, putOffOn }: RosterRow): SurveyEntry['openly'] {
  const isFollowedUp = toldAt !== null;
  if (state.name !== 'open' && done !== 'complete' && !isFollowedUp) return undefined;
  const isOver = done !== undefined || isFollowedUp;
  return {
    // It may be closed before its last day.
    due: state.name === 'open' ? due : null,
    since: toldAt ?? state.since,
    turn: isOver ? 'nobody' : 'customer',
    ...(isOver ? { isDone: true } : {}),
    ...(putOffOn !== undefined && !isOver ? { isPutOff: true } : {}),
  };
}

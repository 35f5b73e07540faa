import type { IsoDate } from '../../contract/common';
import type { SurveyMode, SurveyReminders } from '../../contract/survey/checkpoint';
import type { AskEntry, AskPlace } from '../ask/entry';
import { personInbox } from '../ask/inbox';
import { askedIn, type Roster } from './roster';

/** A survey in the inbox of somebody who is asked. */
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
  /** The team has replied to what they said by name, and waits for their word. */
  readonly isReplied?: true;
};

/** Behind everything that others wait for. */
const weight = 9;

export const inboxesOfSurvey = (roster: Roster): string[] =>
  askedIn(roster).map(({ accountId }) => personInbox(roster.engagementId, accountId));

/** Whoever has answered by name keeps it. What is over without a word of theirs is gone, until the team tells what follows. */
export function placeOfSurvey(roster: Roster, inboxId: string): AskPlace {
  const { id, checkpointId, engagementId, title, due, state, mode, minutes, reminders, toldAt } = roster;
  const row = askedIn(roster).find(({ accountId }) => personInbox(engagementId, accountId) === inboxId);
  if (!row || state.name === 'deciding') return undefined;
  const { done, putOffOn, repliedAt } = row;
  const isFollowedUp = toldAt !== null;
  const isReplied = repliedAt !== undefined;
  if (state.name !== 'open' && done !== 'complete' && !isFollowedUp && !isReplied) return undefined;
  const isOver = !isReplied && (done !== undefined || isFollowedUp);
  const isPutOff = putOffOn !== undefined && !isReplied && !isOver;
  const entry: SurveyEntry = {
    kind: 'survey',
    id,
    engagementId,
    title,
    // It may be closed before its last day.
    due: state.name === 'open' && !isReplied ? due : null,
    since: repliedAt ?? toldAt ?? state.since,
    turn: isOver ? 'nobody' : 'customer',
    ...(isOver ? { isDone: true } : {}),
    ...(isPutOff ? { isPutOff } : {}),
    isPersonal: true,
    ...(isReplied ? { isPrivate: true } : {}),
    weight,
    detail: {
      checkpointId,
      mode,
      minutes,
      ...(reminders === undefined ? {} : { reminders }),
      ...(done === undefined ? {} : { done }),
      ...(isPutOff ? { putOffOn } : {}),
      ...(isFollowedUp ? { isFollowedUp } : {}),
      ...(isReplied ? { isReplied } : {}),
    },
  };
  return entry;
}

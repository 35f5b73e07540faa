import { engagementLimits, type ReminderDays } from '../../../../src/contract/engagement';
import { type GateTerms, gateLimits } from '../../../../src/contract/gate/terms';
import { type TaskTerms, taskLimits } from '../../../../src/contract/task/task';
import type { AskEntry } from '../../../../src/core/ask/entry';
import { packDays } from '../../../../src/core/engagement/packed-days';
import { noticesNeeded } from '../../../../src/core/gate/deemed';
import type { GateEntry, MetDetail } from '../../../../src/core/gate/gate-entry';
import { mostHalts } from '../../../../src/core/gate/halts/halts';
import type { SurveyEntry } from '../../../../src/core/survey/survey-entry';
import type { TaskEntry } from '../../../../src/core/task/task-entry';
import { at, day, id, issueId, many } from './filled';
import { allParts } from './gate';

/** A thing with all that it may have, but for what it never has together with something longer. */
type Full<Entry extends AskEntry, Less extends string = never> = Required<
  Omit<Entry, 'detail' | 'isPersonal' | 'isPrivate' | 'openly'>
> & {
  readonly detail: Required<Omit<Entry['detail'], Less>>;
};

/** An ask of each kind, with all that an entry can say, though it never says all of it at once. */
export function fullAsks(
  { title: taskTitle }: TaskTerms,
  { title: gateTitle }: GateTerms,
  reminders: ReminderDays,
  surveyTitle: string,
): readonly AskEntry[] {
  const usualEntry = {
    id,
    engagementId: id,
    due: day,
    since: at,
    isDone: true as const,
    isCredited: true as const,
    isForsaken: true as const,
    isUrgent: true as const,
    weight: 7,
    round: 1_000,
    lateAt: at,
  };
  const { isDone: _, isCredited: __, ...openEntry } = usualEntry;
  const openDetail = {
    meaning: 'acceptance' as const,
    overriddenAt: at,
    silence: {
      since: Date.parse(at) / 1000,
      days: engagementLimits.deemedDays.most,
      told: noticesNeeded,
      named: day,
      // As many as are kept, each of them, and the time between, up to more than a year long. None is told while it is halted.
      held: many(2 * mostHalts, (36 ** 3 - 1).toString(36)).join('.'),
    },
    had: { count: noticesNeeded + 1, lastDay: day },
  };
  const { silence: ___, had: ____, ...endedDetail } = openDetail;
  return [
    // Only what is open has all these instants, and then it is neither done nor completed; a handover is the newest news, or it is not.
    // An answer about a date takes less than the step of the ladder, which it is never beside.
    {
      ...openEntry,
      kind: 'task',
      on: { versionId: issueId },
      title: taskTitle,
      turn: 'colleagues',
      detail: {
        type: 'risk-identification',
        effort: taskLimits.effort,
        awaits: 'date',
        heardAt: at,
        ladder: 'sponsor',
        ladderAt: at,
        resumedAt: at,
        newsAt: at,
        handedAt: at,
        isAskedAgain: true,
      },
    } satisfies Omit<Full<TaskEntry, 'state' | 'isHanded' | 'answer'>, 'isDone' | 'isCredited' | 'isPutOff'>,
    {
      ...usualEntry,
      kind: 'task',
      on: { versionId: issueId },
      title: taskTitle,
      turn: 'colleagues',
      detail: { type: 'risk-identification', state: 'completed', effort: taskLimits.effort },
    } satisfies Omit<Full<TaskEntry, Exclude<keyof TaskEntry['detail'], 'type' | 'state' | 'effort'>>, 'isPutOff'>,
    {
      ...usualEntry,
      kind: 'gate',
      on: { versionId: issueId },
      title: gateTitle,
      turn: 'colleagues',
      // Of silence only what is open says anything.
      detail: {
        ...endedDetail,
        state: 'invalidated',
        isUnsigned: true,
        mayStillSign: true,
      },
    } satisfies Omit<
      Full<GateEntry, keyof MetDetail | 'reminders' | 'changed' | 'silence' | 'halt' | 'had'>,
      'isPutOff'
    >,
    // Only what is to be signed has reminders, and then nothing of what comes of a decision.
    {
      ...openEntry,
      kind: 'gate',
      on: { versionId: issueId },
      title: gateTitle,
      round: gateLimits.rounds,
      turn: 'customer',
      detail: { ...openDetail, state: 'sign', reminders: packDays(reminders), changed: allParts, halt: 'mails-off' },
    } satisfies Omit<
      Full<GateEntry, keyof MetDetail | 'isUnsigned' | 'mayStillSign'>,
      'isDone' | 'isCredited' | 'isPutOff'
    >,
    // It stands on nothing, and is never credited, forsaken or urgent. What is put off is neither done nor told of again, and so shorter.
    {
      kind: 'survey',
      id,
      engagementId: id,
      title: surveyTitle,
      due: day,
      since: at,
      turn: 'nobody',
      isDone: true,
      isPersonal: true,
      isPrivate: true,
      openly: { due: day, since: at, turn: 'nobody', isDone: true },
      weight: 9,
      lateAt: at,
      detail: {
        checkpointId: id,
        mode: 'confidential',
        minutes: 1_000,
        reminders: 'middle',
        done: 'declined',
        isFollowedUp: true,
      },
    } satisfies Omit<
      Full<SurveyEntry, 'putOffOn'>,
      'on' | 'isForsaken' | 'isCredited' | 'isUrgent' | 'round' | 'isPutOff'
    > & {
      isPersonal: true;
      isPrivate: true;
      openly: Required<Omit<NonNullable<SurveyEntry['openly']>, 'isPutOff'>>;
    },
  ];
}

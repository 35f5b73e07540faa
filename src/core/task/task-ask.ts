import type { OverviewTask } from '../../contract/task/team-task';
import { standsOn } from '../ask/entry';
import { inboxOf } from '../ask/inbox';
import type { AskKindRules } from '../ask/kind';
import { type TaskMessage, taskMessageNow, taskMessages } from './messages';
import { blockersOf, type Task } from './task';
import { type TaskFields, taskCounted, taskFields } from './task-counted';
import { taskDigestWhats, taskLines } from './task-digest';
import { placeOfTask, type TaskEntry } from './task-entry';
import { storedTaskForm } from './task-record';

/** Customer tasks as a kind of ask. */
export const taskAsk = {
  kind: 'task',
  inboxesOf: (task: Task) => [inboxOf(task)],
  placeIn: placeOfTask,
  plannedOn: ({ title, subject, ...task }: Task) => ({
    title,
    standsOn: standsOn(subject),
    waitsFor: blockersOf(task).map((issueId) => ({ issueId })),
  }),
  newestOf: ({ since, detail: { newsAt = since } }: TaskEntry) => (newsAt > since ? newsAt : since),
  digestLines: taskLines,
  digestWhats: taskDigestWhats,
  messages: taskMessages,
  messageNow: taskMessageNow,
  // Each of its messages tells of an event that comes once.
  withTold: null,
  dueStates: ['planned', 'open'],
  storedForm: storedTaskForm,
  keepsHolder: { refusal: 'stakeholder-holds-tasks', isKept: () => true, statesAhead: [] },
  countedAs: taskCounted,
  issueFields: taskFields,
  lozenges: {},
  lozengeOf: () => null,
  effortOf: ({ detail: { effort } }: TaskEntry) => effort,
  raidLine: 'entry.task',
  deemedAfter: () => null,
  namesPeopleInProject: true,
  overviewOf: ({ detail: { state, awaits } }: TaskEntry): Pick<OverviewTask, 'state' | 'awaits'> => ({
    state: state === 'completed' || state === 'declined' ? state : 'open',
    awaits: awaits ?? null,
  }),
} as const satisfies AskKindRules<
  Task,
  TaskEntry,
  keyof typeof taskDigestWhats,
  Task['state']['name'],
  unknown,
  TaskFields,
  never,
  TaskMessage
>;

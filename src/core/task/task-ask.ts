import type { OverviewTask } from '../../contract/task/team-task';
import { standsOn } from '../ask/entry';
import { inboxOf } from '../ask/inbox';
import type { AskKindRules } from '../ask/kind';
import { blockersOf, type Task } from './task';
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
  dueStates: ['planned', 'open'],
  storedForm: storedTaskForm,
  keepsHolder: { refusal: 'stakeholder-holds-tasks', isKept: () => true, statesAhead: [] },
  effortOf: ({ detail: { effort } }: TaskEntry) => effort,
  raidLine: 'entry.task',
  deemedAfter: () => null,
  namesPeopleInProject: true,
  overviewOf: ({ detail: { state, awaits } }: TaskEntry): Pick<OverviewTask, 'state' | 'awaits'> => ({
    state: state === 'completed' || state === 'declined' ? state : 'open',
    awaits: awaits ?? null,
  }),
} as const satisfies AskKindRules<Task, TaskEntry, Task['state']['name']>;

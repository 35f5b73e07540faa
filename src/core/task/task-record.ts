import { askIndexes, dueIndex, listIndex, locatedIn } from '../stored/ask-indexes';
import type { StoredAskForm, StoredRecord } from '../stored/form';
import { unlike } from '../stored/sparse';
import { type OpenState, opened, type Task, type TaskState } from './task';

/**
 * A task as stored: without what its attributes say, and without what is as usual. Writes cost twenty times what reads
 * do, by the byte, and every command writes its task again.
 */
export function taskDoc(task: Task): object {
  const { projectId, engagementId, subject, state, ...rest } = task;
  return { ...unlike(rest, taskUsual), state: stateDoc(state) };
}

export function taskIn(record: StoredRecord<unknown>): Task {
  const { state, ...rest } = record.doc as { state: TaskState };
  return { ...taskUsual, ...rest, ...locatedIn(record), state: stateIn(state) } as unknown as Task;
}

/** The owner of a task, as the attribute by which all tasks of a person are found, in every engagement. */
const ownerText = ({ owner, engagementId }: Task): string =>
  owner.kind === 'person' ? `person:${owner.accountId}` : `side:${engagementId}`;

const taskUsual = {
  due: null,
  effort: null,
  evidenceRule: { kind: 'none' },
  links: [],
  isUrgent: false,
  activation: { kind: 'now' },
  isClaimed: false,
  isNotedOverdue: false,
  ladder: null,
  nextCheckAt: null,
} satisfies Partial<Task>;

const openDoc = (state: OpenState) => unlike(state, { ...opened(''), since: null, name: null });
const openIn = (doc: OpenState): OpenState => ({ ...opened(doc.since), ...doc });

function stateDoc(state: TaskState): object {
  if (state.name === 'open') return openDoc(state);
  return 'before' in state ? { ...state, before: openDoc(state.before) } : state;
}

function stateIn(doc: TaskState): TaskState {
  if (doc.name === 'open') return openIn(doc);
  return 'before' in doc ? { ...doc, before: openIn(doc.before) } : doc;
}

/** The stored form of tasks, and the indexes that find them. */
export const storedTaskForm: StoredAskForm<Task> = {
  entity: 'task',
  attributes: (task) => ({
    ...askIndexes(task, task.givenAt),
    owner: ownerText(task),
  }),
  upgrades: [],
  sparse: { docOf: taskDoc, valueIn: taskIn, usual: taskUsual },
  list: { ...listIndex, newestFirst: ['confirmed', 'withdrawn'] },
  due: dueIndex,
};

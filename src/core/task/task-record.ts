import { neverDue, type StoredAskForm, type StoredRecord } from '../stored/form';
import { unlike } from '../stored/sparse';
import { subjectIn, subjectText } from '../stored/subject';
import { type OpenState, opened, subjectOfTask, type Task, type TaskState } from './task';

/**
 * A task as stored: without what its attributes say, and without what is as usual. Writes cost twenty times what reads
 * do, by the byte, and every command writes its task again.
 */
export function taskDoc(task: Task): object {
  const { projectId, engagementId, issueId, versionId, state, ...rest } = task;
  return { ...unlike(rest, taskUsual), state: stateDoc(state) };
}

export function taskIn(record: StoredRecord<unknown>): Task {
  const { projectId, engagementId, subject, doc } = record;
  const { state, ...rest } = doc as { state: TaskState };
  const on = subjectIn(subject);
  const location = on.kind === 'issue' ? { issueId: on.issueId } : { issueId: null, versionId: on.versionId };
  return { ...taskUsual, ...rest, projectId, engagementId, ...location, state: stateIn(state) } as unknown as Task;
}

/** The owner of a task, as the attribute by which all tasks of a person are found, in every engagement. */
const ownerText = ({ owner, engagementId }: Task): string =>
  owner.kind === 'person' ? `person:${owner.accountId}` : `side:${engagementId}`;

const taskUsual = {
  due: null,
  effort: null,
  evidence: { kind: 'none' },
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

/** How tasks are stored and found. */
export const taskForm: StoredAskForm<Task> = {
  entity: 'task',
  attributes: (task) => ({
    projectId: task.projectId,
    engagementId: task.engagementId,
    subject: subjectText(subjectOfTask(task)),
    owner: ownerText(task),
    state: task.state.name,
    due: task.due ?? neverDue,
    nextAt: task.nextCheckAt ?? undefined,
    createdAt: task.givenAt,
  }),
  upgrades: [],
  sparse: { docOf: taskDoc, valueIn: taskIn, usual: taskUsual },
  list: {
    index: 'by-project-state',
    of: (projectId, state) => [projectId, state],
    newestFirst: ['confirmed', 'withdrawn'],
  },
  due: { index: 'by-next-at', of: (state) => [state] },
};

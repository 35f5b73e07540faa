import { type OpenState, opened, type Task, type TaskState } from '../../core/task/task';
import type { StoredRecord } from './record';
import { unlike } from './sparse';

/**
 * A task as stored: without what its attributes say, and without what is as usual. Writes cost twenty times what reads
 * do, by the byte, and every act writes its task again.
 */
export function taskDoc(task: Task): object {
  const { projectId, engagementId, issueId, state, ...rest } = task;
  return { ...unlike(rest, usual), state: stateDoc(state) };
}

export function taskIn(record: StoredRecord<unknown>): Task {
  const { projectId, engagementId, issueId, doc } = record;
  const { state, ...rest } = doc as { state: TaskState };
  return { ...usual, ...rest, projectId, engagementId, issueId, state: stateIn(state) } as unknown as Task;
}

const usual = {
  due: null,
  effort: null,
  evidence: { kind: 'none' },
  links: [],
  isUrgent: false,
  activation: { kind: 'now' },
  isClaimed: false,
  isNotedOverdue: false,
  ladder: null,
  tendAt: null,
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

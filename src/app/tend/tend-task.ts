import { accept, refuse } from '../../core/answer';
import { instantText } from '../../core/calendar/day';
import { dueEvent, lookAgainAt, tendAtOf } from '../../core/reminder/tend';
import type { IssuePlan } from '../../core/task/issue-plan';
import type { Task } from '../../core/task/task';
import { act, type Work } from '../act';
import { theApp } from '../caller';
import { type BackgroundPorts, type Found, Unavailable } from '../ports';
import { retrying } from '../retry';
import { inboxIds, loadInvolved } from '../task/involved';
import { settle } from '../task/settle';

/**
 * Does what is due for a task without anybody's doing: it begins, or its due day is over. Nothing happens twice,
 * however often it is asked for.
 */
export async function tendTask(ports: BackgroundPorts, id: string): Promise<void> {
  const ref = { kind: 'task', id } as const;
  const [{ value: seen }] = await retrying(ports, () => ports.storage.load([ref]));
  if (seen?.state.name !== 'planned' && seen?.state.name !== 'open') return;
  const waitsFor = blockersOf(seen);
  // What is gone is not among them, and holds nothing back.
  const issues = waitsFor.length > 0 ? await retrying(ports, () => ports.asApp.issues(waitsFor)) : [];
  const areDone = waitsFor.length > 0 && issues.every(({ progress }) => progress === 'done');

  const done = await act(ports, async (work) => {
    const [{ value: task }] = await work.load(ref);
    if (!task) return refuse('not-found');
    const blockers = blockersOf(task);
    const plans = blockers.map((issueId) => ({ kind: 'issue', id: issueId }) as const);
    const { engagement, inboxes, others } = await loadInvolved(work, task.engagementId, inboxIds(task, []), plans);
    if (!engagement) return refuse('not-found');
    const now = ports.now();
    const event = dueEvent(task, engagement.calendar, now, areDone, { actor: theApp, at: instantText(now) });
    if (event) {
      settle(work, { task, engagement, inboxes }, { ...event, fingerprint: '' });
      if (event.what === 'task-activated') letGo(work, task, others);
    } else {
      const tendAt = blockers.length > 0 ? lookAgainAt(task, now) : tendAtOf(task, engagement.calendar);
      // The calendar may have changed since it was settled.
      if (tendAt !== task.tendAt) work.save('task', id, { ...task, tendAt });
    }
    return accept(undefined);
  });
  if (!done.ok && done.error.code === 'try-again') throw new Unavailable('storage', 409);
}

const blockersOf = ({ state, activation }: Task): readonly string[] =>
  state.name === 'planned' && activation.kind === 'issues' ? activation.issueIds : [];

/** The issues that held the task back have nothing to do with it any more. */
function letGo(work: Work, task: Task, plans: readonly Found[]): void {
  for (const { value } of plans) {
    const plan = value as IssuePlan | undefined;
    if (!plan?.holdsBack?.includes(task.id)) continue;
    const holdsBack = plan.holdsBack.filter((taskId) => taskId !== task.id);
    work.save('issue', plan.issueId, { ...plan, holdsBack });
  }
}

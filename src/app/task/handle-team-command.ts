import type { AskOwner } from '../../contract/common';
import type { Result } from '../../contract/result';
import type { TeamTask } from '../../contract/task/task';
import { mayDecideForTeam } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import type { Command } from '../../core/command/decide-once';
import type { Touched } from '../../core/contact/touched';
import type { Engagement } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import { decide, type Rule } from '../../core/task/decide';
import { saidBy } from '../../core/task/parties';
import { blockersOf, doneBy } from '../../core/task/task';
import { accessToAsk } from '../access/item';
import { attributionTo, type Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { noteTouched, touchedRef } from '../touch/note-touched';
import { inUnitOfWork } from '../unit-of-work';
import { applyTaskEvent } from './apply-task-event';
import { checkCapacity } from './check-capacity';
import { inboxIds, loadInvolved } from './involved';
import { letGo } from './let-go';
import { teamView } from './team-view';

type TeamCommand = Command & { readonly taskId: string; readonly owner?: AskOwner };

/**
 * Carries out what the team decides about a task, by its rule, for whoever may edit the task's issue.
 * @param name of the command, by which its repeat is known
 */
export async function handleTeamCommand<Wanted extends TeamCommand>(
  ports: Ports,
  caller: Caller,
  name: string,
  command: Wanted,
  ruleIn: (engagement: Engagement) => Rule<Wanted>,
): Promise<Result<TeamTask>> {
  const taskRef = { kind: 'task', id: command.taskId } as const;
  const [stored] = await ports.storage.load([taskRef]);
  if (!stored.value) return refuse('not-found');
  const access = await accessToAsk(ports, stored.value);
  if (!access) return refuse('not-found');
  if (!access.may('EDIT_ISSUES')) return refuse('not-allowed');

  return inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load(taskRef);
    if (!task) return refuse('not-found');
    const ids = inboxIds(task, [command.owner ?? { kind: 'side' }]);
    const planRefs = blockersOf(task).map((id) => ({ kind: 'issue', id }) as const);
    const doer = doneBy(task);
    const doers = doer === undefined ? [] : [touchedRef(task.engagementId, doer)];
    const { engagement, held, others } = await loadInvolved(work, task.engagementId, ids, [...planRefs, ...doers]);
    if (!engagement) return refuse('not-found');
    if (!mayDecideForTeam(engagement, saidBy(task), caller.accountId)) return refuse('not-allowed');
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const decided = decide(name, ruleIn(engagement), task, command, attributionTo(ports, caller), today);
    if (!decided.ok) return decided;
    if (decided.value === 'already') return accept(teamView(access, task, engagement, ports.now()));
    const capacity = command.owner
      ? checkCapacity(task, command.owner, task.engagementId, held, 'owner')
      : accept(true);
    if (!capacity.ok) return capacity;
    const after = applyTaskEvent(work, { task, engagement, held }, decided.value);
    if (after.state.name !== 'planned') letGo(work, task, others.slice(0, planRefs.length));
    if (doer !== undefined && after.state.name === 'confirmed') {
      const before = others[planRefs.length]?.value as Touched | undefined;
      noteTouched(work, { engagement, accountId: doer, before, sort: 'tasks', at: after.state.since });
    }
    return accept(teamView(access, after, engagement, ports.now()));
  });
}

import type { AskOwner, IsoDate } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { PortalTask } from '../../../contract/task/task';
import { mayAct as mayActOn, VisibleAsk } from '../../../core/access/customer';
import type { ProvedCustomer } from '../../../core/access/proved-customer';
import { countRaised } from '../../../core/ask/count-raised';
import { personInbox } from '../../../core/ask/inbox';
import type { Holdings } from '../../../core/ask/place';
import { issueIdOf } from '../../../core/ask/subject';
import { dayIn } from '../../../core/calendar/day';
import { type Command, isRepeat } from '../../../core/command/decide-once';
import { type Engagement, isCustomer } from '../../../core/engagement/engagement';
import { type IssuePlan, newIssuePlan } from '../../../core/issue/issue-plan';
import { raisedBy } from '../../../core/raid/raise';
import { accept, refuse } from '../../../core/result';
import { decide, type Rule } from '../../../core/task/decide';
import { taskParties } from '../../../core/task/parties';
import type { Task } from '../../../core/task/task';
import { proveCustomer } from '../../access/customer';
import { attributionTo, type Caller } from '../../caller';
import { idFor } from '../../identity';
import type { Ports } from '../../ports/ports';
import type { Ref } from '../../ports/stored';
import { applyTaskEvent } from '../../task/apply-task-event';
import { checkCapacity } from '../../task/check-capacity';
import { inboxIds, loadInvolved } from '../../task/involved';
import { inUnitOfWork } from '../../unit-of-work';
import { portalView, withoutNames } from './task-view';

type CustomerCommand = Command & { readonly taskId: string };

export type CustomerRule<Wanted extends CustomerCommand> = {
  /** By which a repeat of the command is known. */
  readonly name: string;
  /** @param entryId for the RAID entry, if the command raises one */
  readonly ruleIn: (engagement: Engagement, entryId: string) => Rule<Wanted>;
  /** Whether the command may raise RAID entries on the task's issue. */
  readonly raises?: (task: Task) => boolean;
  /** The others to whom the task may go. */
  readonly to?: (command: Wanted) => AskOwner;
};

/** Carries out what a customer decides about a task: two reads, the access check, one transaction. */
export async function handleCustomerCommand<Wanted extends CustomerCommand>(
  ports: Ports,
  caller: Caller,
  command: Wanted,
  { name, ruleIn, raises, to }: CustomerRule<Wanted>,
): Promise<Result<PortalTask>> {
  const { accountId } = caller;
  const self: AskOwner = { kind: 'person', accountId };
  const entryIdAt = (index: number) => idFor('raid', command.taskId, String(command.revision), String(index));
  // Acting on a task for anyone makes it one's own.
  const ownerAfter = (task: Task, wanted: Wanted) => to?.(wanted) ?? (task.owner.kind === 'side' ? self : task.owner);
  let customer: ProvedCustomer | undefined;
  return inUnitOfWork(ports, async (work) => {
    const [{ value: task }] = await work.load({ kind: 'task', id: command.taskId });
    if (!task) return refuse('not-found');
    const ids = inboxIds(task, to ? [self, to(command)] : [self]);
    const ownInbox = personInbox(task.engagementId, accountId);
    const issueId = issueIdOf(task.subject);
    const planRefs: Ref[] = issueId !== null && raises?.(task) ? [{ kind: 'issue', id: issueId }] : [];
    const { engagement, held, others } = await loadInvolved(work, task.engagementId, ids, planRefs);
    if (!engagement) return refuse('not-found');
    const today = dayIn(engagement.calendar.timeZone, ports.now());
    const parties = taskParties(task);
    const mayAct = mayActOn(engagement, parties, accountId, today);
    // Somebody who has passed a task on may send the same call again, though it is no longer theirs.
    const isColleague = isCustomer(engagement, accountId) && task.state.name !== 'planned';
    const mayRepeat = isColleague && isRepeat(name, task, command, accountId);
    // While it was for anyone, every colleague saw it: that another was quicker is no secret.
    const mayKnow = isColleague && task.isClaimed;
    if (!mayAct && !mayRepeat && !mayKnow) return refuse('not-found');
    // Once is enough: a lost race changes nothing about who the caller is.
    if (!customer) {
      const proved = await proveCustomer(ports, caller, engagement);
      if (!proved.ok) return proved;
      customer = proved.value;
    }
    const decided = decide(name, ruleIn(engagement, entryIdAt(0)), task, command, attributionTo(ports, caller), today);
    if (!mayAct && !(decided.ok && decided.value === 'already')) {
      return refuse(mayKnow ? 'task-taken' : 'not-found');
    }
    if (!decided.ok) return decided;
    const capacity = checkCapacity(task, ownerAfter(task, command), task.engagementId, held, 'to');
    if (!capacity.ok) return capacity;
    const ask = mayAct
      ? VisibleAsk.of(customer, engagement, parties, today)
      : VisibleAsk.ofRepeat(customer, parties, task, name, command);
    if (!ask) return refuse('not-found');
    let after = task;
    if (decided.value !== 'already') {
      const entries = raisedBy(task, decided.value, { idOf: entryIdAt, reference: ports.reference });
      const counted = entries.length > 0 ? counting(held, ownInbox, entries.length, today) : accept(held);
      if (!counted.ok) return counted;
      const known = others[0]?.value as IssuePlan | undefined;
      const plan = issueId === null ? null : (known ?? newIssuePlan(issueId, task.projectId));
      after = applyTaskEvent(work, { task, engagement, held: counted.value, raised: { entries, plan } }, decided.value);
    }
    // The caller has just seen the names: reading them again would cost another call of Jira.
    return accept(withoutNames(portalView(ask, after, engagement, ports.now())));
  });
}

/** The inboxes, with new RAID entries counted for whoever raises them. */
function counting(
  held: ReadonlyMap<string, Holdings>,
  ownInbox: string,
  raised: number,
  today: IsoDate,
): Result<ReadonlyMap<string, Holdings>> {
  const own = held.get(ownInbox);
  if (!own) throw new Error('Who raises something has their inbox loaded');
  const counted = countRaised(own.inbox, raised, today);
  return counted.ok ? accept(new Map([...held, [ownInbox, { ...own, inbox: counted.value }]])) : counted;
}

import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { ColleaguesDone, ColleaguesDonePage, DonePage, ListDone } from '../../../contract/task/portal-task';
import { VisibleAsk } from '../../../core/access/customer';
import { KnownAsk } from '../../../core/access/known-ask';
import { newestFirst } from '../../../core/ask/order';
import { dayIn } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { taskParties } from '../../../core/task/parties';
import { type DoneTask, doneBy, isDoneTask } from '../../../core/task/task';
import { type ProvedIn, provedIn } from '../../access/customer';
import type { Caller } from '../../caller';
import { namesOf } from '../../names-of';
import type { Ports } from '../../ports/ports';
import { fullPage } from '../full-page';
import { namedTask } from './task-names';
import { lineView } from './task-view';

/**
 * The tasks of an engagement that are done, declined or withdrawn and a customer's to see, to the first, a page at a time:
 * the rule is that of one task in full. Storage's pages go by when tasks were given, and each begins with what was done last.
 */
export async function listDone(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: ListDone,
): Promise<Result<DonePage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { engagement } = proved.value;
  const visible = visibleTo(proved.value, ports.now());
  const page = await doneTasks(ports, { engagementId, after }, visible);
  if (!page) return refuse('not-found');
  const tasks = page.rows.map(({ proof, task }) => lineView(proof, task, engagement, ports.now()));
  const nameOf = await namesOf(
    ports,
    tasks.map(({ ownerId }) => ownerId),
  );
  return accept({ tasks: newestFirst(tasks).map((task) => namedTask(task, nameOf)), next: page.cursor ?? null });
}

/** Those of colleagues, by title, in the same way: nothing where the engagement keeps it from them. */
export async function listColleaguesDone(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: ListDone,
): Promise<Result<ColleaguesDonePage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { engagement, customer } = proved.value;
  // Where colleagues know nothing of each other, no task need be read to find none.
  if (!engagement.colleaguesSee) return accept({ tasks: [], next: null });
  const visible = visibleTo(proved.value, ports.now());
  const page = await doneTasks(ports, { engagementId, after }, (task) =>
    visible(task) ? undefined : KnownAsk.of(customer, engagement, taskParties(task)),
  );
  if (!page) return refuse('not-found');
  const nameOf = await namesOf(
    ports,
    page.rows.map(({ task }) => doerOf(task)),
  );
  const tasks = page.rows.map(({ proof, task }) => colleaguesLine(proof, task, nameOf));
  return accept({ tasks: newestFirst(tasks), next: page.cursor ?? null });
}

function colleaguesLine(proof: KnownAsk, task: DoneTask, nameOf: Awaited<ReturnType<typeof namesOf>>): ColleaguesDone {
  proof.assertIs(task);
  const { id, title, state } = task;
  const doer = doerOf(task);
  const ownerName = doer === null ? null : nameOf(doer);
  return { id, title, state: state.name, since: state.since, ownerName };
}

/** Whoever did or declined it, else whose it is: it may have gone to somebody else since. */
function doerOf(task: DoneTask): AccountId | null {
  const owner = task.owner.kind === 'person' ? task.owner.accountId : null;
  return task.state.name === 'declined' ? task.state.by : (doneBy(task) ?? owner);
}

/** Proves tasks to be a customer's to see. */
function visibleTo({ engagement, customer }: ProvedIn, now: number) {
  const today = dayIn(engagement.calendar.timeZone, now);
  return (task: DoneTask) => VisibleAsk.of(customer, engagement, taskParties(task), today);
}

/** A page of the tasks that are done and for which there is a proof. */
function doneTasks<Proof>(
  ports: Ports,
  { engagementId, after }: ListDone,
  proofOf: (task: DoneTask) => Proof | undefined,
) {
  const find = async (cursor: string | undefined) => {
    const found = await ports.storage.listTasksOf(engagementId, cursor);
    const rows = found?.tasks.flatMap((task) => {
      // The cursor came from a browser: whatever it led to, only this engagement is shown.
      if (task.engagementId !== engagementId || !isDoneTask(task)) return [];
      const proof = proofOf(task);
      return proof ? [{ proof, task }] : [];
    });
    return found && rows && { rows, cursor: found.cursor };
  };
  return fullPage(find, after, ports.hasTime);
}

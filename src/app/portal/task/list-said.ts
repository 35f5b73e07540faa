import type { Result } from '../../../contract/result';
import type { ListDone, SaidLine, SaidPage } from '../../../contract/task/portal-task';
import { VisibleAsk } from '../../../core/access/customer';
import { KnownAsk } from '../../../core/access/known-ask';
import { OwnWords } from '../../../core/access/own-words';
import type { ChainedEvent } from '../../../core/audit/event';
import { dayIn } from '../../../core/calendar/day';
import { accept, refuse } from '../../../core/result';
import { taskParties } from '../../../core/task/parties';
import { type CustomerEvent, isCustomerEvent, saidWords, titleIn } from '../../../core/task/said';
import type { Task } from '../../../core/task/task';
import { type ProvedIn, provedIn } from '../../access/customer';
import type { Caller } from '../../caller';
import { loadGroups, readAtOnce } from '../../load-groups';
import { namesOf } from '../../names-of';
import type { Ports } from '../../ports/ports';
import { fullPage } from '../full-page';
import { knownTask, shownTask } from './task-view';

/** Something that a customer did about a task. */
type Said = { readonly proof: OwnWords; readonly task: Task; readonly event: CustomerEvent };

/**
 * All that a customer ever did about tasks in an engagement, with their words: newest first, a page at a time. It stays
 * theirs to see when the task has gone to somebody else, when it was asked again, and when another answer took its place.
 */
export async function listSaid(
  ports: Ports,
  caller: Caller,
  { engagementId, after }: ListDone,
): Promise<Result<SaidPage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const find = async (cursor: string | undefined) => {
    const found = await ports.storage.listEventsBy(caller.accountId, cursor);
    return found && { rows: await saidIn(ports, proved.value, found.events), cursor: found.cursor };
  };
  const page = await fullPage(find, after, ports.hasTime);
  if (!page) return refuse('not-found');
  const known = await Promise.all(page.rows.map((said) => knownNow(ports, proved.value, said)));
  const words = page.rows.map(({ proof, event }) => saidWords(proof, event));
  const nameOf = await namesOf(
    ports,
    words.map(({ toId }) => toId),
  );
  const said = words.map(({ toId, ...each }, at): SaidLine => {
    const { title = '', task = null } = known[at] ?? {};
    return { ...each, title, task, to: toId === null ? null : { name: nameOf(toId) } };
  });
  return accept({ said, next: page.cursor ?? null });
}

async function saidIn(
  ports: Ports,
  { engagement, customer }: ProvedIn,
  events: readonly ChainedEvent[],
): Promise<Said[]> {
  const theirs = events.filter(isCustomerEvent);
  const found = await loadGroups(ports, { task: theirs.map(({ itemId }) => itemId) });
  return theirs.flatMap((event) => {
    const task = found.task.get(event.itemId);
    const proof = task?.engagementId === engagement.id ? OwnWords.of(customer, task, event) : undefined;
    return task && proof ? [{ proof, task, event }] : [];
  });
}

/** The part of a task that the customer may know now: of one that is nobody's business of theirs, its title of that time. */
async function knownNow(
  ports: Ports,
  { engagement, customer }: ProvedIn,
  { task, event }: Said,
): Promise<Pick<SaidLine, 'title' | 'task'>> {
  const parties = taskParties(task);
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  if (task.state.name !== 'planned') {
    const { title } = task;
    const visible = VisibleAsk.of(customer, engagement, parties, today);
    if (visible) return { title, task: shownTask(visible, task, engagement, ports.now()) };
    const known = KnownAsk.of(customer, engagement, parties);
    if (known) return { title, task: knownTask(known, task, engagement, ports.now()) };
  }
  return { title: await titleThen(ports, event), task: null };
}

/** The title that a task had at an event: the first event of each settles one. */
async function titleThen(ports: Ports, { itemId, seq }: ChainedEvent): Promise<string> {
  for (let to = seq; to > 0; to -= readAtOnce) {
    const title = titleIn(await ports.storage.loadEvents(itemId, Math.max(1, to - readAtOnce + 1), to));
    if (title !== undefined) return title;
  }
  return '';
}

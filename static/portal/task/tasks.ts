import type { PortalAsk } from '../../../src/contract/calls/ask';
import type { PortalTask } from '../../../src/contract/task/task';
import { type Asks, withAsk, withoutAsk } from '../ask/asks';

export const isTask = (ask: PortalAsk): ask is PortalTask => ask.kind === 'task';

/** The asks with a task as a command or `show-task` returned it, in the list that its state belongs to. */
export function withTask<Holder extends Asks>(holder: Holder, updated: PortalTask): Holder {
  const old = [...holder.asks, ...holder.recent].filter(isTask).find(({ id }) => id === updated.id);
  return withAsk(holder, old ? withKnownNames(updated, old) : updated, isTaskOf(updated.id));
}

/** The reply to a command names nobody: the names are those that the screen had before. */
export const withKnownNames = (task: PortalTask, old: PortalTask): PortalTask => ({
  ...task,
  ownerName: task.ownerName ?? (task.owner === old.owner ? old.ownerName : null),
  details: task.details && { ...task.details, contact: task.details.contact ?? old.details?.contact ?? null },
});

/** The asks without a task that is no longer the reader's to see. */
export const withoutTask = <Holder extends Asks>(holder: Holder, taskId: string): Holder =>
  withoutAsk(holder, isTaskOf(taskId));

const isTaskOf =
  (taskId: string) =>
  (ask: PortalAsk): boolean =>
    isTask(ask) && ask.id === taskId;

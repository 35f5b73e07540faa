import type { CompleteTask, HandOverTask, ProposeDate } from '../../../contract/task/portal-task';
import {
  acceptTask,
  complete,
  decline,
  handOver,
  proposeDate,
  reportStuck,
  reportUnstuck,
  undo,
} from '../../../core/task/by-customer';
import type { CustomerRule } from './handle-customer-command';

type OnTask = { readonly taskId: string; readonly revision: number };
type WithReason = OnTask & { readonly reason: string };

/** The commands of customers on a task, each as `handleCustomerCommand` carries it out. */
export const taskCommands = {
  accept: { name: 'accept-task', ruleIn: () => acceptTask } satisfies CustomerRule<OnTask>,
  propose: { name: 'propose-date', ruleIn: () => proposeDate } satisfies CustomerRule<ProposeDate>,
  decline: { name: 'decline-task', ruleIn: () => decline } satisfies CustomerRule<WithReason>,
  handOver: {
    name: 'hand-over-task',
    ruleIn: handOver,
    to: ({ to }) => (to === null ? { kind: 'side' } : { kind: 'person', accountId: to }),
  } satisfies CustomerRule<HandOverTask>,
  stuck: {
    name: 'report-stuck',
    ruleIn: (_engagement, entryId) => reportStuck(entryId),
    raises: () => true,
  } satisfies CustomerRule<WithReason>,
  unstuck: { name: 'report-unstuck', ruleIn: () => reportUnstuck } satisfies CustomerRule<OnTask>,
  complete: {
    name: 'complete-task',
    ruleIn: () => complete,
    raises: ({ evidenceRule: evidence }) => evidence.kind === 'risks',
  } satisfies CustomerRule<CompleteTask>,
  undo: { name: 'undo-task', ruleIn: () => undo } satisfies CustomerRule<OnTask>,
};

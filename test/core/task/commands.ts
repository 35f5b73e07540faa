import type { Result } from '../../../src/contract/result';
import type { Command } from '../../../src/core/command/decide-once';
import {
  acceptTask,
  complete,
  decline,
  handOver,
  proposeDate,
  reportStuck,
  reportUnstuck,
  undo,
} from '../../../src/core/task/by-customer';
import {
  activate,
  answerProposal,
  change,
  confirm,
  resumeReminders,
  sendBack,
  unblock,
} from '../../../src/core/task/by-team';
import { type Decision, decide, type Rule } from '../../../src/core/task/decide';
import type { TaskEvent } from '../../../src/core/task/event';
import { reassign } from '../../../src/core/task/reassign';
import type { Task } from '../../../src/core/task/task';
import { withdraw } from '../../../src/core/task/withdraw';
import * as g from './given';

/** A command as somebody sends it who has just looked at the task, or some acts ago. */
export type Sent = (task: Task, actor: string, acts?: number, at?: string) => Result<Decision>;

const sent =
  <Wanted extends Command>(name: string, rule: Rule<Wanted>, words: Omit<Wanted, 'revision'>): Sent =>
  (task, actor, acts = 0, at = g.at) => {
    const command = { ...words, revision: task.history.length - acts } as Wanted;
    return decide(name, rule, task, command, { actor, at }, g.today);
  };

const { id, engagementId, projectId, subject, owner, activation, contact, ...terms } = g.wanted;

export const customerCommands = {
  accept: sent('accept', acceptTask, {}),
  propose: sent('propose', proposeDate, { date: '2026-12-11', reason: 'We are away' }),
  decline: sent('decline', decline, { reason: 'Not ours to do' }),
  'hand over': sent('hand over', handOver(g.engagement), { to: g.otherCustomer }),
  stuck: sent('stuck', reportStuck('r2'), { reason: 'No access' }),
  unstuck: sent('unstuck', reportUnstuck, {}),
  complete: sent('complete', complete, { comment: 'Done' }),
  undo: sent('undo', undo, {}),
};

export const teamCommands = {
  confirm: sent('confirm', confirm, {}),
  return: sent('return', sendBack(g.engagement), { missing: 'The second half' }),
  withdraw: sent('withdraw', withdraw, { reason: 'No longer needed' }),
  reassign: sent('reassign', reassign(g.engagement), { owner: { kind: 'side' } }),
  change: sent('change', change(g.engagement), { terms: { ...terms, title: 'Send both price lists' } }),
  agree: sent('answer', answerProposal(g.engagement), { isAccepted: true, words: '' }),
  keep: sent('answer', answerProposal(g.engagement), { isAccepted: false, words: 'The pilot starts then' }),
  unblock: sent('unblock', unblock, { words: 'You have access now' }),
  activate: sent('activate', activate, {}),
  resume: sent('resume', resumeReminders, {}),
};

export type CustomerWay = keyof typeof customerCommands;
export type TeamWay = keyof typeof teamCommands;

export type Row = {
  readonly state: string;
  readonly events: readonly TaskEvent[];
  readonly customer: Partial<Record<CustomerWay | 'default', string>>;
  readonly team: Record<TeamWay, string>;
};

export const waysOf = <Ways extends object>(ways: Ways) => Object.keys(ways) as (keyof Ways)[];

/** The outcome of a command: the event that happens, the refusal's code, or `already`. */
export function outcome(task: Task, send: Sent, actor: string, acts = 0, at = g.at): string {
  const result = send(task, actor, acts, at);
  if (!result.ok) return result.error.code;
  return result.value === 'already' ? 'already' : result.value.what;
}

/** The task after a decided event, as the app keeps it. */
export function after(task: Task, decision: Exclude<Decision, 'already'>, evolved: Task): Task {
  const length = task.history.length + 1;
  return { ...evolved, lastCommand: decision.fingerprint, history: { length, hash: `hash-${length}` } };
}

import type { Refusal, RefusalCode } from '../../../../src/contract/result';
import { type TeamTask, taskLimits } from '../../../../src/contract/task/task';
import { textProblem } from '../../../../src/core/text/text-problem';
import { awaitsOf } from '../state/turn';

export type Action =
  | 'confirm'
  | 'return'
  /** Of a declined task. */
  | 'ask-again'
  | 'answer-date'
  | 'unblock'
  | 'activate'
  | 'resume'
  | 'change'
  | 'reassign'
  | 'withdraw';

/** The team's possible actions on a task as it stands, the likeliest first. */
export function actionsOn(task: TeamTask): readonly Action[] {
  switch (task.state) {
    case 'planned':
      return ['activate', 'change', 'reassign', 'withdraw'];
    case 'open':
      return [
        ...(task.blocker ? (['unblock'] as const) : []),
        ...(task.proposal ? (['answer-date'] as const) : []),
        ...(task.ladder?.step === 'pause' ? (['resume'] as const) : []),
        'change',
        'reassign',
        'withdraw',
      ];
    case 'completed':
      return ['confirm', 'return', 'withdraw'];
    case 'declined':
      return ['ask-again', 'reassign', 'withdraw'];
    case 'confirmed':
    case 'withdrawn':
      return [];
  }
}

/** Whether the first command is what the task waits for, and so the one to stand out. */
export const isFirstActionDue = (task: TeamTask): boolean =>
  task.state === 'completed' || task.state === 'declined' || awaitsOf(task) !== null || task.ladder?.step === 'pause';

/** The commands that go with words alone. Others have forms of their own, or need no words. */
export const wordActions = {
  return: { field: 'missing', isRequired: true },
  'ask-again': { field: 'missing', isRequired: true },
  withdraw: { field: 'reason', isRequired: true },
  unblock: { field: 'words', isRequired: true },
} as const satisfies Partial<Record<Action, WordRule>>;

export type WordRule = { readonly field: string; readonly isRequired: boolean };
export type WordAction = keyof typeof wordActions;

export const isWordAction = (action: Action): action is WordAction => action in wordActions;

/** The resolver's refusal of the words that go with a command, said before the call. */
export function checkWords({ field, isRequired }: WordRule, words: string): Refusal | null {
  const problem = textProblem(words, taskLimits.reason, isRequired);
  return problem && { ...problem, field };
}

/** Refusals that mean the task no longer is what the screen shows. */
export const isStale = (code: RefusalCode): boolean => stale.includes(code);
const stale: readonly RefusalCode[] = [
  'changed-meanwhile',
  'task-not-open',
  'task-not-completed',
  'task-not-planned',
  'task-withdrawn',
  'task-declined',
  'proposal-gone',
  'not-stuck',
  'not-found',
];

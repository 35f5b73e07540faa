import type { Command } from '../command/decide-once';
import { accept, refuse } from '../result';
import type { Rule } from './decide';

/** The rule by which the team takes a task back, and the app one whose issue is gone: a task that is confirmed stays so. */
export const withdraw: Rule<Command & { reason: string }> = (task, { reason }, attribution) =>
  task.state.name === 'confirmed' || task.state.name === 'withdrawn'
    ? refuse('task-not-open')
    : accept({ ...attribution, what: 'task-withdrawn', reason });

import type { TaskType } from '../../../../src/contract/task/task';
import { type Phase, phases } from './phases';

/** A task that a customer has been given already, or will be. */
export type GivenTask = { readonly title: string; readonly type: TaskType };

/** The phase that a task of a kind usually begins with, for tasks that are not from the library. */
const phaseOfType: Readonly<Record<TaskType, Phase>> = {
  information: 'kick-off',
  decision: 'kick-off',
  planning: 'kick-off',
  'risk-identification': 'kick-off',
  review: 'requirements',
  'data-provision': 'build',
  'test-preparation': 'test',
  'acceptance-test': 'test',
};

/**
 * The phase whose tasks come next: the one after the furthest that the customer has tasks of. With none yet it is the first.
 * @param titlesOf the titles of a phase in the customer's language: by these its tasks are known again
 * @returns null where all phases have been given
 */
export function fittingPhase(given: readonly GivenTask[], titlesOf: (phase: Phase) => readonly string[]): Phase | null {
  const known = new Map(phases.flatMap((phase) => titlesOf(phase).map((title) => [title, phase] as const)));
  const reached = given.map(({ title, type }) => phases.indexOf(known.get(title) ?? phaseOfType[type]));
  return phases[Math.max(-1, ...reached) + 1] ?? null;
}

import { type ProjectState, type TrendContext, type TrendSurvey, trendLimits } from '../../../contract/survey/trends';

/** The circumstances that are kept beside the told results of a project's closed checkpoints, in the order in which they closed. */
export type KeptContexts = { readonly projectId: string; readonly contexts: readonly TrendContext[] };

export const noContexts = (projectId: string): KeptContexts => ({ projectId, contexts: [] });

/** Those that are kept, with that of a checkpoint that closes now. Closed twice, it is there once, as it was first. */
export function withContext({ contexts, ...kept }: KeptContexts, context: TrendContext): KeptContexts {
  const all = contexts.some(({ id }) => id === context.id) ? contexts : [...contexts, context];
  return { ...kept, contexts: all.slice(-trendLimits.surveys) };
}

/** The circumstances of some surveys. People are compared with no survey that is not among them: who sees these may not see that one. */
export function contextsOf(
  contexts: readonly TrendContext[],
  surveys: readonly Pick<TrendSurvey, 'id'>[],
): readonly TrendContext[] {
  const seen = new Set(surveys.map(({ id }) => id));
  return contexts
    .filter(({ id }) => seen.has(id))
    .map((context) => ({ ...context, pairs: context.pairs.filter(({ before }) => seen.has(before)) }));
}

export const emptyState: ProjectState = { open: 0, overdue: 0, unsigned: 0, done: 0, asked: 0 };

/** The sum of the states of some engagements. @returns null where one of them is not known: a sum without it would be taken for all */
export function statesTogether(states: readonly (ProjectState | null)[]): ProjectState | null {
  const known = states.filter((state) => state !== null);
  if (known.length < states.length) return null;
  return known.reduce(
    (sum, { open, overdue, unsigned, done, asked }) => ({
      open: sum.open + open,
      overdue: sum.overdue + overdue,
      unsigned: sum.unsigned + unsigned,
      done: sum.done + done,
      asked: sum.asked + asked,
    }),
    emptyState,
  );
}

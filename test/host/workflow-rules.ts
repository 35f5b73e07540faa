/** Jira's side of `jira:workflowValidator`: a transition asks the app's function. */
import type { Manifest } from './manifest';
import type { Principal } from './ports';
import type { Starts } from './starts';

export type ValidatorRule = {
  readonly moduleKey: string;
  readonly configuration: unknown;
  readonly issue: { readonly id: string; readonly key: string };
  readonly transition: { readonly from: { readonly id: string }; readonly to: { readonly id: string } };
  readonly actor: Principal;
};

export type ValidatorResult = { result: boolean; errorMessage?: string };

/**
 * What Jira does when the function throws or runs out of time is not documented. This host takes the safe reading: no
 * answer is a refusal.
 */
const noAnswer: ValidatorResult = { result: false, errorMessage: 'The app did not answer. Try again.' };

export function createValidatorRun(
  manifest: Manifest,
  starts: Starts,
): (rule: ValidatorRule) => Promise<ValidatorResult> {
  return async ({ moduleKey, configuration, issue, transition, actor }) => {
    const module = manifest.module(moduleKey);
    if (module?.type !== 'jira:workflowValidator')
      throw new Error(`The manifest has no workflow validator ${moduleKey}`);
    if (module.definition.function === undefined) {
      throw new Error(`Not implemented on this host: the expression of the workflow validator ${moduleKey}`);
    }
    const end = await starts.validator(module, { issue: { key: issue.key }, configuration, transition }, actor);
    if (end.kind !== 'returned') return noAnswer;
    const answer = end.value as { result?: unknown; errorMessage?: unknown } | null;
    if (answer?.result === true) return { result: true };
    const { errorMessage = module.definition.errorMessage } = answer ?? {};
    return { result: false, ...(typeof errorMessage === 'string' && { errorMessage }) };
  };
}

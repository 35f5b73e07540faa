/** The app's rules on Jira's transitions: `jira:workflowValidator` and `jira:workflowCondition`. */
import type { RuleExpression } from '../jira/jira';
import { type Locales, readLocales } from '../manifest/locales';
import type { Manifest } from '../manifest/manifest';
import type { Principal } from '../platform/ports';
import type { Starts } from '../triggers/starts';

export type ValidatorRule = {
  readonly moduleKey: string;
  readonly configuration: unknown;
  readonly issue: { readonly id: string; readonly key: string };
  readonly transition: { readonly from: { readonly id: string }; readonly to: { readonly id: string } };
  readonly actor: Principal;
};

export type ValidatorResult = { result: boolean; errorMessage?: string };

/**
 * Jira's behaviour when the function throws or runs out of time is not documented. This host takes the safe reading: no
 * reply is a refusal.
 */
const noReply: ValidatorResult = { result: false, errorMessage: 'The app did not respond. Try again.' };

/** Jira's side of a validator that is a function: a transition asks it. */
export function createValidatorRun(
  manifest: Manifest,
  starts: Starts,
  localeOf: (actor: Principal) => string,
): (rule: ValidatorRule) => Promise<ValidatorResult> {
  const locales = readLocales(manifest.file);
  return async ({ moduleKey, configuration, issue, transition, actor }) => {
    const module = manifest.module(moduleKey);
    if (module?.type !== 'jira:workflowValidator' || module.definition.function === undefined)
      throw new Error(`The manifest has no workflow validator ${moduleKey} with a function`);
    const end = await starts.validator(module, { issue: { key: issue.key }, configuration, transition }, actor);
    if (end.kind !== 'returned') return noReply;
    const reply = end.value as { result?: unknown; errorMessage?: unknown } | null;
    if (reply?.result === true) return { result: true };
    const own = wordsIn(module.definition.errorMessage, locales);
    const errorMessage = reply?.errorMessage ?? own?.(localeOf(actor));
    return { result: false, ...(typeof errorMessage === 'string' && { errorMessage }) };
  };
}

/** The modules whose rule is an expression, which Jira evaluates by itself. */
export function readRuleExpressions(manifest: Manifest): RuleExpression[] {
  const locales = readLocales(manifest.file);
  const kinds = { condition: 'jira:workflowCondition', validator: 'jira:workflowValidator' } as const;
  return (['condition', 'validator'] as const).flatMap((kind) =>
    manifest.modulesOfType(kinds[kind]).flatMap(({ key, definition }): RuleExpression[] => {
      const { expression, errorMessage } = definition;
      if (typeof expression !== 'string') return [];
      const words = isExpression(errorMessage) ? errorMessage : wordsIn(errorMessage, locales);
      return [{ moduleKey: key, kind, expression, ...(words && { errorMessage: words }) }];
    }),
  );
}

const isExpression = (value: unknown): value is { expression: string } =>
  typeof value === 'object' && value !== null && 'expression' in value && typeof value.expression === 'string';

/** Words of the manifest, by language. */
function wordsIn(value: unknown, locales: Locales): ((locale: string) => string | undefined) | undefined {
  if (typeof value === 'string') return () => value;
  if (typeof value !== 'object' || value === null || !('i18n' in value)) return undefined;
  const key = String(value.i18n);
  return (locale) => locales.text(key, locale);
}

import type { GateRuleConfiguration } from '../../../src/contract/gate/workflow-rule';
import { ruleConfigurationIn, strictRule } from '../../../src/core/gate/passing/rule-configuration';

/** The content of the form. Of each kind at least one has to be chosen. */
export type RuleDraft = GateRuleConfiguration;

/** The field that is missing from a draft. */
export type RuleFault = keyof RuleDraft;

/**
 * Jira's context of a rule's screen (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-
 * validator).
 */
type RuleExtension = { readonly entryPoint?: unknown; readonly validatorConfig?: unknown };

/** A rule for which nothing is saved yet enforces everything, as it would be. */
export const draftIn = (extension: object): RuleDraft =>
  ruleConfigurationIn((extension as RuleExtension).validatorConfig);

export const isViewOnly = (extension: object): boolean => (extension as RuleExtension).entryPoint === 'view';

/** With one word more or less, in the order in which they are shown. */
export function toggled<Kind extends RuleFault>(
  draft: RuleDraft,
  kind: Kind,
  word: RuleDraft[Kind][number],
  isChosen: boolean,
): RuleDraft {
  const all: readonly RuleDraft[RuleFault][number][] = strictRule[kind];
  const chosen: readonly RuleDraft[RuleFault][number][] = draft[kind];
  return { ...draft, [kind]: all.filter((each) => (each === word ? isChosen : chosen.includes(each))) };
}

export const faultsOf = (draft: RuleDraft): RuleFault[] =>
  (['subjects', 'modes'] as const).filter((kind) => draft[kind].length === 0);

/** The text that Jira keeps; undefined keeps its dialog open. */
export const textOf = (draft: RuleDraft): string | undefined =>
  faultsOf(draft).length === 0 ? JSON.stringify(draft) : undefined;

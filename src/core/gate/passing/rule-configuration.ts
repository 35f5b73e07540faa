import type { GateRuleConfiguration } from '../../../contract/gate/workflow-rule';

/** The gates that a workflow rule enforces unless its own screen says otherwise: all that can be held. */
export const strictRule: GateRuleConfiguration = {
  subjects: ['issue', 'parent', 'versions'],
  modes: ['require-reason', 'block'],
};

/**
 * The configuration as the workflow rule's screen saved it. It is kept by Jira and comes back from there, so it is read
 * like any input: what makes no sense, or only half, enforces everything.
 * @param saved as an object, or as the text that the screen made of it
 */
export function ruleConfigurationIn(saved: unknown): GateRuleConfiguration {
  const read = typeof saved === 'string' ? parsed(saved) : saved;
  const { subjects, modes } = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  return {
    subjects: known(subjects, strictRule.subjects),
    modes: known(modes, strictRule.modes),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function known<Word extends string>(saved: unknown, all: readonly Word[]): readonly Word[] {
  const isSound = Array.isArray(saved) && saved.length > 0 && saved.every((word) => all.includes(word));
  return isSound ? all.filter((word) => saved.includes(word)) : all;
}

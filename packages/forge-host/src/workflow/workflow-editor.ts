/**
 * The rules of apps in Jira's workflow editor: who may put which where, and what a rule's configuration screen learns
 * (developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator).
 */

import type { Transition, Workflow, WorkflowStatus } from '../jira/jira';
import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import { workflowLimits } from '../platform/limits';
import { type Directory, findCaller } from '../platform/people';
import type { Principal } from '../platform/ports';

/** The part of Jira that the editor needs. */
export type Workflows = Directory & {
  workflow(projectKey: string): Workflow;
  setTransitionRules(projectKey: string, transition: string, rules: Transition['rules']): void;
};

/** The place of a rule that is there, or shall be. */
export type RulePlace = {
  readonly projectKey: string;
  readonly transitionId: string;
  /** The place of the rule among those of its transition; a new one when absent. */
  readonly rule?: number;
};

export type WorkflowEditor = {
  /** @throws WorkflowRefused where the person may not administer the project */
  read(person: string, projectKey: string): Promise<Workflow>;
  /**
   * Adds a rule, or gives the one at the place another configuration.
   * @param configuration the JSON text that the screen's `onConfigure` gave; undefined for a rule without a screen
   * @throws WorkflowRefused
   */
  save(person: string, place: RulePlace, moduleKey: string, configuration?: string): Promise<void>;
  /** @throws WorkflowRefused */
  remove(person: string, place: RulePlace): Promise<void>;
  /** The `context.extension` of a rule's screen. @throws WorkflowRefused */
  extension(person: string, module: Module, place: RulePlace, entryPoint: string): Promise<Record<string, unknown>>;
};

/** Something that the editor does not let a person do, in words for them. */
export class WorkflowRefused extends Error {
  override readonly name = 'WorkflowRefused';
}

const configurationNames: Readonly<Record<string, string>> = {
  'jira:workflowValidator': 'validatorConfig',
  'jira:workflowCondition': 'conditionConfig',
};
export const ruleTypes = Object.keys(configurationNames);

/** Whether a rule may stand in a project of this kind: in company-managed ones unless the manifest says otherwise. */
export function suits(module: Module, isTeamManaged: boolean): boolean {
  const types = (module.definition.projectTypes as readonly string[] | undefined) ?? ['company-managed'];
  return types.includes(isTeamManaged ? 'team-managed' : 'company-managed');
}

export function createWorkflowEditor(manifest: Manifest, jira: Workflows): WorkflowEditor {
  const read: WorkflowEditor['read'] = async (person, projectKey) => {
    const as: Principal = { kind: 'user', accountId: findCaller(jira, person).accountId };
    const path = `/rest/api/3/mypermissions?projectKey=${encodeURIComponent(projectKey)}&permissions=ADMINISTER_PROJECTS`;
    const { status, body } = await jira.handle({ method: 'GET', path, headers: {} }, as);
    const mine = body as { permissions?: Record<string, { havePermission: boolean }> } | undefined;
    if (status !== 200 || mine?.permissions?.ADMINISTER_PROJECTS?.havePermission !== true) {
      throw new WorkflowRefused('Only administrators of the project see its workflow.');
    }
    return jira.workflow(projectKey);
  };

  const at = async (person: string, { projectKey, transitionId, rule }: RulePlace) => {
    const workflow = await read(person, projectKey);
    const transition = workflow.transitions.find(({ id }) => id === transitionId);
    if (!transition) throw new WorkflowRefused('The workflow has no such transition.');
    const known = rule === undefined ? undefined : transition.rules[rule];
    if (rule !== undefined && !known) throw new WorkflowRefused('The transition has no such rule any more.');
    return { workflow, transition, known };
  };

  return {
    read,
    save: async (person, place, moduleKey, configuration) => {
      const { workflow, transition, known } = await at(person, place);
      const module = manifest.module(moduleKey);
      if (!module || !ruleTypes.includes(module.type)) throw new WorkflowRefused(`The app has no rule ${moduleKey}.`);
      if (!suits(module, workflow.isTeamManaged))
        throw new WorkflowRefused('This rule is not for projects of this kind.');
      if (known && known.moduleKey !== moduleKey)
        throw new WorkflowRefused('The transition has another rule there by now.');
      const rule = { moduleKey, configuration: readConfiguration(configuration) };
      const rules = known ? transition.rules.map((one) => (one === known ? rule : one)) : [...transition.rules, rule];
      jira.setTransitionRules(place.projectKey, transition.id, rules);
    },
    remove: async (person, place) => {
      const { transition, known } = await at(person, place);
      if (!known) throw new WorkflowRefused('The transition has no such rule any more.');
      const rules = transition.rules.filter((one) => one !== known);
      jira.setTransitionRules(place.projectKey, transition.id, rules);
    },
    extension: async (person, module, place, entryPoint) => {
      const { workflow, transition, known } = await at(person, place);
      const { id, from, to } = transition;
      const described = (status: WorkflowStatus | null) => status && { ...status, description: '' };
      return {
        type: module.type,
        entryPoint,
        isNewEditor: true,
        workflowId: workflow.id,
        workflowName: workflow.name,
        ...(workflow.isTeamManaged && { scopedProjectId: workflow.projectId }),
        transitionContext: { id, from: described(from), to: described(to) },
        // As the screen gave it: text.
        ...(known && { [configurationNames[module.type] ?? '']: JSON.stringify(known.configuration) }),
      };
    },
  };
}

function readConfiguration(text: string | undefined): unknown {
  if (text === undefined) return {};
  if (Buffer.byteLength(text) > workflowLimits.configurationBytes)
    throw new WorkflowRefused('A configuration has at most 32 KB.');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new WorkflowRefused('The app gave a configuration that is not JSON.');
  }
}

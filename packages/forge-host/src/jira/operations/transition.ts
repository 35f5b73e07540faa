/** The workflow as people walk it: transitions of api-group-issues. */

import { checkWorkflowRules, performTransition, transitionNamed, transitionsFor } from '../acts/transition';
import { isObject, objectBody } from '../formats/body';
import { badRequest, noContent, notImplemented, ok } from '../formats/reply';
import type { IssueRecord } from '../records/issue';
import { statusById } from '../records/workflow';
import { statusResource } from '../resources/project';
import type { Call, Operation } from '../rest/operation';
import type { TransitionRecord } from '../site/workflow-records';
import { visibleIssue } from './access';

const path = '/rest/api/3/issue/{issueIdOrKey}/transitions';

const getTransitions: Operation = {
  operationId: 'getTransitions',
  method: 'GET',
  path,
  parameters: ['transitionId'],
  scopes: [['read:jira-work'], ['read:issue.transition:jira', 'read:status:jira', 'read:field-configuration:jira']],
  run: (call) => {
    const issue = visibleIssue(call, call.at('issueIdOrKey'));
    const only = call.query.get('transitionId');
    const transitions = transitionResources(call, issue).filter(({ id }) => only === null || id === only);
    return ok({ expand: 'transitions', transitions }, { objects: transitions.length });
  },
};

/** The transitions that the caller could do now. */
export function transitionResources(call: Call, issue: IssueRecord) {
  return transitionsFor(call, issue).map((transition) => ({
    id: String(transition.id),
    name: transition.name,
    to: statusResource(call.site, statusById(call.site, transition.toStatusId)),
    hasScreen: false,
    isGlobal: transition.fromStatusId === null,
    isInitial: false,
    isAvailable: true,
    isConditional: transition.rules.some(
      ({ moduleKey }) => call.site.ruleExpressions.get(moduleKey)?.kind === 'condition',
    ),
    isLooped: false,
  }));
}

const doTransition: Operation = {
  operationId: 'doTransition',
  method: 'POST',
  path,
  scopes: [['write:jira-work'], ['write:issue:jira', 'write:issue.property:jira']],
  prepare: async (call) => {
    const { issue, transition } = chosen(call);
    await checkWorkflowRules(call, issue, transition);
  },
  run: (call) => {
    // Looked up again: a validator takes its time, and the issue may have moved meanwhile.
    const { issue, transition } = chosen(call);
    performTransition(call, issue, transition);
    return noContent;
  },
};

function chosen(call: Call): { issue: IssueRecord; transition: TransitionRecord } {
  const issue = visibleIssue(call, call.at('issueIdOrKey'));
  const body = objectBody(call.body);
  for (const name of ['fields', 'update', 'properties', 'historyMetadata']) {
    const value = body[name];
    if (value !== undefined && Object.keys(objectBody(value)).length > 0)
      throw notImplemented(`"${name}" in a transition`);
  }
  const id = isObject(body.transition) ? body.transition.id : undefined;
  if (id === undefined) throw badRequest("Missing 'transition' identifier");
  return { issue, transition: transitionNamed(call, issue, String(id)) };
}

export const transitionOperations: readonly Operation[] = [getTransitions, doTransition];

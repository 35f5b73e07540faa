import { conditionsHold, expressionRefusal } from '../expression/rule';
import { badRequest, Fault } from '../formats/reply';
import { type ChangedField, emitIssueUpdated } from '../news/event';
import { mailStatusChanged } from '../news/mail';
import { changeIssue, type IssueRecord, issueById, resolve } from '../records/issue';
import { findRequest, recordStatus } from '../records/request';
import { statusById, transitionsFrom } from '../records/workflow';
import type { Call } from '../rest/operation';
import type { TransitionRecord } from '../site/workflow-records';
import { changedResolution } from './changed-resolution';

const unexplained = 'A workflow validator of an app did not allow this transition.';

/** The transitions that the caller could do now. */
export function transitionsFor(call: Call, issue: IssueRecord): TransitionRecord[] {
  if (!call.caller.can('TRANSITION_ISSUES', issue.projectId)) return [];
  return shownTransitions(call, issue);
}

/** Transitions that the workflow offers in the issue's status, without those that conditions hide. */
export function shownTransitions(call: Call, issue: IssueRecord): TransitionRecord[] {
  return transitionsFrom(call.site, issue.projectId, issue.statusId).filter((one) => conditionsHold(call, issue, one));
}

/** @throws Fault 400 where the issue is not offered it */
export function transitionNamed(call: Call, issue: IssueRecord, id: string): TransitionRecord {
  const transition = transitionsFor(call, issue).find((one) => String(one.id) === id);
  if (!transition) throw badRequest(`Transition id '${id}' is not valid for this issue.`);
  return transition;
}

/**
 * Asks the app's validators on a transition, in their order. The first refusal counts.
 * @throws Fault 400 with the validator's message
 */
export async function checkWorkflowRules(call: Call, issue: IssueRecord, transition: TransitionRecord): Promise<void> {
  const run = call.site.runWorkflowRule;
  for (const rule of transition.rules) {
    const known = call.site.ruleExpressions.get(rule.moduleKey);
    // Conditions have been asked already: a transition that they hide is not offered.
    if (known?.kind === 'condition') continue;
    if (known) {
      const refusal = expressionRefusal(call, issue, transition, rule, known);
      if (refusal !== undefined) throw new Fault(400, [refusal ?? unexplained]);
      continue;
    }
    if (!run) throw new Error(`Nothing is plugged in to run the workflow rule ${rule.moduleKey}`);
    const verdict = await run({
      ...rule,
      issue: { id: String(issue.id), key: issue.key },
      transition: { from: { id: String(issue.statusId) }, to: { id: String(transition.toStatusId) } },
      actor: call.caller.principal,
    });
    if (!verdict.result) {
      throw new Fault(400, [verdict.errorMessage ?? unexplained]);
    }
  }
}

/** Moves an issue to a transition's status, sets or clears its resolution, and lets everybody know. */
export function performTransition(call: Call, issue: IssueRecord, transition: TransitionRecord): void {
  const { site } = call;
  const at = site.clock.now();
  const from = statusById(site, issue.statusId);
  const to = statusById(site, transition.toStatusId);
  changeIssue(site, issue.id, {
    statusId: to.id,
    updatedAt: at,
    statusChangedAt: from.category === to.category ? issue.statusChangedAt : at,
    ...resolve(issue, to.category === 'done', at),
  });
  const after = issueById(site, issue.id);
  const change: ChangedField = {
    field: 'status',
    fieldId: 'status',
    from: String(from.id),
    fromString: from.name,
    to: String(to.id),
    toString: to.name,
  };
  emitIssueUpdated(call, after, [...changedResolution(issue, after), change], [from, to]);
  if (findRequest(site, issue.id)) {
    recordStatus(site, issue.id, to.id, at);
    mailStatusChanged(site, after, call.caller.person.accountId, to.name);
  }
}

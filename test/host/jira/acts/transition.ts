import { emitIssueUpdated } from '../event';
import { mailStatusChanged } from '../mail';
import type { Call } from '../operation';
import { changeIssue, type IssueRecord, issueById } from '../records/issue';
import { findRequest, recordStatus } from '../records/request';
import { statusById, type TransitionRecord } from '../records/workflow';
import { Fault } from '../reply';

/**
 * Asks the app's validators on a transition, in their order. The first refusal counts.
 * @throws Fault 400 with the validator's message
 */
export async function checkWorkflowRules(call: Call, issue: IssueRecord, transition: TransitionRecord): Promise<void> {
  const run = call.site.runWorkflowRule;
  for (const rule of transition.rules) {
    if (!run) throw new Error(`Nothing is plugged in to run the workflow rule ${rule.moduleKey}`);
    const verdict = await run({
      ...rule,
      issue: { id: String(issue.id), key: issue.key },
      transition: { from: { id: String(issue.statusId) }, to: { id: String(transition.toStatusId) } },
      actor: call.caller.principal,
    });
    if (!verdict.result) {
      throw new Fault(400, [verdict.errorMessage ?? 'A workflow validator of an app did not allow this transition.']);
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
    resolvedAt: to.category === 'done' ? (issue.resolvedAt ?? at) : null,
  });
  const after = issueById(site, issue.id);
  const change = {
    field: 'status',
    fieldId: 'status',
    from: String(from.id),
    fromString: from.name,
    to: String(to.id),
    toString: to.name,
  };
  emitIssueUpdated(call, after, [change], [from, to]);
  if (findRequest(site, issue.id)) {
    recordStatus(site, issue.id, to.id, at);
    mailStatusChanged(site, after, call.caller.person.accountId, to.name);
  }
}

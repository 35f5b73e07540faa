/**
 * Many issues moved at once: api-group-issue-bulk-operations. The task is done by the time it has an id, which Jira would
 * give at once and then work on.
 */

import { checkWorkflowRules, performTransition, transitionNamed } from '../acts/transition';
import { isObject, objectBody, textList } from '../formats/body';
import { badRequest, Fault, forbidden, ok } from '../formats/reply';
import { findIssue } from '../records/issue';
import { userResource } from '../resources/user';
import type { Call, Operation } from '../rest/operation';
import { visibleIssue } from './access';

const mostIssues = 1_000;

type Result = {
  readonly processed: readonly number[];
  readonly failed: Readonly<Record<string, readonly string[]>>;
  /** Issues that are not there, or not for the caller to see. */
  readonly inaccessible: number;
  readonly total: number;
};

/** Results of `prepare`, for the `run` of the same call. */
const results = new WeakMap<Call, Result>();

const submitBulkTransition: Operation = {
  operationId: 'submitBulkTransition',
  method: 'POST',
  path: '/rest/api/3/bulk/issues/transition',
  scopes: [['write:jira-work'], ['write:issue:jira', 'read:issue:jira']],
  prepare: async (call) => {
    checkPermission(call);
    const asked = askedFor(call.body);
    if (asked.length === 0) throw badRequest('No issues are selected.');
    if (asked.length > mostIssues) throw badRequest(`At most ${mostIssues} issues can be transitioned at once.`);
    const processed: number[] = [];
    const failed: Record<string, string[]> = {};
    let inaccessible = 0;
    for (const { idOrKey, transitionId } of asked) {
      const issue = findIssue(call.site, idOrKey);
      if (!issue || !call.caller.can('BROWSE_PROJECTS', issue.projectId)) inaccessible += 1;
      else {
        const refusal = await attempt(call, String(issue.id), transitionId);
        if (refusal) failed[String(issue.id)] = [...refusal];
        else processed.push(issue.id);
      }
    }
    results.set(call, { processed, failed, inaccessible, total: asked.length });
  },
  run: (call) => {
    const { site, caller } = call;
    const id = site.nextId('bulk-task', 10_000);
    const result = JSON.stringify(results.get(call));
    const { accountId } = caller.person;
    site.run(
      'INSERT INTO jira_bulk_task (id, submittedBy, at, result) VALUES (?, ?, ?, ?)',
      id,
      accountId,
      site.clock.now(),
      result,
    );
    return { status: 201, body: { taskId: String(id) } };
  },
};

/** Each issue asks its own validators, and moves by itself. @returns why it did not */
async function attempt(call: Call, id: string, transitionId: string): Promise<readonly string[] | undefined> {
  const chosen = () => {
    const issue = visibleIssue(call, id);
    return [issue, transitionNamed(call, issue, transitionId)] as const;
  };
  try {
    await checkWorkflowRules(call, ...chosen());
    call.site.atomically(() => performTransition(call, ...chosen()));
    return undefined;
  } catch (failure) {
    if (failure instanceof Fault) return failure.messages;
    throw failure;
  }
}

function askedFor(body: unknown): { idOrKey: string; transitionId: string }[] {
  const { bulkTransitionInputs } = objectBody(body);
  if (!Array.isArray(bulkTransitionInputs)) throw badRequest("'bulkTransitionInputs' must be a list.");
  return bulkTransitionInputs.flatMap((input) => {
    const { transitionId, selectedIssueIdsOrKeys } = isObject(input) ? input : {};
    if (typeof transitionId !== 'string') throw badRequest("'transitionId' must be text.");
    return textList(selectedIssueIdsOrKeys, 'selectedIssueIdsOrKeys').map((idOrKey) => ({ idOrKey, transitionId }));
  });
}

const getBulkOperationProgress: Operation = {
  operationId: 'getBulkOperationProgress',
  method: 'GET',
  path: '/rest/api/3/bulk/queue/{taskId}',
  scopes: [['read:jira-work'], ['read:issue:jira']],
  run: (call) => {
    checkPermission(call);
    const task = call.site.first<{ id: number; submittedBy: string; at: number; result: string }>(
      'SELECT id, submittedBy, at, result FROM jira_bulk_task WHERE id = ? AND submittedBy = ?',
      call.at('taskId'),
      call.caller.person.accountId,
    );
    if (!task) throw badRequest('There is no such task.');
    const { processed, failed, inaccessible, total } = JSON.parse(task.result) as Result;
    const at = new Date(task.at).toISOString();
    return ok({
      taskId: String(task.id),
      status: 'COMPLETE',
      progressPercent: 100,
      submittedBy: userResource(call, task.submittedBy),
      created: at,
      started: at,
      updated: at,
      processedAccessibleIssues: processed,
      failedAccessibleIssues: failed,
      invalidOrInaccessibleIssueCount: inaccessible,
      totalIssueCount: total,
    });
  },
};

function checkPermission(call: Call): void {
  if (!call.caller.canGlobally('BULK_CHANGE')) throw forbidden('You do not have permission to make bulk changes.');
}

export const bulkTransitionOperations: readonly Operation[] = [submitBulkTransition, getBulkOperationProgress];

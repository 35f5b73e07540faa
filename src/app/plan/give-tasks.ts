import type { Result } from '../../contract/result';
import type { GiveTasks, GivingResult } from '../../contract/task/team-task';
import { accept, refuse } from '../../core/result';
import { browseProject } from '../access/project';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';
import { type EditableIssue, giveOn, issueToGiveOn } from '../task/give-task';

/**
 * Gives several tasks, each in a transaction of its own and with a result of its own. The same call sent again finds
 * what it gave before, so what was not reached for want of time can be asked for again.
 */
export async function giveTasks(
  ports: Ports,
  caller: Caller,
  projectId: string,
  { tasks }: GiveTasks,
): Promise<Result<readonly GivingResult[]>> {
  const mayBrowse = await browseProject(ports, projectId);
  if (!mayBrowse.ok) return mayBrowse;
  const ids = [...new Set(tasks.map(({ issueId }) => issueId))];
  const found = await Promise.all(ids.map((id) => issueOf(ports, projectId, id)));
  const issues = new Map(ids.map((id, index) => [id, found[index]]));
  const given: GivingResult[] = [];
  // One after the other: they would only get in each other's way, in the inbox of the same customer.
  for (const { issueId, ...wanted } of tasks) {
    const issue = issues.get(issueId) ?? refuse('not-found', { field: 'issueId' });
    if (!issue.ok) given.push(issue);
    else if (!ports.hasTime()) given.push(refuse('try-again'));
    else given.push(await giveOn(ports, caller, issue.value, wanted));
  }
  return accept(given);
}

async function issueOf(ports: Ports, projectId: string, issueId: string): Promise<Result<EditableIssue>> {
  const issue = await issueToGiveOn(ports, issueId);
  if (!issue.ok) return refuse(issue.error.code, { field: 'issueId' });
  return issue.value.issue.projectId === projectId ? issue : refuse('issue-unknown', { field: 'issueId' });
}

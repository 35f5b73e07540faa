import { followSprint } from '../../app/subject/follow-sprint';
import type { InvocationError } from '../platform/retry';
import { background } from '../ports/background';
import { handleEvent } from './handle-event';

/** Product events of sprints that are closed. */
export async function onSprintEvent(event: unknown): Promise<InvocationError | undefined> {
  const sprintId = closedSprintIn(event);
  if (sprintId === undefined) return undefined;
  return handleEvent('sprint event', () => followSprint(background, sprintId).then(() => 'done'));
}

/** The id of the sprint that was closed (developer.atlassian.com/platform/forge/events-reference/jira-software): text, unlike in REST. */
function closedSprintIn(event: unknown): string | undefined {
  const { eventType, sprint } = (event ?? {}) as { eventType?: unknown; sprint?: { id?: unknown } | null };
  if (eventType !== 'avi:jira-software:closed:sprint') return undefined;
  const id = sprint?.id === undefined ? '' : String(sprint.id);
  return /^\d{1,18}$/.test(id) ? id : undefined;
}

import type { Effect } from '../../core/outbox/effect';
import type { BackgroundPorts } from '../ports';
import { retrying } from '../retry';

/** Lets who works on an engagement request find the Jira project that it belongs to. */
export async function linkRequest(
  ports: BackgroundPorts,
  { engagementId, requestId }: Extract<Effect, { kind: 'link-request' }>,
): Promise<'done'> {
  const [{ value: engagement }] = await retrying(ports, () =>
    ports.storage.load([{ kind: 'engagement', id: engagementId }]),
  );
  if (engagement) await ports.asApp.linkToProject(requestId, engagement.projectId);
  return 'done';
}

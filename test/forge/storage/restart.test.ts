/** The host goes down in the middle of things and comes up again from its file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../../demo/people';
import { accepted, giveTask, issueProperty, openEngagement, openSite, publicComments } from '../site/site';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-restart-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a task given just before is there, is told once, and can be completed', async () => {
  const database = join(folder, 'host.sqlite');
  const before = await openSite({ database });
  const engagement = await openEngagement(before);
  // Nothing has been sent when the host goes down: the event lies in the queue, the entries in the outbox.
  const task = await giveTask(before, engagement, { isUrgent: true });
  await before.close();

  const after = await openSite({ database });
  await after.host.settle();
  const { requestKey } = engagement;
  expect(await publicComments(after.host, requestKey)).toHaveLength(1);
  expect(await issueProperty(after.host, 'HAR-1')).toMatchObject({ openTasks: 1 });
  const command = { taskId: task.id, revision: task.revision, comment: 'Done' };
  accepted(await after.portal(customerSponsor, 'complete-task', command, { requestKey }));
  await after.close();

  const again = await openSite({ database });
  const panel = accepted(await again.team(projectManager, 'show-issue', {}));
  expect(panel.asks.task.shown).toMatchObject([{ id: task.id, state: 'completed', completion: { comment: 'Done' } }]);
  const { isIntact } = accepted(await again.team(projectManager, 'show-history', { taskId: task.id }));
  expect(isIntact).toBe(true);
  await again.close();
});

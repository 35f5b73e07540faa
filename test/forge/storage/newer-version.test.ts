/** A newer version of the app has written a record: what this one says of it, and leaves alone. */
import { expect, test } from 'vitest';
import { codeOf, giveTask, openEngagement, openSite } from '../site/site';

test('a resolver says what to do about it, and changes nothing', async () => {
  const app = await openSite();
  const { customerSponsor, projectManager } = app.people;
  const engagement = await openEngagement(app);
  const { id, revision } = await giveTask(app, engagement);
  const path = { entityName: 'task', key: `task:${id}` };
  const stored = () => (app.host.storage.handle('/api/v1/entity/get', path).body as { value: object }).value;
  const newer = { ...stored(), v: 2, doc: { words: 'as a newer version has it' } };
  app.host.storage.handle('/api/v1/entity/set', { ...path, value: newer });
  const where = { requestKey: engagement.requestKey };
  const answers = [
    await app.team(projectManager, 'show-issue', {}),
    await app.team(projectManager, 'withdraw-task', { taskId: id, revision, reason: 'Not needed' }),
    await app.portal(customerSponsor, 'show-task', { taskId: id }, where),
    await app.portal(customerSponsor, 'complete-task', { taskId: id, revision, comment: 'Done' }, where),
  ];
  expect(answers.map(codeOf)).toEqual(answers.map(() => 'other-version'));
  expect(stored()).toEqual(newer);
  // A call that does not need it goes on.
  expect(codeOf(await app.admin(app.people.projectAdministrator, 'show-settings', {}))).toBe('accepted');
  await app.close();
});

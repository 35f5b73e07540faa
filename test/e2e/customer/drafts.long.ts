/** Words that customers had typed are not lost: not by a reload, and not when it can't be sent any more. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, projectAdministrator, projectManager } from '../../../demo/people';
import { openGate, toSofia } from '../../forge/site/gates';
import { accepted, giveTask, openEngagement } from '../../forge/site/site';
import { expectAccessible, frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
let gate: Awaited<ReturnType<typeof openGate>>;
beforeAll(async () => {
  stand = await openStand();
  const engagement = await openEngagement(stand.resolvers);
  ({ requestKey } = engagement);
  await giveTask(stand.resolvers, engagement, {
    title: 'Send the list',
    isUrgent: true,
    evidenceRule: { kind: 'comment' },
  });
  gate = await openGate(stand.resolvers, engagement, toSofia());
  await stand.host.settle();
});
afterAll(() => stand.close());

it('a comment is there again after a reload', async () => {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  const frame = () => frameOf(page, 'Your tasks');
  await frame().getByRole('textbox').first().fill('It is in the shared folder');
  await page.reload();
  await expect.poll(() => frame().getByRole('textbox').first().inputValue()).toBe('It is in the shared folder');
  await frame().getByRole('button', { name: 'Mark as done' }).click();
  await frame().getByText('Done: Send the list').waitFor();
});

it('reasons can be copied when the sign-off was withdrawn meanwhile', async () => {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  const frame = frameOf(page, 'Your tasks');
  await frame.getByRole('button', { name: 'Read and sign' }).click();
  await frame.getByLabel('Reject', { exact: true }).check();
  await frame.getByLabel(/^Why/).first().fill('The harbour master has to agree first');
  const { revision } = accepted(await stand.resolvers.team(projectManager, 'show-gate', { gateId: gate.id }));
  const withdrawal = { gateId: gate.id, revision, reason: 'Asked too early' };
  accepted(await stand.resolvers.team(projectAdministrator, 'withdraw-gate', withdrawal));
  await stand.host.settle();
  await page.reload();
  await frame.getByRole('button', { name: 'Design', exact: true }).click();
  await frame.getByText('What you had written').first().waitFor();
  await expect.poll(() => frame.locator('textarea').first().inputValue()).toBe('The harbour master has to agree first');
  await expectAccessible(page, 'words that can’t be sent any more');
  await frame.getByRole('button', { name: 'Discard' }).click();
  await frame.getByText('What you had written').waitFor({ state: 'detached' });
});

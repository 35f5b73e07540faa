import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, projectAdministrator } from '../../demo/people';
import type { EngagementSummary } from '../../src/contract/engagement';
import { openEngagement, publicComments } from '../forge/site/site';
import { expectAccessible, frameOf, openStand, requestPage, type Stand } from './stand/stand';

let stand: Stand;
let engagement: EngagementSummary & { requestKey: string };
beforeAll(async () => {
  stand = await openStand();
  engagement = await openEngagement(stand.resolvers);
});
afterAll(() => stand.close());

it('tries out how messages reach the customer: as a document, and then as wiki text', async () => {
  const page = await stand.open(projectAdministrator, '/projects/HAR/settings/apps/project-settings');
  const frame = frameOf(page, 'Countersign');
  await frame.getByRole('button', { name: 'Manage Northwind' }).click();
  await frame.getByRole('tab', { name: 'Messages' }).click();
  expect(await frame.getByRole('radio', { name: 'As documents' }).isChecked()).toBe(true);
  const send = frame.getByRole('button', { name: 'Send a test message' });
  await send.click();
  await page.getByText('Northwind: test message on its way').waitFor();
  await stand.host.settle();

  await frame.getByRole('radio', { name: 'As wiki text' }).check();
  await frame.getByText('Save first: the test goes the way that is saved.').waitFor();
  expect(await send.isDisabled()).toBe(true);
  await expectAccessible(page);
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Northwind: saved').waitFor();
  await send.click();
  await expect
    .poll(async () => {
      await stand.host.settle();
      return publicComments(stand.host, engagement.requestKey);
    })
    .toHaveLength(2);

  const [asDocument = '', inWiki = ''] = await publicComments(stand.host, engagement.requestKey);
  expect(asDocument).not.toContain('Reference');
  expect(inWiki).toMatch(/\n\nReference: CS[0-9A-F]{8}$/);
  const customer = await stand.open(customerSponsor, requestPage(engagement.requestKey));
  await customer.getByText('This is a test.').first().waitFor();
  expect(await customer.getByText('This is a test.').count()).toBe(2);
});

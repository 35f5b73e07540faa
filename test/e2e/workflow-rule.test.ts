import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectAdministrator, projectManager } from '../../demo/people';
import { openGate } from '../forge/site/gates';
import { openEngagement } from '../forge/site/site';
import { expectAccessible, frameOf, openStand, type Stand } from './stand/stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
  await openGate(stand.resolvers, await openEngagement(stand.resolvers), { mode: 'require-reason' }, 'HAR-9');
});
afterAll(() => stand.close());

const workflow = '/projects/HAR/settings/workflow';
const name = 'Customer sign-off';

async function accept() {
  const page = await stand.open(projectManager, '/browse/HAR-9');
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  return page;
}

describe('the workflow rule', () => {
  it('is put on a transition, says what is missing, and holds the transition from then on', async () => {
    const page = await stand.open(projectAdministrator, workflow);
    const accepting = page.locator('section.details').filter({ hasText: 'In Review → Done' });
    await accepting.getByRole('link', { name: `Add ${name}` }).click();
    const frame = frameOf(page, name);
    // A gate on something else can be passed by taking the issue out of it: the rule says so while it counts such
    // gates.
    const belongs = frame.getByText('take it out, pass, and put it back');
    await belongs.waitFor();
    for (const subject of ['Those on its parent, such as the epic', 'Those on its fix versions']) {
      await frame.getByLabel(subject).uncheck();
    }
    await belongs.waitFor({ state: 'detached' });
    await frame.getByLabel('Those on the issue itself').uncheck();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await frame.getByText('Choose at least one.').waitFor();
    await expectAccessible(page);
    await frame.getByLabel('Those on the issue itself').check();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(() => accepting.getByText(name).count()).toBeGreaterThan(0);
    await (await accept())
      .getByText(/is waiting for .* To go on without it, give a reason/)
      .first()
      .waitFor();
  });

  it('is changed, looked at, and lets pass what it does not enforce', async () => {
    const page = await stand.open(projectAdministrator, workflow);
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const frame = frameOf(page, name);
    await expect.poll(() => frame.getByLabel('Those on its fix versions').isChecked()).toBe(false);
    await frame.getByRole('checkbox', { name: /^Gates that ask for a reason/ }).uncheck();
    await frame.getByText('the transition is held.').waitFor();
    await page.getByRole('button', { name: 'Update', exact: true }).click();
    await page.getByRole('link', { name: 'View', exact: true }).click();
    const view = frameOf(page, name);
    await view.getByText('Gates that block').waitFor();
    expect(await view.getByRole('checkbox').count()).toBe(0);
    await expectAccessible(page);
    await (await accept()).getByText('Status changed').waitFor();
  });
});

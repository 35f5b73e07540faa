import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectAdministrator } from '../../../demo/people';
import { expectAccessible, frameOf, openStand, type Stand } from '../stand/stand';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ hasStory: true });
});
afterAll(() => stand.close());

describe('a stakeholder whom Jira does not let onto the request', () => {
  const refuse = () =>
    stand.host.faults.next({ service: 'jira', match: /^POST .*\/participant/, fault: { kind: 'error', status: 400 } });

  it('is named to the administrator, who has it sent again until it arrives', async () => {
    refuse();
    const page = await stand.open(projectAdministrator, '/projects/HAR/settings/apps/project-settings');
    const frame = frameOf(page, 'Countersign');
    await frame.getByRole('button', { name: /^Manage/ }).click();
    await frame.getByRole('button', { name: 'Add a stakeholder' }).click();
    await frame.getByRole('combobox', { name: 'Customer' }).fill('Carla');
    await frame.getByRole('option', { name: /Carla Customer/ }).click();
    await frame.getByRole('checkbox', { name: /^User/ }).check();
    await frame.getByRole('button', { name: 'Add stakeholder', exact: true }).click();
    await page
      .getByText(/^Added: Carla/)
      .first()
      .waitFor();
    await stand.host.settle();
    await page.reload();
    await frame.getByText("Carla Customer (Southbay demo) could not be added to the customer's request.").waitFor();
    await frame.getByText('Jira said:').waitFor();
    await expectAccessible(page);

    refuse();
    await frame.getByRole('button', { name: 'Send again' }).click();
    await frame.getByText('Being sent again').waitFor();
    await expectAccessible(page);
    await stand.host.settle();
    // The screen asks by itself whether Jira refused it again.
    await frame.getByText("Carla Customer (Southbay demo) could not be added to the customer's request.").waitFor();
    await frame.getByText('Being sent again').waitFor({ state: 'detached' });

    await frame.getByRole('button', { name: 'Send again' }).click();
    await frame.getByText('Being sent again').waitFor();
    await stand.host.settle();
    await page.reload();
    await frame
      .getByText(/^11 customers/)
      .first()
      .waitFor();
    expect(await frame.getByText('Not everything reached the customer').count()).toBe(0);
    expect(stand.host.faults.waiting()).toBe(0);
  });
});

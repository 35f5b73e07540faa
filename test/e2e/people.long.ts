import { afterAll, beforeAll, describe, it } from 'vitest';
import { customerSponsor, customerUser, projectAdministrator, projectManager } from '../../demo/people';
import { giveTask, openEngagement } from '../forge/site/site';
import { expectAccessible, frameOf, openStand, requestPage, type Stand } from './stand/stand';

let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  const owner = { kind: 'person', accountId: customerUser } as const;
  await giveTask(stand.resolvers, engagement, { title: 'Sign the rental of the cranes' });
  await giveTask(stand.resolvers, engagement, { title: 'Count the bollards', owner, due: '2026-12-01' });
  await giveTask(stand.resolvers, engagement, { title: 'Paint the bollards', owner });
});
afterAll(() => stand.close());

const settings = '/projects/HAR/settings/apps/project-settings';

async function openPeople() {
  const page = await stand.open(projectAdministrator, settings);
  const frame = frameOf(page, 'Countersign');
  await frame.getByRole('button', { name: 'Manage Northwind' }).click();
  return { page, frame };
}

describe('the people of an engagement', () => {
  it('a deputy sees and does what their principal is asked to do', async () => {
    const { page, frame } = await openPeople();
    await frame.getByRole('button', { name: 'Change Sofia Sponsor (Northwind demo)' }).click();
    await frame.getByLabel('Propose a deputy').selectOption({ label: 'Uwe User (Northwind demo)' });
    await frame.getByLabel('Until and including').fill('2026-11-30');
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByText('Proposed as deputy: Uwe User (Northwind demo).').waitFor();

    const portal = await stand.open(customerSponsor, requestPage(requestKey));
    const sofia = frameOf(portal, 'Your tasks');
    await sofia.getByText('proposes that Uwe User (Northwind demo) stands in for you until Nov 30, 2026').waitFor();
    await expectAccessible(portal);
    await sofia.getByRole('button', { name: 'Agree' }).click();
    await sofia
      .getByText(/^You have agreed to .* as your deputy\.$/)
      .first()
      .waitFor();
    await sofia.getByRole('button', { name: 'Deputies' }).click();
    const standsIn = 'Uwe User (Northwind demo) stands in for you until Nov 30, 2026.';
    await sofia.getByRole('paragraph').filter({ hasText: standsIn }).waitFor();
    await expectAccessible(portal);

    const uwe = frameOf(await stand.open(customerUser, requestPage(requestKey)), 'Your tasks');
    await uwe.getByRole('button', { name: 'Sign the rental of the cranes' }).click();
    await uwe.getByText('For Sofia Sponsor (Northwind demo)').waitFor();
    const row = uwe.getByRole('listitem').filter({ hasText: 'Sign the rental of the cranes' });
    await row.getByLabel('Comment').fill('Signed for Sofia.');
    await row.getByRole('button', { name: 'Mark as done' }).click();
    await uwe.getByText('Done: Sign the rental of the cranes').waitFor();

    const team = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await team.getByRole('button', { name: 'Sign the rental of the cranes' }).click();
    await team
      .getByRole('term')
      .filter({ hasText: /^Done by Uwe User/ })
      .waitFor();
  });

  it('who leaves hands their tasks over first', async () => {
    const { page, frame } = await openPeople();
    await frame.getByRole('button', { name: 'Remove Uwe User (Northwind demo)' }).click();
    await frame.getByText('Uwe User (Northwind demo) still holds 2 tasks of this engagement.').waitFor();
    await frame.getByText('Count the bollards (due Dec 1, 2026)').waitFor();
    await frame.getByLabel('Hand over to').selectOption({ label: 'Sofia Sponsor (Northwind demo)' });
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Hand over 2 tasks' }).click();
    await frame.getByText('can no longer open anything of the engagement').waitFor();
    await frame.getByRole('button', { name: 'Remove from engagement' }).click();
    await frame.getByText('Removed: Uwe User (Northwind demo)').first().waitFor();
    await frame
      .getByText(/stands in until/)
      .first()
      .waitFor({ state: 'detached' });
    await stand.host.settle();

    const sofia = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await sofia.getByRole('heading', { name: 'Count the bollards' }).waitFor();
    await sofia.getByRole('button', { name: 'Paint the bollards' }).waitFor();
    const gone = await stand.open(customerUser, requestPage(requestKey));
    await gone.getByText('You can’t see this request').waitFor();
  });
});

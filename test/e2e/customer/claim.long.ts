import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { giveTask, openEngagement } from '../../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
const title = 'Tell us which crane is free in May';
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  await giveTask(stand.resolvers, engagement, { title, owner: { kind: 'side' } });
});
afterAll(() => stand.close());

describe('a task for anyone on the customer’s side', () => {
  it('is taken on by one, and the other is told kindly', async () => {
    const [sofia, uwe] = await Promise.all(
      [customerSponsor, customerUser].map(async (person) =>
        frameOf(await stand.open(person, requestPage(requestKey)), 'Your tasks'),
      ),
    );
    if (!sofia || !uwe) throw new Error('Two customers look at it');
    await uwe.getByText('For anyone on your side').waitFor();
    await sofia.getByRole('button', { name: "I'll do it" }).click();
    await sofia.getByText(`You will do it: ${title}`).waitFor();
    await sofia.getByText('You said that you will do this.').waitFor();

    await uwe.getByLabel('Comment').fill('The red one.');
    await uwe.getByRole('button', { name: 'Mark as done' }).click();
    await uwe.getByText('A colleague of yours has taken this on. There is nothing left for you to do.').waitFor();
    expect(await uwe.getByRole('button', { name: 'Mark as done' }).count()).toBe(0);
  });

  it('is handed to a colleague, who does it', async () => {
    const page = await stand.open(customerSponsor, requestPage(requestKey));
    const sofia = frameOf(page, 'Your tasks');
    await sofia.getByRole('button', { name: 'Something else' }).click();
    await sofia.getByRole('button', { name: 'Hand it to a colleague' }).click();
    await sofia.getByRole('button', { name: 'Hand over', exact: true }).click();
    await sofia.getByText('This is required.').waitFor();
    await sofia.getByLabel('Who is to do it?').selectOption({ label: 'Uwe User (Northwind demo)' });
    await sofia.getByRole('button', { name: 'Hand over', exact: true }).click();
    await sofia.getByText(`Handed to Uwe User (Northwind demo): ${title}`).waitFor();
    await sofia.getByText('Nothing to do right now').waitFor();

    const uwe = frameOf(await stand.open(customerUser, requestPage(requestKey)), 'Your tasks');
    await uwe.getByText('Next for you').waitFor();
    await uwe.getByRole('heading', { name: title }).waitFor();
    await uwe.getByRole('button', { name: 'Mark as done' }).click();
    await uwe.getByText(`Done: ${title}`).waitFor();

    const team = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await team.getByRole('button', { name: title }).click();
    await team
      .getByRole('term')
      .filter({ hasText: /^Done by Uwe User/ })
      .waitFor();
    await team.getByRole('button', { name: 'Show history' }).click();
    await team.getByText('Sofia Sponsor (Northwind demo) handed it over to Uwe User (Northwind demo)').waitFor();
  });
});

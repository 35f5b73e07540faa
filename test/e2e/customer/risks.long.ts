import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, developer, projectManager } from '../../../demo/people';
import { accepted, giveTask, newAttempt, openEngagement } from '../../forge/site/site';
import { expectAccessible, frameOf, openStand, requestPage, type Stand } from '../stand/stand';

let stand: Stand;
let requestKey: string;
let engagementId: string;
const title = 'Tell us what could go wrong';
beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  engagementId = engagement.id;
  await giveTask(stand.resolvers, engagement, { title, type: 'risk-identification', evidenceRule: { kind: 'risks' } });
});
afterAll(() => stand.close());

describe('risks that the customer names', () => {
  let issueKey = '';

  it('each become a Jira issue', async () => {
    const page = await stand.open(customerSponsor, requestPage(requestKey));
    const frame = frameOf(page, 'Your tasks');
    await frame.getByText("so this can't be taken back").waitFor();
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText('This is required.').first().waitFor();
    const first = frame.getByRole('group', { name: 'Risk 1' });
    await first.getByLabel('What could happen?').fill('The harbour freezes over');
    await first.getByRole('radiogroup', { name: 'How likely is it?' }).getByLabel('Low').check();
    await first.getByRole('radiogroup', { name: 'How bad would it be?' }).getByLabel('High').check();
    await first.getByLabel('Who would notice first?').fill('The harbour office');
    await frame.getByRole('button', { name: 'Add another risk' }).click();
    const second = frame.getByRole('group', { name: 'Risk 2' });
    await second.getByLabel('What could happen?').fill('The customs interface changes');
    await second.getByRole('radiogroup', { name: 'How likely is it?' }).getByLabel('Medium').check();
    await second.getByRole('radiogroup', { name: 'How bad would it be?' }).getByLabel('Medium').check();
    await expectAccessible(page);
    await frame.getByRole('button', { name: 'Mark as done' }).click();
    await frame.getByText(`Done: ${title}`).waitFor();
    await stand.host.settle();

    const panel = await stand.open(projectManager, '/browse/HAR-1');
    const team = frameOf(panel, 'Countersign');
    const raised = team.getByRole('region', { name: 'Raised by the customer' });
    await expect.poll(() => raised.getByRole('link', { name: /^HAR-\d+$/ }).count()).toBe(2);
    const row = raised.getByRole('listitem').filter({ hasText: 'The harbour freezes over' });
    await row.getByText('Noticed first by: The harbour office').waitFor();
    issueKey = (await row.getByRole('link').textContent()) ?? '';
    await expectAccessible(panel);
  });

  it('are followed until they are dealt with, and the customer reads what became of them', async () => {
    const site = await stand.open(developer, `/browse/${issueKey}`);
    for (const step of ['Start work', 'Ask for review', 'Accept']) {
      await site.getByRole('button', { name: step, exact: true }).click();
      await site.getByText('Status changed').waitFor();
    }
    // Jira's events arrive a little later.
    await stand.host.advance(60_000);

    const team = frameOf(await stand.open(projectManager, `/browse/${issueKey}`), 'Countersign');
    await team.getByText('The harbour freezes over').waitFor();
    await team.getByText('Done', { exact: true }).waitFor();
    await team.getByRole('button', { name: 'Say what became of it' }).click();
    await team.getByLabel('What became of it?').fill('We hired an ice-breaker for January.');
    await team.getByRole('button', { name: 'Save for the customer' }).click();
    await team.getByText('What the customer was told').waitFor();

    const frame = frameOf(await stand.open(customerSponsor, requestPage(requestKey)), 'Your tasks');
    await frame.getByRole('button', { name: 'What you reported or asked for (2)' }).click();
    const row = frame.getByRole('listitem').filter({ hasText: 'We hired an ice-breaker for January.' });
    await row.getByText('Closed', { exact: true }).waitFor();
    await frame.getByText('Received', { exact: true }).waitFor();
  });

  it('are all within the customer’s reach, however many follow', async () => {
    for (let number = 1; number <= 6; number++) {
      const entry = { attempt: newAttempt(), engagementId, kind: 'issue' as const, what: `Pier ${number} is closed` };
      accepted(await stand.resolvers.portal(customerSponsor, 'raise-entry', entry, { requestKey }));
    }
    // Queries lag behind what was written.
    await stand.host.advance(60_000);
    const page = await stand.open(customerSponsor, requestPage(requestKey));
    const frame = frameOf(page, 'Your tasks');
    await frame.getByRole('button', { name: 'What you reported or asked for (8)' }).click();
    const entries = frame.getByRole('list', { name: 'What you reported or asked for' }).getByRole('listitem');
    await expect.poll(() => entries.count()).toBe(5);
    await frame.getByRole('button', { name: 'Show earlier ones' }).click();
    await expect.poll(() => entries.count()).toBe(8);
    await entries.filter({ hasText: 'The harbour freezes over' }).waitFor();
    expect(await frame.getByRole('button', { name: 'Show earlier ones' }).count()).toBe(0);
    await expectAccessible(page);

    await frame.getByRole('button', { name: 'Report a problem or a risk' }).click();
    await frame.getByLabel('What is the problem?').fill('Pier 7 is closed');
    await frame.getByRole('button', { name: 'Report to the team' }).click();
    await frame.getByRole('button', { name: 'What you reported or asked for (9)' }).waitFor();
    expect(await entries.count()).toBe(9);
  });
});

/** A sign-off whose silence would count, and somebody whom no message reaches: everybody sees that the time stands still. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, customerUser, developer, projectAdministrator, projectManager } from '../../demo/people';
import { openGate, signatory } from '../forge/site/gates';
import { hourlyApp } from '../forge/site/hourly';
import { accepted, giveTask, openEngagement } from '../forge/site/site';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, requestPage, type Stand } from './stand/stand';

const hourly = hourlyApp();
const day = 24 * 60 * 60_000;
let stand: Stand;
let requestKey: string;
let gateId: string;
beforeAll(async () => {
  stand = await openStand({ manifest: hourly.manifest });
  const engagement = await openEngagement(stand.resolvers);
  ({ requestKey } = engagement);
  const { engagements } = accepted(await stand.resolvers.admin(projectAdministrator, 'show-settings', {}));
  const revision = engagements[0]?.revision ?? 0;
  const agreed = { engagementId: engagement.id, revision, deemed: { workingDays: 5 } };
  accepted(await stand.resolvers.admin(projectAdministrator, 'change-engagement', agreed));
  const signatories = [signatory(customerSponsor), signatory(customerUser)];
  const gate = await openGate(stand.resolvers, engagement, { title: 'Accept the pilot', lapse: 'deem', signatories });
  gateId = gate.id;
  await giveTask(stand.resolvers, engagement, {
    title: 'Send the list',
    owner: { kind: 'person', accountId: customerUser },
  });
  await stand.host.advance(3 * day);
});
afterAll(async () => {
  await stand.close();
  hourly.remove();
});

const openGatePanel = async (
  theme: 'light' | 'dark' = 'light',
  language: 'en-US' | 'de-DE' = 'en-US',
  width = 1280,
) => {
  const page = await stand.open(projectManager, '/browse/HAR-1', { theme, language, width });
  const frame = frameOf(page, 'Countersign');
  await frame.getByRole('button', { name: 'Accept the pilot', exact: true }).click();
  return { page, frame };
};

it('tells the team whom it was told, and when', async () => {
  const { page, frame } = await openGatePanel();
  await frame.getByText('Counts as accepted after Nov 30, 2026').first().waitFor();
  await expect.poll(() => frame.getByText('Told that silence counts: Nov 25, 2026').count()).toBe(2);
  await expectAccessible(page, 'the gate before its second notice');
});

it('stands still once somebody has switched off the mails, and everybody is told so', async () => {
  const uwe = await stand.open(customerUser, requestPage(requestKey));
  const own = frameOf(uwe, 'Your tasks');
  // It is opened, and says so itself too.
  await own.getByRole('button', { name: 'Read and sign' }).click();
  await own.getByText('This was agreed for the project.').waitFor();
  await own.getByRole('button', { name: 'E-mails', exact: true }).click();
  await own.getByLabel('Mail me about this request').uncheck();
  await own.getByText('so the time stands still').waitFor();
  await own.getByText('You are not mailed about this request.').waitFor();
  // The list above says so at once, and the panel still does when it is opened again.
  await own.getByText('Does not count as accepted for now').first().waitFor();
  await uwe.reload();
  await own.getByRole('button', { name: 'E-mails', exact: true }).click();
  await own.getByText('While that is so, your silence counts as acceptance nowhere.').waitFor();
  await stand.host.advance(6 * day);
  const { page, frame } = await openGatePanel();
  await frame.getByText('Does not count as accepted for now: no message reaches Uwe User').first().waitFor();
  await frame.getByText('They have switched off the request’s mails, so silence does not count.').waitFor();
  await expectAccessible(page, 'a gate whose time stands still');
  await expectNoSidewaysScroll(page);
  const sofia = await stand.open(customerSponsor, requestPage(requestKey));
  const portal = frameOf(sofia, 'Your tasks');
  await portal.getByRole('button', { name: 'Read and sign' }).click();
  await portal.getByText('the time stands still').waitFor();
  await expectAccessible(sofia, 'the sign-off that does not count as accepted for now');
  expect(accepted(await stand.resolvers.team(developer, 'show-gate', { gateId })).state).toBe('open');
});

it('shows the team who can’t take part, on what waits for them and in the settings', async () => {
  stand.host.jira.closeAccount(customerUser);
  await stand.host.advance(2 * day);
  const { frame } = await openGatePanel();
  await frame.getByText('Account closed, so whatever they are asked waits in vain: Former user').first().waitFor();
  const settings = await stand.open(projectAdministrator, '/projects/HAR/settings/apps/project-settings');
  await frameOf(settings, 'Countersign').getByText('Some customers can’t take part').waitFor();
  await expectAccessible(settings, 'the settings with somebody who can’t take part');
});

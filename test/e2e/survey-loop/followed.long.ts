/** Answers by name and what becomes of them, on the screens of both sides: a low score is replied to, a deliverable is decided on, a question is tagged. */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../../demo/people';
import { openGate, toSofia } from '../../forge/site/gates';
import { accepted, engagementIn, openEngagement } from '../../forge/site/site';
import { openSurvey } from '../../forge/survey/opened';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, requestPage, type Stand } from '../stand/stand';

const title = 'How the pilot went';
let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand();
  const engagement = await openEngagement(stand.resolvers, [customerSponsor, customerUser]);
  requestKey = engagement.requestKey;
  await openGate(stand.resolvers, engagement, toSofia());
  // Queries see the gate by then.
  await stand.host.advance(60_000);
  await openSurvey(stand.resolvers, engagement, { title, mode: 'named', questionnaire: 'needs' });
  await answer(customerUser, { 'needed.1': 'yes', 'knows-offer.1': 'yes', 'knows-contact.1': 'yes', 'nps.1': 2 });
});
afterAll(() => stand.close());

async function answer(person: string, values: Record<string, string | number>): Promise<void> {
  const shown = engagementIn(await stand.resolvers.portal(person, 'show-request', {}, { requestKey }));
  const surveyId = shown.asks.find(({ kind }) => kind === 'survey')?.id ?? '';
  const given = { values, branchText: 'Answer the phone' };
  accepted(
    await stand.resolvers.portal(
      person,
      'save-answers',
      { surveyId, given, isDone: true, revision: 0 },
      { requestKey },
    ),
  );
  await stand.host.advance(60_000);
}

const openTeam = async (): Promise<{ page: Page; frame: FrameLocator }> => {
  const page = await stand.open(projectManager, '/projects/HAR/apps/project-page');
  const frame = frameOf(page, 'Customer plan');
  await frame.getByRole('tab', { name: 'Surveys' }).click();
  return { page, frame };
};
const openPortal = async (person: string, look: Parameters<Stand['open']>[2] = {}) => {
  const page = await stand.open(person, requestPage(requestKey), look);
  return { page, frame: frameOf(page, 'Your tasks') };
};

it('replies to a low score; the customer wants more, is replied to again, and says that it is settled', async () => {
  const { frame: team } = await openTeam();
  await team.getByRole('button', { name: title }).first().click();
  const reply = async (words: string) => {
    await team.getByRole('button', { name: 'Reply', exact: true }).click();
    await team.getByLabel('What have you understood?').fill('You wait too long on the phone.');
    await team.getByLabel('What are you doing about it?').fill(words);
    await team.getByRole('button', { name: 'Send reply' }).click();
    await team.getByText('sent, not delivered yet', { exact: false }).first().waitFor();
    await stand.host.advance(10 * 60_000);
  };
  const showCase = () =>
    team
      .getByRole('button', { name: /Show the case of Uwe User/ })
      .first()
      .click();
  await showCase();
  await reply('A second line is open from today.');

  const { page, frame: uwe } = await openPortal(customerUser, { width: 320, theme: 'dark' });
  await uwe.getByRole('button', { name: 'Read the reply' }).click();
  await uwe.getByText('A second line is open from today.').waitFor();
  await expectAccessible(page, 'a reply of the team');
  await expectNoSidewaysScroll(page);
  await uwe.getByRole('button', { name: 'Not yet', exact: true }).click();
  await uwe.getByRole('button', { name: 'Send', exact: true }).click();
  await uwe.getByText('This is required.').waitFor();
  await uwe.getByLabel('What is missing?').fill('Nobody answers that one either.');
  await uwe.getByRole('button', { name: 'Send', exact: true }).click();
  await uwe.getByText(`Sent: ${title}`).waitFor();

  await stand.host.advance(60_000);
  await team.getByRole('button', { name: 'Refresh', exact: true }).click();
  await showCase();
  await team.getByText('Nobody answers that one either.').first().waitFor();
  await reply('From Monday on a colleague sits there.');

  const { frame: settled } = await openPortal(customerUser);
  await settled.getByRole('button', { name: 'Read the reply' }).click();
  await settled.getByText('From Monday on a colleague sits there.').waitFor();
  await settled.getByRole('button', { name: 'That settles it' }).click();
  await settled.getByText(`Settled: ${title}`).waitFor();

  await stand.host.advance(60_000);
  await team.getByRole('button', { name: 'Refresh', exact: true }).click();
  await team.getByRole('button', { name: 'Show closed cases' }).click();
  await team.getByText('Settled', { exact: true }).first().waitFor();
});

it('has the team decide on a deliverable that somebody does not need any more, and tells them', async () => {
  const { page: theirs, frame: sofia } = await openPortal(customerSponsor);
  await sofia.getByRole('button', { name: 'Answer', exact: true }).click();
  const asked = sofia.getByRole('region', { name: 'Do you still need these?' });
  await asked.getByRole('radio', { name: 'No', exact: true }).check();
  await asked.getByText('Saved', { exact: true }).waitFor();
  await asked.getByText('The team has yet to decide what becomes of it.').waitFor();
  await expectAccessible(theirs, 'whether a deliverable is still needed');

  const { page, frame: team } = await openTeam();
  await team.getByRole('button', { name: title }).first().click();
  await team.getByText('Not needed, says: Sofia Sponsor (Northwind demo)').waitFor();
  await team.getByRole('button', { name: 'Decide on “Design”' }).click();
  await team.getByRole('radio', { name: 'It stays' }).check();
  await team.getByLabel('Why').fill('The berths depend on it.');
  await expectAccessible(page, 'a decision on a deliverable');
  await team.getByRole('button', { name: 'Decide and tell them' }).click();
  await team.getByText('The berths depend on it.').first().waitFor();

  const { frame: told } = await openPortal(customerSponsor);
  await told.getByRole('button', { name: 'Answer', exact: true }).click();
  await told.getByText('The berths depend on it.').waitFor();
});

it('counts how often the customer had to ask', async () => {
  const { page, frame } = await openTeam();
  await frame.getByRole('button', { name: 'Trends', exact: true }).click();
  await frame.getByRole('button', { name: 'Show who speaks first' }).click();
  await frame.getByRole('button', { name: 'Tag a question' }).click();
  await frame.getByLabel('Day', { exact: true }).fill('2026-11-20');
  await frame.getByLabel('What they asked, or where').fill('When does the new line come?');
  await frame.getByRole('button', { name: 'Tag', exact: true }).click();
  await frame.getByText('When does the new line come?').first().waitFor();
  await expectAccessible(page, 'who speaks first');
  const rows = frame.getByRole('table', { name: 'Unasked and asked for, by quarter' });
  expect(await rows.getByRole('row').last().textContent()).toMatch(/1$/);
});

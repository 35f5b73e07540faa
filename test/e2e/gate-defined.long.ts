import { afterAll, beforeAll, describe, it } from 'vitest';
import { customerSponsor, projectAdministrator, projectManager } from '../../demo/people';
import type { TeamGate } from '../../src/contract/gate/team-gate';
import { saveGateTemplate, signingOf } from '../forge/site/gates';
import { accepted, openEngagement } from '../forge/site/site';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, type Stand } from './stand/stand';

let stand: Stand;
const issueKey = 'HAR-9';
const issue = `/browse/${issueKey}`;
const title = 'Accept the interface';
beforeAll(async () => {
  stand = await openStand();
  await openEngagement(stand.resolvers);
  await saveGateTemplate(stand.resolvers, 'Interface', { title, covers: ['summary'] }, issueKey);
});
afterAll(() => stand.close());

const panelOf = async (person: string, look = {}) => {
  const page = await stand.open(person, issue, look);
  return { page, panel: frameOf(page, 'Countersign') };
};

describe('a gate', () => {
  let gate: TeamGate;

  it('is drafted from a template, and the customer asked after a preview of what they will sign', async () => {
    const { page, panel } = await panelOf(projectManager);
    await panel.getByRole('button', { name: 'Ask for sign-off' }).click();
    await panel.getByRole('textbox', { name: 'Title' }).waitFor();
    await panel.getByRole('button', { name: 'Save draft and preview' }).click();
    await panel.getByText('This is required.').first().waitFor();
    await panel.getByLabel('Start from (optional)').selectOption('Interface');
    await panel.getByRole('textbox', { name: 'Version (optional)' }).fill('1.1');

    const last = panel.getByRole('textbox', { name: 'Criterion 2' });
    await last.press('End');
    await last.press('Enter');
    await panel.getByRole('textbox', { name: 'Criterion 3' }).fill('Errors are described');
    await panel.getByRole('textbox', { name: 'Criterion 3' }).press('Alt+ArrowUp');
    await panel.getByText('Met when the signatory accepts').waitFor();
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Save draft and preview' }).click();

    const preview = panel.getByRole('form', { name: 'What your customers will see and sign' });
    await preview.getByText('Interface design 1.1').waitFor();
    await preview.getByText('Errors are described').waitFor();
    await preview.getByText('I accept this on behalf of my company.').waitFor();
    await preview
      .getByText(/Told with the next daily digest/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await preview.getByRole('button', { name: 'Ask the customer', exact: true }).click();
    await panel.getByText('Waiting for sign-off').waitFor();
    await panel
      .getByText(/Waiting for Sofia .*, since today/)
      .first()
      .waitFor();
  });

  it('shows what the customer found, criterion by criterion', async () => {
    await stand.host.settle();
    const shownPanel = accepted(await stand.resolvers.team(projectManager, 'show-issue', {}, { issueKey }));
    const [found] = shownPanel.asks.gate.shown;
    if (!found) throw new Error('The issue has no gate');
    gate = found;
    const shown = accepted(await stand.resolvers.portal(customerSponsor, 'show-gate', { gateId: gate.id }));
    const answers = shown.earlier.map((_, index) =>
      index === 0 ? { verdict: 'not-met', reason: 'Customs is missing' } : { verdict: 'met', reason: '' },
    ) as { verdict: 'met' | 'not-met'; reason: string }[];
    const rejection = signingOf(shown, { outcome: 'rejected', reason: 'Not yet.', answers });
    accepted(await stand.resolvers.portal(customerSponsor, 'sign-gate', rejection));
    await stand.host.settle();

    const { page, panel } = await panelOf(projectManager);
    await panel.getByRole('button', { name: title }).click();
    const row = panel.getByRole('region', { name: 'Answers for each criterion' }).getByRole('row', { name: /Not met/ });
    await row.getByText('Customs is missing').waitFor();
    await panel.getByText('Not yet.').first().waitFor();
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Show certificate and history' }).click();
    await panel.getByRole('heading', { name: title }).last().waitFor();
    await expectAccessible(page);
    const small = await panelOf(projectManager, { width: 320, theme: 'dark', language: 'de-DE' });
    await small.panel.getByRole('button', { name: title }).click();
    await small.panel.getByText('Customs is missing').first().waitFor();
    await expectNoSidewaysScroll(small.page);
    await expectAccessible(small.page);
  });

  it('is put right and asked again, with what has changed', async () => {
    const { panel } = await panelOf(projectManager);
    await panel.getByRole('button', { name: title }).click();
    await panel.getByRole('button', { name: 'Change', exact: true }).click();
    await panel.getByRole('textbox', { name: 'Version (optional)' }).fill('1.2');
    await panel.getByRole('button', { name: 'Save changes' }).click();
    await panel.getByRole('button', { name: 'Ask again' }).click();
    const preview = panel.getByRole('form', { name: 'What your customers will see and sign' });
    const changes = preview.getByRole('list', { name: 'Changes since the customer was asked last' });
    await changes.getByText('Changed: version').waitFor();
    await changes.getByText('1.2').waitFor();
    await preview.getByRole('button', { name: 'Ask again' }).click();
    await panel.getByText('Round 2').first().waitFor();
    await panel.getByText('Waiting for sign-off').waitFor();
  });

  it('is passed only by an administrator where it blocks, with a reason that the customer sees', async () => {
    const manager = await panelOf(projectManager);
    await manager.panel.getByRole('button', { name: title }).click();
    await manager.panel.getByRole('button', { name: 'Change', exact: true }).waitFor();
    await manager.panel.getByRole('button', { name: 'Pass without sign-off' }).waitFor({ state: 'detached' });

    const { page, panel } = await panelOf(projectAdministrator);
    await panel.getByRole('button', { name: title }).click();
    await panel.getByRole('button', { name: 'Pass without sign-off' }).click();
    await panel.getByText('They see that it was passed, by whom and why.').waitFor();
    await panel.getByRole('button', { name: 'Pass without sign-off' }).click();
    await panel.getByText('This is required.').waitFor();
    await panel.getByLabel('Why does the work go on without it?').fill('Agreed in the steering committee.');
    await expectAccessible(page);
    await panel.getByRole('button', { name: 'Pass without sign-off' }).click();
    await panel
      .getByText(/^Passed without sign-off by/)
      .first()
      .waitFor();
    const shown = accepted(await stand.resolvers.portal(customerSponsor, 'show-gate', { gateId: gate.id }));
    if (shown.override?.reason !== 'Agreed in the steering committee.') throw new Error('The customer sees no reason');
  });
});

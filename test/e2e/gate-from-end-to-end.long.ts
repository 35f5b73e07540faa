/** The whole life of one gate, in the browsers of the people who live it: asked, signed, changed, signed again, passed. */
import { createHash } from 'node:crypto';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../demo/people';
import { saveGateTemplate } from '../forge/site/gates';
import { openEngagement } from '../forge/site/site';
import { tamper } from '../forge/site/stored';
import { gateRule } from '../forge/site/transitions';
import { contentOf, frameOf, openStand, requestPage, type Stand } from './stand/stand';

let stand: Stand;
let requestKey: string;
const issueKey = 'HAR-9';
const issue = `/browse/${issueKey}`;
const title = 'Accept the interface';
const covered = 'Every message of the old system is covered';
const copied = 'The examples can be copied';
const port = 'Name the port of the test system';

beforeAll(async () => {
  stand = await openStand();
  ({ requestKey } = await openEngagement(stand.resolvers));
  await saveGateTemplate(stand.resolvers, 'Interface', { title }, issueKey);
  stand.host.jira.setTransitionRules('HAR', 'Accept', [gateRule()]);
});
afterAll(() => stand.close());

type View = { readonly page: Page; readonly frame: FrameLocator };
const asManager = async (): Promise<View> => {
  const page = await stand.open(projectManager, issue);
  return { page, frame: frameOf(page, 'Countersign') };
};
const asCustomer = async (): Promise<View> => {
  const page = await stand.open(customerSponsor, requestPage(requestKey));
  return { page, frame: frameOf(page, 'Your tasks') };
};
const verdictOf = (frame: FrameLocator, criterion: string, verdict: string) =>
  frame.getByRole('radiogroup', { name: criterion }).getByLabel(verdict, { exact: true });
const showGate = (frame: FrameLocator) => frame.getByRole('button', { name: title, exact: true }).click();

/** @returns what Jira says of it, on the issue's page */
async function tryToAccept(): Promise<string> {
  const { page } = await asManager();
  await page.getByRole('button', { name: 'Accept', exact: true }).click();
  return (await page.locator('#flags .flag').textContent()) ?? '';
}

/** The file that a button saves, under the policy that frames have on Forge. */
async function saved({ page, frame }: View, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: await contentOf(file) };
}

it('a gate is opened from a template, and holds the issue’s transition, naming who is waited for', async () => {
  const { frame } = await asManager();
  await frame.getByRole('button', { name: 'Ask for sign-off' }).click();
  await frame.getByLabel('Start from (optional)').selectOption('Interface');
  await frame.getByRole('button', { name: 'Save draft and preview' }).click();
  const preview = frame.getByRole('form', { name: 'What your customers will see and sign' });
  await preview.getByRole('button', { name: 'Ask the customer', exact: true }).click();
  await frame.getByText('Waiting for sign-off').waitFor();
  expect(await tryToAccept()).toContain(`“${title}” is waiting for Sofia Sponsor (Northwind demo) to sign off.`);
});

it('the customer accepts with conditions, which become Jira issues with an owner and a day', async () => {
  await stand.host.settle();
  const { frame } = await asCustomer();
  await frame.getByRole('button', { name: 'Read and sign' }).click();
  await verdictOf(frame, covered, 'Met').check();
  await verdictOf(frame, copied, 'Not met').check();
  await frame.getByLabel('What is missing?').fill('The third one has line numbers in it.');
  await frame.getByLabel('Accept with conditions', { exact: false }).check();
  await frame.getByRole('button', { name: 'Add a condition' }).click();
  await frame.getByLabel('What has to be put right?').fill(port);
  await frame.getByLabel('Until when?').fill('2026-12-15');
  await frame.getByLabel('Your name, as your agreement').fill('Sofia Lindqvist');
  await frame.getByRole('button', { name: 'Sign: accept with conditions' }).click();
  await frame.getByText(`Signed: ${title}`).waitFor();
  await stand.host.settle();

  const { page } = await asManager();
  const links = page.locator('section.links');
  await links.getByRole('link', { name: copied }).waitFor();
  await links.getByRole('link', { name: port }).click();
  await page.getByRole('heading', { level: 1, name: port }).waitFor();
  const details = page.getByLabel('Details', { exact: true });
  await details.getByText('Petra Manager (demo)').first().waitFor();
  await details.getByText('Dec 15, 2026').waitFor();
});

it('a change of the issue takes the acceptance back, and the transition is held again', async () => {
  const { page } = await asManager();
  await page.locator('summary', { hasText: 'Edit' }).click();
  await page.getByLabel('Description', { exact: true }).fill('A dispatcher books two berths at once.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Issue changed').waitFor();
  // Before Jira's event has come: it is seen at the transition itself.
  expect(await tryToAccept()).toContain(
    `“${title}” has to be signed off again, because this has changed since the customer was asked: Description.`,
  );
  await stand.host.advance(5 * 60_000);
  const { frame } = await asManager();
  await frame.getByText('Changed since', { exact: true }).waitFor();
  await showGate(frame);
  await frame.getByRole('button', { name: 'Ask again' }).click();
  const preview = frame.getByRole('form', { name: 'What your customers will see and sign' });
  await preview
    .getByRole('list', { name: 'Changes since the customer was asked last' })
    .getByText(/Description/)
    .first()
    .waitFor();
  await preview.getByRole('button', { name: 'Ask again' }).click();
  await frame.getByText('Waiting for sign-off').waitFor();
});

it('the customer signs again only what changed or was not met, and the transition passes', async () => {
  await stand.host.settle();
  const { frame } = await asCustomer();
  await frame.getByRole('button', { name: 'Read and sign' }).click();
  await frame.getByRole('heading', { name: 'What changed since the last round' }).waitFor();
  await frame.getByText('A dispatcher books two berths at once.').first().waitFor();
  await frame.getByText('as of round 1').waitFor();
  expect(await frame.getByRole('radiogroup', { name: covered }).count()).toBe(0);
  await verdictOf(frame, copied, 'Met').check();
  expect(await frame.getByLabel('I have seen this change').count()).toBe(1);
  await frame.getByLabel('I have seen this change').check();
  await frame.getByLabel('Accept', { exact: true }).check();
  await frame.getByLabel('Your name, as your agreement').fill('Sofia Lindqvist');
  await frame.getByRole('button', { name: 'Sign: accept', exact: true }).click();
  await frame.getByText(`Signed: ${title}`).waitFor();
  expect(await tryToAccept()).toContain('Status changed');
});

it('the certificate proves it, to be taken away, and names what somebody has altered in storage', async () => {
  const view = await asManager();
  const { frame } = view;
  await showGate(frame);
  await frame.getByRole('button', { name: 'Show certificate and history' }).click();
  await frame.getByText('Unaltered', { exact: true }).waitFor();

  const pdf = await saved(view, 'Download PDF');
  expect(pdf.name).toMatch(/-certificate\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.bytes.length).toBeGreaterThan(5_000);
  for (const round of [1, 2]) {
    const { bytes } = await saved(view, `Content of round ${round} (JSON)`);
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await frame.getByText(hash, { exact: true }).count(), `the hash of round ${round}`).toBeGreaterThan(0);
  }

  const gateId = pdf.name.replace('-certificate.pdf', '');
  tamper(stand.host, 'sign-off', `${gateId}.3`, (doc) => ({ ...doc, outcome: 'accepted' }));
  await frame.getByRole('button', { name: 'Verify again' }).click();
  await frame.getByText('Altered', { exact: true }).waitFor();
  await frame
    .getByText(/^The signature that entry 3 of the history records is not as it was first written\./)
    .first()
    .waitFor();
});

import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, internalCustomer, projectAdministrator, projectManager } from '../../demo/people';
import german from '../../locales/de-DE.json';
import type { EngagementSummary } from '../../src/contract/engagement';
import { openGate, openGateAgain, signAs } from '../forge/site/gates';
import { accepted, openEngagement } from '../forge/site/site';
import {
  contentOf,
  expectAccessible,
  expectNoSidewaysScroll,
  frameOf,
  openStand,
  requestPage,
  type Stand,
} from './stand/stand';

const sofia = customerSponsor;
const hour = 3_600_000;

let stand: Stand;
let engagement: EngagementSummary & { requestKey: string };
beforeAll(async () => {
  stand = await openStand();
  const { resolvers, host } = stand;
  engagement = await openEngagement(resolvers);
  const toSofia = {
    signatories: [{ kind: 'person' as const, accountId: sofia, isRequired: false, step: 1 }],
    rule: { kind: 'any' as const },
  };
  const titled = (title: string) => ({ ...toSofia, title });
  await openGate(resolvers, engagement, { title: '=Test plan', due: '2026-11-25' }, 'HAR-2');
  const design = await openGate(resolvers, engagement, titled('Design'), 'HAR-3');
  const training = await openGate(resolvers, engagement, titled('Training'), 'HAR-4');
  // Monday at nine: on Wednesday at eleven two are decided.
  await host.advance(2 * 24 * hour + 2 * hour);
  await signAs(resolvers, sofia, design);
  await signAs(resolvers, sofia, training, { outcome: 'rejected', reason: 'The slides are of last year.' });
  await host.settle();
  const rejected = accepted(await resolvers.team(projectManager, 'show-gate', { gateId: training.id }));
  const again = await openGateAgain(resolvers, rejected);
  await host.advance(5 * hour);
  await signAs(resolvers, sofia, again);
  await host.settle();
  // A week later: a Thursday, seven whole working days after the day on which the first gate was opened.
  await host.advance(8 * 24 * hour);
  await openGate(resolvers, engagement, { title: 'Handbook', mode: 'advise' }, 'HAR-5');
  // Lists lag behind what was written.
  await host.advance(60_000);
}, 120_000);
afterAll(() => stand.close());

const address = '/projects/HAR/apps/project-page';

async function openQueue(
  person: string,
  look = {},
): Promise<{ frame: FrameLocator; page: Awaited<ReturnType<Stand['open']>> }> {
  const page = await stand.open(person, address, look);
  const frame = frameOf(page, 'Customer plan');
  await frame.getByRole('tab', { name: 'Sign-off' }).click();
  await frame.getByText('Who is waited for').waitFor();
  return { page, frame };
}

/** The gates in the queue, from the top. */
const expectGates = (frame: FrameLocator, titles: readonly string[]) =>
  expect
    .poll(() => frame.getByRole('table', { name: 'Sign-off' }).locator('button[aria-expanded]').allTextContents())
    .toEqual(titles);

describe('the queue of sign-offs', () => {
  it('begins with what has waited longest, and is filtered and sorted', async () => {
    const { page, frame } = await openQueue(projectManager);
    await expectGates(frame, ['=Test plan', 'Handbook']);
    await frame
      .getByRole('row', { name: /=Test plan/ })
      .getByText('7 working days')
      .waitFor();
    await frame.getByLabel('Still open after the due date').check();
    await expectGates(frame, ['=Test plan']);
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await frame.getByLabel('Effect on the workflow').selectOption({ label: 'Only advises' });
    await expectGates(frame, ['Handbook']);
    await frame.getByRole('button', { name: 'Clear filters' }).click();
    await frame.getByLabel('State', { exact: true }).selectOption({ label: 'All' });
    await frame.getByRole('columnheader').getByRole('button', { name: 'Sign-off' }).click();
    await expectGates(frame, ['=Test plan', 'Design', 'Handbook', 'Training']);
    await frame.getByRole('searchbox', { name: 'Search' }).fill('har-4');
    await expectGates(frame, ['Training']);
    await frame.getByRole('searchbox', { name: 'Search' }).fill('nothing of the kind');
    await frame.getByText('No sign-off fits').waitFor();
    await frame.getByRole('button', { name: 'Uwe User (Northwind demo)' }).click();
    await expectGates(frame, ['=Test plan', 'Handbook']);
    await expectAccessible(page);
  });

  it('counts how decided ones went, and sums up nothing of which there are few', async () => {
    const { frame } = await openQueue(projectManager);
    const measures = frame.getByRole('region', { name: 'How sign-offs went' });
    await measures.getByText('1 of 2 accepted in the first round without conditions', { exact: true }).waitFor();
    await measures.getByText('Median: 18 working hours (n = 3)').waitFor();
    await measures.getByText('Each, in working hours: 5 · 18 · 18').waitFor();
    expect(await measures.textContent()).not.toMatch(/%|Nine of ten/);
    await measures.getByRole('img', { name: /from 5 to 18 working hours/ }).waitFor();
  });

  it('is saved as a file that no spreadsheet takes for formulas', async () => {
    const { page, frame } = await openQueue(projectManager);
    await expectGates(frame, ['=Test plan', 'Handbook']);
    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Export as CSV' }).filter({ visible: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('HAR-sign-off.csv');
    const lines = (await contentOf(file)).toString().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('Issue or version,Sign-off,Deliverable');
    expect(lines[1]).toContain(`HAR-2,"'=Test plan"`);
    expect(lines[1]).toContain('Sofia Sponsor (Northwind demo); Uwe User (Northwind demo)');
  });

  it('opens a gate below its row, and leads to its issue', async () => {
    const { page, frame } = await openQueue(projectManager);
    await frame.getByRole('button', { name: 'Handbook' }).click();
    await frame
      .getByText(/Met when all 2 signatories accept/)
      .first()
      .waitFor();
    await expectAccessible(page);
    await frame.getByRole('link', { name: 'HAR-5' }).click();
    await page.waitForURL(/\/browse\/HAR-5$/);
  });

  it('is read by who may not change the project, without the acts', async () => {
    const { frame } = await openQueue(internalCustomer);
    await expectGates(frame, ['=Test plan', 'Handbook']);
    expect(await frame.getByRole('button', { name: 'Ask for sign-off of a version' }).count()).toBe(0);
    await frame.getByRole('button', { name: 'Handbook' }).click();
    await frame
      .getByText(/Met when all 2 signatories accept/)
      .first()
      .waitFor();
    expect(await frame.getByRole('button', { name: 'Withdraw' }).count()).toBe(0);
  });

  it('fits a narrow screen, in the dark and in German', async () => {
    const page = await stand.open(projectManager, address, { width: 320, theme: 'dark', language: 'de-DE' });
    const frame = frameOf(page, 'Kundenplan');
    await frame.getByRole('tab', { name: 'Unterschriften' }).click();
    await frame.getByRole('button', { name: 'Handbook' }).click();
    await frame
      .getByText(/alle 2 Unterschriftsberechtigten/)
      .first()
      .waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('cuts no state short, however many words it takes in German', async () => {
    const page = await stand.open(projectManager, address, { language: 'de-DE' });
    const frame = frameOf(page, 'Kundenplan');
    await frame.getByRole('tab', { name: 'Unterschriften' }).click();
    const words = frame.getByText('Wartet auf Unterschrift').and(frame.locator('td span')).first();
    const long = german['accepted.deemed-concession-open'].replace('{count}', '2');
    const cut = await words.evaluate((each, text) => {
      each.textContent = text;
      // A pixel more is rounding.
      const isCut = (part: Element) =>
        part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1;
      let count = 0;
      for (let part: Element | null = each; part && part.tagName !== 'TD'; part = part.parentElement) {
        if (isCut(part)) count++;
      }
      return count;
    }, long);
    expect(cut).toBe(0);
    // The label above a filter takes one line, too.
    const label = await frame.getByText(german['gates.filter.mode'], { exact: true }).first().boundingBox();
    expect(label?.height).toBeLessThan(24);
  });
});

it('asks for sign-off of a version, which the customer then finds', async () => {
  const { page, frame } = await openQueue(projectManager);
  await frame.getByRole('button', { name: 'Ask for sign-off of a version' }).click();
  await frame.getByLabel('Version', { exact: true }).selectOption({ index: 1 });
  await frame.getByLabel('Title', { exact: true }).fill('Accept the release');
  await frame.getByLabel('Deliverable', { exact: true }).fill('Harbour portal');
  await frame.getByLabel('Criterion 1', { exact: true }).fill('Every terminal is in it');
  await expectAccessible(page);
  await frame.getByRole('button', { name: 'Save draft and preview' }).click();
  // The draft is in the queue at once, with what the customer would see of it.
  await frame
    .getByRole('row', { name: /Accept the release/ })
    .getByText('Draft', { exact: true })
    .waitFor();
  await frame.getByRole('link', { name: /^Version / }).waitFor();
  await frame.getByText('Every terminal is in it').waitFor();
  await frame.getByRole('button', { name: 'Ask the customer', exact: true }).click();
  await frame
    .getByRole('row', { name: /Accept the release/ })
    .getByText('Waiting for sign-off')
    .waitFor();
  await stand.host.settle();
  const customer = await stand.open(sofia, requestPage(engagement.requestKey));
  await frameOf(customer, 'Your tasks').getByText('Accept the release').first().waitFor();
  await frame.getByRole('link', { name: /^Version / }).click();
  await page.waitForURL(/\/projects\/HAR\/versions/);
});

it('settles in the engagement whether silence may count as acceptance: off, and only for days that can be agreed', async () => {
  const page = await stand.open(projectAdministrator, '/projects/HAR/settings/apps/project-settings');
  const frame = frameOf(page, 'Countersign');
  await frame.getByRole('button', { name: 'Manage Northwind' }).click();
  await frame.getByRole('tab', { name: 'General' }).click();
  const agreed = frame.getByRole('checkbox', { name: /^We agreed with the customer/ });
  expect(await agreed.isChecked()).toBe(false);
  await agreed.check();
  await frame.getByText('It is never shown as a signature.').waitFor();
  const days = frame.getByLabel('Working days that the customer has');
  await days.fill('2');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByText('Write a whole number from 3 to 60.').waitFor();
  await expectAccessible(page);
  await days.fill('10');
  await frame.getByText('Sign-offs that you ask for from now on go by this agreement.').waitFor();
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Northwind: saved').waitFor();
  const settings = accepted(await stand.resolvers.admin(projectAdministrator, 'show-settings', {}));
  expect(settings.engagements.map(({ deemed }) => deemed)).toEqual([{ workingDays: 10 }]);
});

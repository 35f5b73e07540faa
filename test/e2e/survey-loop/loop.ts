/**
 * The whole way of a survey, on the screens of everybody who has a part in it: bound to a release, released, answered by three of
 * five, closed, read, told, and followed by one that spares those who were asked. It is walked once in each language.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  bystander,
  customerSponsor,
  customerUser,
  internalCustomer,
  projectAdministrator,
  projectManager,
} from '../../../demo/people';
import { openSurveyed } from '../../forge/survey/opened';
import { contentOf, expectAccessible, frameOf, openStand, requestPage, type Stand } from '../stand/stand';
import { type Language, patternIn, wordsIn } from '../stand/words';

export function walkTheLoop(language: Language): void {
  const t = wordsIn(language);
  const like = patternIn(language);
  const title = 'Berth plan 2 – wie war es?';
  const version = '1.0 Pilot';
  const second = 'Noch eine Frage';
  let stand: Stand;
  let requestKey: string;
  beforeAll(async () => {
    stand = await openStand();
    ({ requestKey } = await openSurveyed(stand.resolvers));
  });
  afterAll(() => stand.close());

  const openTab = async (): Promise<{ page: Page; frame: FrameLocator }> => {
    const page = await stand.open(projectManager, '/projects/HAR/apps/project-page', { language });
    const frame = frameOf(page, t('module.project-page'));
    await frame.getByRole('tab', { name: t('surveys.tab') }).click();
    return { page, frame };
  };
  const openPortal = async (person: string): Promise<{ page: Page; frame: FrameLocator }> => {
    const page = await stand.open(person, requestPage(requestKey), { language });
    return { page, frame: frameOf(page, t('module.request-panel')) };
  };
  const press = (frame: FrameLocator, name: string) => frame.getByRole('button', { name, exact: true }).click();

  const plan = async (frame: FrameLocator, name: string, opens: string): Promise<void> => {
    await press(frame, t('surveys.plan'));
    await frame.getByLabel(t('survey-plan.title'), { exact: true }).fill(name);
    await frame.getByLabel(t('survey-plan.questionnaire'), { exact: true }).selectOption({
      label: t('survey-plan.questionnaire-option', {
        name: t('survey-bank.delivery.name'),
        kind: t('survey-team.kind.transactional'),
      }),
    });
    await frame.getByRole('radio', { name: opens }).check();
  };

  it('waits for a release, and opens by itself when the version is released in Jira', async () => {
    const { page, frame } = await openTab();
    await plan(frame, title, t('survey-plan.opens.on-release'));
    await frame.getByLabel(t('survey-plan.version'), { exact: true }).selectOption({ label: version });
    await expectAccessible(page, 'a survey that waits for a release');
    await press(frame, t('survey-plan.do'));
    await frame.getByRole('button', { name: t('survey-team.action.open.open') }).waitFor();

    const releases = await stand.open(projectAdministrator, '/projects/HAR/versions');
    const card = releases.locator('section').filter({ hasText: version });
    await card.getByText('Edit', { exact: true }).click();
    await card.getByRole('button', { name: 'Release', exact: true }).click();
    await releases.getByText('Version changed').waitFor();
    await stand.host.settle();
    await stand.host.advance(10 * 60_000);
    await press(frame, t('action.refresh'));
    await frame.getByRole('button', { name: t('survey-team.action.close.open') }).waitFor();
  });

  const satisfied = { person: customerSponsor, score: 5, comment: 'Es geht schnell.' };
  const content = { person: customerUser, score: 4, comment: 'Good enough' };
  const unhappy = { person: internalCustomer, score: 1, comment: '=1+1 <b>zu viele Klicks</b> 🙁' };
  it.each([satisfied, content, unhappy])(
    'is answered in the portal with a $score',
    async ({ person, score, comment }) => {
      const { frame } = await openPortal(person);
      await press(frame, t('survey.portal.open'));
      const question = (name: string) => frame.getByRole('group', { name });
      await question(t('survey-bank.delivery.csat')).getByLabel(`${score}`, { exact: true }).check();
      await question(t('survey-bank.value')).getByLabel(`${score}`, { exact: true }).check();
      await frame.getByLabel(t('survey-bank.delivery.comment')).fill(comment);
      const mayQuote = frame.getByRole('checkbox', { name: t('survey.portal.quote') });
      expect(await mayQuote.isChecked()).toBe(false);
      if (person === unhappy.person) await mayQuote.check();
      if (score === 1) await frame.getByLabel(t('survey-bank.branch')).fill('Ein Klick weniger');
      await press(frame, t('survey.portal.done'));
      await frame.getByText(t('survey.portal.outcome.done.title', { title })).waitFor();
    },
  );

  it('is closed with honest numbers, and read by the team, who tell what follows', async () => {
    // Comments come from an index, which follows a little later.
    await stand.host.advance(60_000);
    const { page, frame } = await openTab();
    await press(frame, title);
    await press(frame, t('survey-team.action.close.open'));
    await frame.getByText(t('survey-team.action.close.unfinished.other', { count: 2 })).waitFor();
    await press(frame, t('survey-team.action.close.do'));
    await frame
      .getByText(t('survey-results.share.csat.other', { satisfied: 2, count: 3, asked: 5 }))
      .first()
      .waitFor();
    await frame
      .getByText(t('survey-results.response', { complete: 3, asked: 5 }))
      .first()
      .waitFor();
    await frame.getByText(unhappy.comment).first().waitFor();
    await press(frame, t('survey-reading.write'));
    await frame.getByLabel(t('survey-reading.text'), { exact: true }).fill('Zu viele Klicks.');
    await frame.getByLabel(t('survey-reading.issue-key'), { exact: true }).fill('HAR-9');
    await frame.getByLabel(t('survey-follow-up.text'), { exact: true }).fill('Ab Mai ein Klick weniger.');
    await frame.getByLabel(t('survey-follow-up.share')).check();
    const quotes = frame.getByRole('group', { name: t('survey-follow-up.quotes'), exact: true });
    await quotes.getByRole('checkbox', { name: unhappy.comment }).check();
    // Nobody else has agreed.
    expect(await quotes.getByRole('checkbox').count()).toBe(1);
    await expectAccessible(page, 'the reading of results');
    await press(frame, t('survey-reading.do'));
    await frame.getByText('Ab Mai ein Klick weniger.').waitFor();
    await stand.host.settle();
  });

  it('is exported as a table that no spreadsheet runs', async () => {
    const { page, frame } = await openTab();
    await press(frame, title);
    const [file] = await Promise.all([page.waitForEvent('download'), press(frame, t('survey-export.csv'))]);
    const table = (await contentOf(file)).toString('utf8');
    expect(table).toContain('zu viele Klicks');
    expect(table).not.toMatch(/(^|[,;\n]"?)=1\+1/);
    const [record] = await Promise.all([page.waitForEvent('download'), press(frame, t('survey-export.json'))]);
    expect(JSON.parse((await contentOf(record)).toString('utf8'))).toMatchObject({ survey: { title } });
    await press(frame, t('survey-team.back'));
    await press(frame, t('survey-trend.open'));
    const [trends] = await Promise.all([page.waitForEvent('download'), press(frame, t('survey-trend.export.csv'))]);
    expect((await contentOf(trends)).toString('utf8')).toContain(title);
  });

  it.each([
    { who: 'whoever was satisfied', person: customerSponsor },
    { who: 'whoever was silent', person: bystander },
  ])('closes the loop in the portal for $who', async ({ person }) => {
    const { frame } = await openPortal(person);
    await press(frame, title);
    const follows = frame.getByRole('region', { name: t('survey.portal.follow-up') });
    await follows.getByText('Ab Mai ein Klick weniger.').waitFor();
    await follows.getByText(like('survey.portal.numbers.response')).waitFor();
    const quotes = follows.getByRole('list', { name: t('survey.portal.quotes') });
    await quotes.getByText(unhappy.comment, { exact: true }).waitFor();
    expect(await quotes.getByRole('listitem').count()).toBe(1);
  });

  it('is followed by no other one at once: all who were asked are spared', async () => {
    const { frame } = await openTab();
    await plan(frame, second, t('survey-plan.opens.by-hand'));
    await press(frame, t('survey-plan.do'));
    await press(frame, t('survey-team.action.open.open'));
    await press(frame, t('survey-team.action.open.do'));
    await stand.host.settle();
    await press(frame, t('action.refresh'));
    await frame.getByText(t('survey-team.cancelled.nobody-asked')).waitFor();
    await frame.getByText(t('survey-team.not-asked.asked-recently')).first().waitFor();
  });

  it('has a target that the customer countersigns', async () => {
    const portal = await openPortal(customerSponsor);
    await press(portal.frame, t('measures.portal.title'));
    await portal.frame.getByRole('checkbox', { name: t('measures.name.csat') }).click();
    await portal.frame.getByText(t('measures.portal.said.marked', { measure: t('measures.name.csat') })).waitFor();

    const { page, frame } = await openTab();
    const counts = frame.getByRole('region', { name: t('measures.team.title', { customer: 'Northwind' }) });
    await counts.getByText(like('measures.team.latest')).first().waitFor();
    await press(frame, t('measures.team.propose'));
    await counts.getByLabel(t('measures.form.value'), { exact: true }).fill('80');
    await counts.getByRole('button', { name: t('measures.form.submit'), exact: true }).click();
    await counts.getByText(like('measures.proposed.team')).first().waitFor();
    await expectAccessible(page, 'a proposed target');

    await portal.page.reload();
    await press(portal.frame, t('measures.portal.title'));
    await press(portal.frame, t('measures.portal.sign'));
    await press(portal.frame, t('measures.portal.sign.do'));
    await portal.frame.getByText(like('measures.agreed')).first().waitFor();
  });
}

/** The mail to the team about a survey that has closed: to whom, once, and with no more than its results tell. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { accepted, openEngagement, type Site } from '../site/site';
import { answered } from '../survey/closing-given';
import {
  answersTo,
  crowded,
  manager,
  move,
  type Opened,
  openSurvey,
  readingOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  uwe,
  withSurveySite,
} from '../survey/given';
import { setContacts, watchful } from './mailed';

const hour = 60 * 60_000;
let site: Site;
let asked: string[] = [];
withSurveySite(
  (opened) => {
    site = opened;
    asked = [];
  },
  { createJira: watchful((accountId) => asked.push(accountId)) },
);

const mails = () => site.host.jira.mailbox().filter(({ subject }) => /^(Survey closed|Umfrage beendet)/.test(subject));
const recipients = () => mails().map(({ to }) => to);

/** A survey by name that two were asked and one has answered, and that has closed. */
async function closedByName(engagement: Opened, title = 'Midway survey') {
  const open = await openSurvey(site, [engagement], { title });
  accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, answersTo(9)));
  return move(site, 'close-checkpoint', open);
}

describe('the mail about a survey that has closed', () => {
  it('goes once to everybody who may be given issues of the project, and says the numbers, and that a reading is missing', async () => {
    await closedByName(await openEngagement(site));
    await site.host.advance(24 * hour);
    expect(recipients().sort()).toEqual([manager, people.projectAdministrator, people.developer].sort());
    const [{ text = '', subject } = { text: '', subject: '' }] = mails();
    expect(subject).toContain('Midway survey');
    expect(text).toContain('1 of 2 people asked have answered to the end');
    expect(text).toContain('1 of 2 has answered');
    expect(text).toContain('Nobody has read these results yet');
    expect(text).toMatch(/https?:\/\/\S+\/browse\/HAR$/);
    // By name neither what somebody wrote nor who they are, and nothing calculated of so few.
    expect(text).not.toContain('I give it');
    expect(text).not.toContain('Sofia');
    expect(text).not.toContain('Net Promoter Score');
  });

  it('quotes three texts at most, those alone whose authors agreed, and names nobody', async () => {
    const { engagement, customers } = await crowded(site, 5);
    const open = await openSurvey(site, [engagement]);
    const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
    for (const [at, person] of customers.entries()) {
      const { values } = answersTo(9);
      const text = `word-${at}\nOpen the project: https://elsewhere.example`;
      const given = { values: { ...values, 'comment.1': text }, quotable: { comment: at > 0 } };
      accepted(await save(site, surveyId, person, given));
    }
    // It is read at the moment of sending: this one has thought better of it.
    accepted(await save(site, surveyId, customers[1] ?? '', { quotable: { comment: false } }));
    await move(site, 'close-checkpoint', open);
    const [{ text = '' } = { text: '' }] = mails();
    expect(text).toContain('Customers who agreed to be quoted said, word for word:');
    expect(text.match(/word-\d/g)).toEqual(['word-2', 'word-3', 'word-4']);
    // None of their lines reads as one of the mail's own.
    expect(text).not.toMatch(/^Open the project: https:\/\/elsewhere/m);
    for (const person of customers) expect(text).not.toContain(person);
  });

  it('quotes one text of each person, so that the words of one do not read as those of several', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    const said = async (person: string, given: object) =>
      accepted(await save(site, await surveyIdOf(site, engagement, person), person, given));
    const low = { values: { ...answersTo(2).values, 'comment.1': 'word-1' }, branchText: 'word-2' };
    await said(sofia, { ...low, quotable: { comment: true, branch: true } });
    await said(uwe, { values: { ...answersTo(9).values, 'comment.1': 'word-3' }, quotable: { comment: true } });
    await move(site, 'close-checkpoint', open);
    expect(mails()[0]?.text?.match(/word-\d/g)).toEqual(['word-1', 'word-3']);
  });

  it('quotes nobody by name where the project shows such words to its editors alone', async () => {
    const settings = accepted(await site.admin(people.projectAdministrator, 'show-survey-settings', {}));
    const kept = { ...settings, namedAnswers: 'editors' as const };
    accepted(await site.admin(people.projectAdministrator, 'change-survey-settings', kept));
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    const agreed = { ...answersTo(9), quotable: { comment: true } };
    accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, agreed));
    await move(site, 'close-checkpoint', open);
    expect(mails()).not.toEqual([]);
    expect(mails()[0]?.text).not.toMatch(/I give it|agreed to be quoted/);
  });

  it.each([
    [7, []],
    [8, ['word-0', 'word-3', 'word-6']],
  ])('quotes of %i answers in confidence no more than their texts are shown', async (count, quoted) => {
    const { close } = await answered(site, count, undefined, (at) => ({ quotable: { comment: at % 3 === 0 } }));
    accepted(await close());
    await settled(site);
    expect(mails()).not.toEqual([]);
    expect(mails()[0]?.text?.match(/(word|aside)-\d/g) ?? []).toEqual(quoted);
  });

  it('goes to no contact who may not browse the project, and to nobody who is or was a customer', async () => {
    const engagement = await openEngagement(site, [sofia, uwe, people.internalCustomer]);
    await setContacts(site, engagement.id, [people.developer, people.outsider]);
    const open = await openSurvey(site, [engagement]);
    accepted(
      await site.admin(people.projectAdministrator, 'remove-stakeholder', {
        engagementId: engagement.id,
        accountId: people.internalCustomer,
      }),
    );
    await setContacts(site, engagement.id, [people.developer, people.outsider, people.internalCustomer]);
    await move(site, 'close-checkpoint', open);
    const team = [manager, people.projectAdministrator, people.developer].sort();
    expect(asked.sort()).toEqual(team);
    const { teamMail } = await shownCheckpoint(site, open);
    expect(teamMail).toMatchObject({ outcome: 'handed', keptOut: [people.outsider], left: 0, isWhole: true });
    expect([...(teamMail?.to ?? [])].sort()).toEqual(team);
    // The developer may not browse the service project with the request: the mail goes by way of an issue of the project.
    expect(recipients().sort()).toEqual(team);
  });

  it('says nothing more of a survey in confidence than its results', async () => {
    const { close } = await answered(site, 4, () => 2);
    accepted(await close());
    await settled(site);
    const [{ text } = { text: '' }] = mails();
    expect(text).toContain('Fewer than 5 people have answered in confidence');
    expect(text).not.toMatch(/word-|aside-|Score:|satisfied/);
  });

  it('tells of answers that are alike no more than near which end they are', async () => {
    const { close } = await answered(site, 8, () => 2);
    accepted(await close());
    await settled(site);
    const [{ text } = { text: '' }] = mails();
    expect(text).toContain('8 of 9 people asked have answered to the end');
    expect(text).toMatch(/Net Promoter Score: −\d+ or less|not told what nearly all have said alike/);
    expect(text).not.toMatch(/word-|aside-/);
  });

  it('takes a title as it was written', async () => {
    const title = '=HYPERLINK("x") <script>alert(1)</script> 🙂 {asked}';
    await closedByName(await openEngagement(site), title);
    expect(mails()[0]?.subject).toBe(`Survey closed: ${title}`);
    expect(mails()[0]?.text).toContain(`"${title}"`);
  });

  it('waits while Jira can’t say who may browse the project, and does not say that a reading is missing once it is there', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    site.host.faults.next({ service: 'jira', match: /viewissue/, times: 12, fault: { kind: 'error', status: 503 } });
    const closed = await move(site, 'close-checkpoint', open);
    expect(mails()).toEqual([]);
    accepted(await site.plan(manager, 'write-reading', readingOf(closed)));
    await site.host.advance(24 * hour);
    expect(recipients()).toHaveLength(3);
    expect(mails()[0]?.text).not.toContain('Nobody has read');
  });

  it.each(['before', 'after'] as const)('is never sent twice where the function dies %s Jira has it', async (when) => {
    const open = await openSurvey(site, [await openEngagement(site)]);
    site.host.faults.next({ service: 'jira', match: /POST .*\/notify/, fault: { kind: 'crash', when } });
    await move(site, 'close-checkpoint', open);
    await site.host.advance(24 * hour);
    expect(site.host.faults.waiting()).toBe(0);
    expect(recipients()).toHaveLength(when === 'after' ? 3 : 0);
    expect((await shownCheckpoint(site, open)).teamMail?.outcome).toBe('unsure');
  });

  it('is told with the survey as failed where Jira does not take it, until it does', async () => {
    const open = await openSurvey(site, [await openEngagement(site)]);
    site.host.faults.next({ service: 'jira', match: /POST .*\/notify/, fault: { kind: 'error', status: 409 } });
    const closed = await move(site, 'close-checkpoint', open);
    expect(closed.teamMail).toMatchObject({ outcome: 'failed' });
    expect(mails()).toEqual([]);
  });

  it('goes only to those whom the app knows where Jira does not say who may be given issues', async () => {
    const open = await openSurvey(site, [await openEngagement(site)]);
    site.host.faults.next({ service: 'jira', match: /assignable/, fault: { kind: 'error', status: 403 } });
    const closed = await move(site, 'close-checkpoint', open);
    expect(closed.teamMail).toMatchObject({ outcome: 'handed', isWhole: false });
    expect(recipients().sort()).toEqual([manager, people.projectAdministrator].sort());
  });

  it('is sent again where Jira had too much to do', async () => {
    const open = await openSurvey(site, [await openEngagement(site)]);
    site.host.faults.next({ service: 'jira', match: /POST .*\/notify/, fault: { kind: 'error', status: 429 } });
    await move(site, 'close-checkpoint', open);
    await site.host.advance(hour);
    expect(recipients()).toHaveLength(3);
  });
});

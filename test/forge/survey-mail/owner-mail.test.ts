/** The mail to the owner of a recovery case: to whom, once, while it is news, and with nothing of what was said. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { accepted, openEngagement, type Site } from '../site/site';
import {
  answersTo,
  manager,
  type Opened,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  withSurveySite,
} from '../survey/given';

let site: Site;
withSurveySite((opened) => {
  site = opened;
});

const { developer, projectAdministrator } = people;
const card = { role: 'Lead', hours: '', languages: '', escalation: null, backup: null };
const low = answersTo(2, { branchText: 'Answer the phone' });
const mails = () => site.host.jira.mailbox().filter(({ subject }) => subject.startsWith('A customer waits'));
const recipients = () => mails().map(({ to }) => to);

async function lowScore(given = low) {
  const engagement = await openEngagement(site);
  const open = await openSurvey(site, [engagement]);
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, given));
  return { engagement, open, surveyId };
}

async function onlyCase() {
  const { cases } = accepted(await site.plan(manager, 'list-cases', { checkpointId: null, isOver: false }));
  const [only] = cases;
  if (!only) throw new Error('There is no case');
  return accepted(await site.plan(manager, 'show-case', { caseId: only.id }));
}

const own = async (owner: string, person = manager) => {
  const { id: caseId, revision } = await onlyCase();
  accepted(await site.plan(person, 'own-case', { caseId, revision, owner }));
  await site.host.settle();
};

async function setContacts({ id: engagementId }: Opened, accountIds: readonly string[]) {
  const { engagements } = accepted(await site.admin(projectAdministrator, 'show-settings', {}));
  const revision = engagements.find(({ id }) => id === engagementId)?.revision ?? 0;
  const contacts = accountIds.map((accountId) => ({ ...card, accountId }));
  accepted(await site.admin(projectAdministrator, 'set-contacts', { engagementId, revision, contacts }));
}

describe('the mail to the owner of a case', () => {
  it('goes at once to who planned the survey, once, and says nothing of who said what', async () => {
    const { surveyId } = await lowScore();
    await site.host.settle();
    expect(recipients()).toEqual([manager]);
    const [{ text, subject } = { text: '', subject: '' }] = mails();
    expect(subject).toBe('A customer waits for your reply: Midway survey');
    expect(text).toContain('within 8 working hours');
    expect(text).toMatch(/https?:\/\/\S+\/browse\/HAR$/);
    expect(text).not.toMatch(/Sofia|Answer the phone|I give it|score|Northwind/);
    accepted(await save(site, surveyId, sofia, answersTo(3)));
    await settled(site);
    expect(recipients()).toEqual([manager]);
  });

  it('is not sent of a case that is over, or in hand, before it goes out', async () => {
    site.host.faults.next({ service: 'jira', match: /viewissue/, times: 1, fault: { kind: 'error', status: 503 } });
    const { surveyId } = await lowScore();
    await site.host.settle();
    expect(site.host.faults.waiting()).toBe(0);
    expect(recipients()).toEqual([]);
    accepted(await save(site, surveyId, sofia, answersTo(9)));
    await settled(site);
    expect(recipients()).toEqual([]);
  });

  it('goes to the one to whom it was handed, and to nobody who took it on themselves', async () => {
    const { engagement } = await lowScore();
    await settled(site);
    await setContacts(engagement, [developer]);
    await own(developer);
    expect(recipients()).toEqual([manager, developer]);
    expect(mails()[1]?.text).toContain('You were made the owner of a case');
    await own(manager);
    await own(manager);
    expect(recipients()).toEqual([manager, developer]);
  });

  it('goes to the others of the team where its owner may not be told any more', async () => {
    const engagement = await openEngagement(site);
    await openSurvey(site, [engagement]);
    const surveyId = await surveyIdOf(site, engagement, sofia);
    await setContacts(engagement, [developer]);
    site.host.jira.closeAccount(manager);
    accepted(await save(site, surveyId, sofia, low));
    await settled(site);
    expect(recipients().sort()).toEqual([projectAdministrator, developer].sort());
    expect(mails()[0]?.text).toContain("the owner of the case can't be told");
  });
});

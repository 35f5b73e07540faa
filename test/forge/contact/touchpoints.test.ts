/** Touchpoints with a measure beside the questions that each person was asked: what counts, once, and who sees it. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TouchedQuarter } from '../../../src/contract/contact';
import { openGate, shownTo, signAs } from '../site/gates';
import { accepted, codeOf, giveTask, openEngagement, reference, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  crowded,
  formOf,
  manager,
  type Opened,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  uwe,
  withSurveySite,
} from '../survey/given';

let site: Site;
let engagement: Opened;
withSurveySite((fresh) => {
  site = fresh;
});
beforeEach(async () => {
  engagement = await openEngagement(site);
});

const shown = async ({ id: engagementId }: { id: string } = engagement, person = manager) =>
  accepted(await site.plan(person, 'show-touchpoints', { engagementId }));
/** The counts of what somebody met in the quarter of today. */
const met = async (accountId: string, of?: { id: string }): Promise<TouchedQuarter | undefined> =>
  (await shown(of)).people.find((each) => each.accountId === accountId)?.quarters[0];
const nothing = { tasks: 0, gates: 0, surveys: 0, replies: 0, questions: 0 };
const signatories = [sofia, uwe].map((accountId) => ({
  kind: 'person' as const,
  accountId,
  isRequired: false,
  step: 1,
}));

describe('touchpoints', () => {
  it('are nothing where nothing was measured, for each customer there is', async () => {
    const { quarters, people: all } = await shown();
    expect(quarters).toHaveLength(4);
    expect(all.map(({ accountId }) => accountId)).toEqual(expect.arrayContaining([sofia, uwe]));
    expect(await met(sofia)).toEqual({ ...nothing, name: quarters[0] });
  });

  it('count a task for whoever did it, once the team has confirmed it, and once', async () => {
    const task = await giveTask(site, engagement, { owner: { kind: 'side' } });
    const done = accepted(
      await site.portal(uwe, 'complete-task', { taskId: task.id, revision: task.revision, comment: 'Done' }),
    );
    expect(await met(uwe)).toMatchObject(nothing);
    const confirming = reference(done);
    accepted(await site.team(manager, 'confirm-task', confirming));
    accepted(await site.team(manager, 'confirm-task', confirming));
    expect(await met(uwe)).toMatchObject({ ...nothing, tasks: 1 });
    expect(await met(sofia)).toMatchObject(nothing);
  });

  it('count what somebody has signed, whatever they decided, and not what they took back', async () => {
    const gate = await openGate(site, engagement, { signatories });
    await signAs(site, sofia, gate, { outcome: 'rejected', reason: 'It is slow.' });
    expect(await met(sofia)).toMatchObject({ ...nothing, gates: 1 });
    const { revision } = await shownTo(site, sofia, gate);
    accepted(await site.portal(sofia, 'withdraw-sign-off', { gateId: gate.id, revision }));
    expect(await met(sofia)).toMatchObject(nothing);
    await signAs(site, sofia, gate);
    expect(await met(sofia)).toMatchObject({ ...nothing, gates: 1 });
    expect(await met(uwe)).toMatchObject(nothing);
  });

  it('count surveys and their questions for who was asked, deliverables with them, and a reply that has arrived', async () => {
    await openGate(site, engagement, { signatories: signatories.slice(0, 1) });
    // Queries see it by then.
    await site.host.advance(60_000);
    const open = await openSurvey(site, [engagement]);
    const questions = open.questionnaire.questions.length;
    expect(await met(sofia)).toMatchObject({ ...nothing, surveys: 1, questions: questions + 1 });
    expect(await met(uwe)).toMatchObject({ ...nothing, surveys: 1, questions });
    const surveyId = await surveyIdOf(site, engagement, sofia);
    accepted(await save(site, surveyId, sofia, answersTo(2)));
    await settled(site);
    expect(await met(sofia), 'an answer changes nothing').toMatchObject({ surveys: 1, replies: 0 });
    const [only] = accepted(await site.plan(manager, 'list-cases', { checkpointId: open.id, isOver: false })).cases;
    const caseId = only?.id ?? '';
    const { revision } = accepted(await site.plan(manager, 'show-case', { caseId }));
    const words = { acknowledgement: 'You could not reach us.', text: 'A second line is open.', by: null };
    accepted(await site.plan(manager, 'reply-to-case', { caseId, revision, ...words }));
    await site.host.settle();
    await site.host.advance(24 * 60 * 60_000);
    expect(await met(sofia)).toMatchObject({ surveys: 1, replies: 1 });
    const { recovery } = await formOf(site, surveyId, sofia);
    const answered = { surveyId, revision: recovery?.revision ?? 0, isSettled: true, words: '' };
    accepted(await site.portal(sofia, 'answer-reply', answered));
    expect(await met(sofia), 'it had arrived before').toMatchObject({ replies: 1 });
  });

  it('say the same of everybody who was asked in confidence, whoever has answered', async () => {
    const { engagement: many, customers } = await crowded(site, 6, 'Southbay');
    await openSurvey(site, [many], { mode: 'confidential' });
    const before = await shown(many);
    const [first = ''] = customers;
    const surveyId = await surveyIdOf(site, many, first);
    accepted(await answerInConfidence(site, surveyId, first, answersTo(3)));
    await settled(site);
    expect(await shown(many)).toEqual(before);
    const numbers = before.people.map(({ quarters }) => JSON.stringify(quarters));
    expect(new Set(numbers).size).toBe(1);
    expect(before.people[0]?.quarters[0]).toMatchObject({ surveys: 1 });
  });

  it('are nobody’s who is or was its customer, nor of another project', async () => {
    const engagementId = engagement.id;
    const other = await openEngagement(site, [people.customerSponsor, people.internalCustomer], 'With a colleague');
    expect(codeOf(await site.plan(people.internalCustomer, 'show-touchpoints', { engagementId: other.id }))).toBe(
      'not-allowed',
    );
    expect(codeOf(await site.plan(people.outsider, 'show-touchpoints', { engagementId }))).toBe('not-found');
    expect(codeOf(await site.plan(manager, 'show-touchpoints', { engagementId: 'e00000000000000000000009' }))).toBe(
      'not-found',
    );
  });
});

/** Whether each open deliverable is still needed: who is asked, what a "no" leads to, and what is told of it. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { DecideDeliverable, TeamDeliverable } from '../../../src/contract/survey/deliverables';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { gateReference, onPanel, openGate, signatory, toSofia } from '../site/gates';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import {
  crowded,
  formOf,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  uwe,
  withEngagement,
} from '../survey/given';

let site: Site;
let engagement: Opened;
withEngagement((given) => {
  ({ site, engagement } = given);
});

let gate: TeamGate;
let survey: CheckpointInFull;
let surveyId: string;

const begin = async () => {
  gate = await openGate(site, engagement, toSofia());
  // Queries see it by then.
  await site.host.advance(60_000);
  survey = await openSurvey(site, [engagement]);
  surveyId = await surveyIdOf(site, engagement, sofia);
};
beforeEach(begin);

const answer = (said: 'yes' | 'no' | 'partly' | null, person = sofia, deliverableId = gate.id) =>
  site.portal(person, 'answer-deliverable', { surveyId, deliverableId, answer: said });
const listed = async (): Promise<readonly TeamDeliverable[]> =>
  accepted(await site.plan(people.projectManager, 'list-deliverables-needed', { checkpointId: survey.id }));
const decide = (changes: Partial<DecideDeliverable> = {}, person = people.projectManager) =>
  site.plan(person, 'decide-deliverable', {
    checkpointId: survey.id,
    engagementId: engagement.id,
    deliverableId: gate.id,
    what: 'kept',
    reason: 'The berths depend on it.',
    ...changes,
  });

describe('a survey that asks by name whether it is still needed', () => {
  it('asks who is to sign it, and nobody else, about what was open when it opened', async () => {
    expect((await formOf(site, surveyId, sofia)).deliverables).toEqual([
      { id: gate.id, title: gate.title, answer: null, decision: null },
    ]);
    // The team finds the way to its gate.
    expect(await listed()).toMatchObject([{ id: gate.id, title: gate.title, subject: gate.subject }]);
    await openGate(site, engagement, { ...toSofia(), title: 'Later' });
    expect((await formOf(site, surveyId, sofia)).deliverables).toHaveLength(1);
    const other = await surveyIdOf(site, engagement, uwe);
    expect((await formOf(site, other, uwe)).deliverables).toEqual([]);
    expect(
      codeOf(await site.portal(uwe, 'answer-deliverable', { surveyId: other, deliverableId: gate.id, answer: 'no' })),
    ).toBe('not-found');
    expect(codeOf(await answer('no', sofia, '0'.repeat(24)))).toBe('not-found');
    const { revision } = await shownCheckpoint(site, survey);
    for (const said of ['no', 'no', 'yes', null, 'partly'] as const) accepted(await answer(said));
    expect(await listed()).toMatchObject([
      { asked: 1, counts: { yes: 0, partly: 1, no: 0, 'cant-say': 0 }, isToDecide: false },
    ]);
    // Answers write no history.
    expect((await shownCheckpoint(site, survey)).revision).toBe(revision);
  });

  it('asks about none that was withdrawn a moment before, though queries show it as open', async () => {
    await move(site, 'close-checkpoint', survey);
    await site.host.advance(22 * 24 * 60 * 60_000);
    const command = { ...gateReference(await onPanel(site, gate.id)), reason: 'Dropped' };
    accepted(await site.team(people.projectAdministrator, 'withdraw-gate', command));
    const next = await planCheckpoint(site, [engagement], { title: 'Next' });
    const { revision } = await shownCheckpoint(site, next);
    const overridden = { checkpointId: next.id, revision, reason: 'It matters.' };
    const { revision: seen } = accepted(await site.plan(people.projectManager, 'override-unread', overridden));
    accepted(await site.plan(people.projectManager, 'open-checkpoint', { checkpointId: next.id, revision: seen }));
    await site.host.settle();
    await site.host.advance(61 * 60_000);
    expect(await shownCheckpoint(site, next)).toMatchObject({ state: 'open', asked: 2 });
    expect(
      accepted(await site.plan(people.projectManager, 'list-deliverables-needed', { checkpointId: next.id })),
    ).toEqual([]);
  });

  it('has the team decide on a "no", once, and tells who said it', async () => {
    expect(codeOf(await decide())).toBe('changed-meanwhile');
    accepted(await answer('no'));
    expect(await listed()).toMatchObject([{ notNeededBy: [sofia], isToDecide: true, decision: null }]);
    expect(codeOf(await decide({}, people.developer))).toBe('accepted');
    // Twice, at once, and by somebody else.
    expect(codeOf(await decide({}, people.developer))).toBe('accepted');
    const late = await Promise.all([decide({ what: 'dropped' }), decide({ reason: 'Otherwise' })]);
    expect(late.map(codeOf)).toEqual(['changed-meanwhile', 'changed-meanwhile']);
    expect(await listed()).toMatchObject([{ isToDecide: false, decision: { what: 'kept', by: people.developer } }]);
    const lines = accepted(
      await site.plan(people.projectManager, 'show-checkpoint-history', { checkpointId: survey.id }),
    );
    expect(lines.filter(({ what }) => what === 'checkpoint-deliverable-kept')).toHaveLength(1);
    const onGate = accepted(await site.team(people.projectManager, 'show-gate', { gateId: gate.id }));
    expect(onGate).toMatchObject({
      state: 'open',
      revision: gate.revision,
      needed: { what: 'kept', by: people.developer, reason: 'The berths depend on it.' },
    });
    await move(site, 'close-checkpoint', survey);
    const [told] = (await formOf(site, surveyId, sofia)).deliverables;
    expect(told).toMatchObject({ answer: 'no', decision: { what: 'kept', reason: 'The berths depend on it.' } });
    expect(JSON.stringify(told)).not.toContain(people.developer);
    expect(codeOf(await answer('yes'))).toBe('survey-over');
  });

  it('tells the decision to no colleague who was not asked, though their licence shows them the gate', async () => {
    const { internalCustomer, otherCompanyCustomer } = people;
    engagement = await openEngagement(site, [otherCompanyCustomer, internalCustomer], 'Eastwood');
    gate = await openGate(site, engagement, { signatories: [signatory(otherCompanyCustomer)] });
    await site.host.advance(60_000);
    survey = await openSurvey(site, [engagement]);
    surveyId = await surveyIdOf(site, engagement, otherCompanyCustomer);
    accepted(await answer('no', otherCompanyCustomer));
    accepted(await decide());
    const shownTo = async (person: string) => accepted(await site.team(person, 'show-gate', { gateId: gate.id }));
    expect((await shownTo(people.projectManager)).needed).toMatchObject({ reason: 'The berths depend on it.' });
    expect(JSON.stringify(await shownTo(internalCustomer))).not.toContain('The berths depend on it.');
    // Nor once they have left the customer's side.
    const gone = { engagementId: engagement.id, accountId: internalCustomer };
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', gone));
    expect(JSON.stringify(await shownTo(internalCustomer))).not.toContain('The berths depend on it.');
  });

  it('names nobody to a reader from whom the project keeps answers by name', async () => {
    accepted(await answer('no'));
    const asReader = async () =>
      accepted(await site.plan(people.internalCustomer, 'list-deliverables-needed', { checkpointId: survey.id }));
    expect(await asReader()).toMatchObject([{ notNeededBy: [sofia] }]);
    const settings = accepted(await site.admin(people.projectAdministrator, 'show-survey-settings', {}));
    const editors = { ...settings, namedAnswers: 'editors' as const };
    accepted(await site.admin(people.projectAdministrator, 'change-survey-settings', editors));
    expect(await asReader()).toMatchObject([{ notNeededBy: [], counts: { no: 1 }, isToDecide: true }]);
    expect(await listed()).toMatchObject([{ notNeededBy: [sofia] }]);
  });

  it('leaves the record of its gate whole: neither a decision nor a survey that waits for the gate alters it', async () => {
    const isIntact = async () =>
      accepted(await site.team(people.projectManager, 'show-certificate', { gateId: gate.id })).verification.isIntact;
    expect(await isIntact()).toBe(true);
    const occasion = { kind: 'gate-decided', gateId: gate.id } as const;
    await planCheckpoint(site, [engagement], { title: 'After it', occasion });
    expect(await isIntact()).toBe(true);
    accepted(await answer('no'));
    accepted(await decide());
    expect(await isIntact()).toBe(true);
  });

  it('is decided after the close, too; of several at once one decides', async () => {
    accepted(await answer('no'));
    await move(site, 'close-checkpoint', survey);
    const both = await Promise.all([decide({ what: 'dropped' }), decide({ what: 'kept' }, people.developer)]);
    expect(both.map(codeOf).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
  });

  it('refuses what is not a decision of the team, and what is too long', async () => {
    accepted(await answer('no'));
    const reasons = ['', 'x'.repeat(501), 'x'.repeat(500_000)];
    for (const reason of reasons) expect(codeOf(await decide({ reason }))).not.toBe('accepted');
    expect(codeOf(await decide({ engagementId: '0'.repeat(24) }))).toBe('not-found');
    expect(codeOf(await decide({ what: 'other' as never }))).toBe('field-invalid');
    const hostile = '=1+1 <script>alert(1)</script> 😀';
    accepted(await decide({ reason: hostile }));
    expect((await listed())[0]?.decision?.reason).toBe(hostile);
  });
});

it('in confidence asks about no deliverable', async () => {
  const { engagement: crowd, customers } = await crowded(site, 6, 'Crowd');
  await openGate(site, crowd, {
    ...toSofia(),
    signatories: [{ accountId: customers[0] ?? '', step: 1 }],
  } as never).catch(() => undefined);
  const confidential = await openSurvey(site, [crowd], { mode: 'confidential', title: 'Sure?' });
  const id = await surveyIdOf(site, crowd, customers[0] ?? '');
  expect((await formOf(site, id, customers[0] ?? '')).deliverables).toEqual([]);
  const checkpointId = confidential.id;
  expect(accepted(await site.plan(people.projectManager, 'list-deliverables-needed', { checkpointId }))).toEqual([]);
});

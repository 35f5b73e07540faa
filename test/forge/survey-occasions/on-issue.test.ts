/** The surveys of an issue: on its panel, in JQL, and planned from there. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { Occasion } from '../../../src/contract/survey/occasion';
import type { SurveyHere } from '../../../src/contract/survey/on-issue';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { deleteIssue } from '../site/deleted';
import { type Fresh, withFreshSite, withSecuredSite } from '../site/fresh';
import { openGate, toSofia } from '../site/gates';
import type { IssueSecurity } from '../site/issue-security';
import { makeIssue, moveTo } from '../site/issues';
import { accepted, codeOf, issueProperty, openEngagement } from '../site/site';
import { answersTo, changeOf, crowded, move, readingOf, save, surveyIdOf } from '../survey/given';
import { changeVersion, checkpointTerms, fixIn, makeVersion, minutes, plan, planFor, shown } from './waiting';

let site: Fresh['site'];
let engagement: Fresh['engagement'];

const here = async (issueKey: string, person = people.projectManager): Promise<readonly SurveyHere[]> =>
  accepted(await site.team(person, 'list-surveys-here', {}, { issueKey })).surveys;

/** The part of the issue's property that is of surveys. */
async function counted(issueKey: string): Promise<Record<string, number>> {
  const property = ((await issueProperty(site.host, issueKey)) ?? {}) as Record<string, number>;
  return Object.fromEntries(Object.entries(property).filter(([name]) => name.endsWith('Surveys')));
}

const counts = (planned: number, open: number, closed: number, unread: number) => ({
  plannedSurveys: planned,
  openSurveys: open,
  closedSurveys: closed,
  unreadSurveys: unread,
});

const command = ({ id, revision }: CheckpointInFull) => ({ checkpointId: id, revision });

describe('a survey that is bound to an issue', () => {
  withFreshSite((fresh) => {
    ({ site, engagement } = fresh);
  });

  it('is on its panel and in its property from planning to reading, by name with how many have answered', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const made = await plan(site, engagement, {
      occasion: { kind: 'issue-resolved', issueId },
      questionnaireId: 'shipped.needs',
    });
    await site.host.settle();
    expect(await here(key)).toMatchObject([
      { id: made.id, state: 'planned', asked: null, answeredSoFar: null, isHome: true },
    ]);
    expect(await counted(key)).toEqual(counts(1, 0, 0, 0));
    await moveTo(site, key, 'Done');
    await site.host.advance(4 * minutes);
    expect(await here(key)).toMatchObject([{ state: 'open', asked: 2, answered: null, answeredSoFar: 0 }]);
    expect(await counted(key)).toEqual(counts(0, 1, 0, 0));
    const surveyId = await surveyIdOf(site, engagement, people.customerSponsor);
    accepted(await save(site, surveyId, people.customerSponsor, answersTo(9)));
    expect(await here(key)).toMatchObject([{ state: 'open', answeredSoFar: 1 }]);
    await move(site, 'close-checkpoint', made);
    expect(await here(key)).toMatchObject([{ state: 'closed', answered: 1, answeredSoFar: null, isUnread: true }]);
    expect(await counted(key)).toEqual(counts(0, 0, 1, 1));
    const read = await site.plan(people.projectManager, 'write-reading', readingOf(await shown(site, made)));
    expect(codeOf(read)).toBe('accepted');
    await site.host.settle();
    expect(await here(key)).toMatchObject([{ state: 'closed', isUnread: false }]);
    expect(await counted(key)).toEqual(counts(0, 0, 1, 0));
  });

  it('leaves it when it is called off, or changed to wait for another one', async () => {
    const [first, second] = [await makeIssue(site), await makeIssue(site)];
    const called = await planFor(site, engagement, { kind: 'issue-resolved', issueId: first.id });
    const moved = await planFor(site, engagement, { kind: 'issue-resolved', issueId: first.id });
    await site.host.settle();
    expect(await counted(first.key)).toEqual(counts(2, 0, 0, 0));
    accepted(await site.plan(people.projectManager, 'cancel-checkpoint', command(called)));
    await site.host.settle();
    expect(await here(first.key)).toMatchObject([{ id: moved.id }]);
    expect(await counted(first.key)).toEqual(counts(1, 0, 0, 0));
    const occasion: Occasion = { kind: 'issue-resolved', issueId: second.id };
    const wanted = { ...command(moved), ...changeOf(moved, { occasion }) };
    accepted(await site.plan(people.projectManager, 'change-checkpoint', wanted));
    await site.host.settle();
    expect([await here(first.key), await counted(first.key)]).toEqual([[], {}]);
    expect(await here(second.key)).toMatchObject([{ id: moved.id }]);
    expect(await counted(second.key)).toEqual(counts(1, 0, 0, 0));
  });

  it('is bound by a gate on it, by the share of an epic, and by the release of a version in which it is', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const versionId = await makeVersion(site, '7.0');
    await fixIn(site, key, versionId);
    const gate = await openGate(site, engagement, toSofia(), key);
    const byGate = await planFor(site, engagement, { kind: 'gate-decided', gateId: gate.id });
    const byShare = await planFor(site, engagement, { kind: 'share-done', of: { kind: 'epic', issueId }, percent: 50 });
    await planFor(site, engagement, { kind: 'share-done', of: { kind: 'version', versionId }, percent: 50 });
    const byRelease = await planFor(site, engagement, { kind: 'version-released', versionId });
    await site.host.settle();
    const ids = (await here(key)).map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set([byGate.id, byShare.id, byRelease.id]));
    expect(await counted(key)).toEqual(counts(2, 0, 0, 0));
    await changeVersion(site, versionId, { released: true });
    await site.host.advance(4 * minutes);
    expect((await here(key)).find(({ id }) => id === byRelease.id)).toMatchObject({ state: 'open' });
  });

  it('is neither shown to its customers, who browse the issue, nor planned by them', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const theirs = await openEngagement(site, [people.internalCustomer], 'Theirs');
    const made = await planFor(site, theirs, { kind: 'issue-resolved', issueId });
    expect(await here(key)).toMatchObject([{ id: made.id }]);
    expect(await here(key, people.internalCustomer)).toEqual([]);
    const wanted = checkpointTerms(theirs, { occasion: { kind: 'issue-resolved', issueId } });
    const planned = await site.team(people.internalCustomer, 'plan-survey-here', wanted, { issueKey: key });
    expect(codeOf(planned)).toBe('not-allowed');
  });

  it('stays when the issue is deleted, and the answers with it', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const made = await planFor(site, engagement, { kind: 'issue-resolved', issueId });
    await move(site, 'open-checkpoint', made);
    await deleteIssue(site, key);
    await move(site, 'close-checkpoint', made);
    expect(await shown(site, made)).toMatchObject({ state: 'closed' });
  });

  it('is planned from the panel by whoever may plan it, once, by the rules of planning', async () => {
    const { id: issueId, key } = await makeIssue(site);
    const wanted = checkpointTerms(engagement, { occasion: { kind: 'issue-resolved', issueId } });
    const planIt = (person: string) => site.team(person, 'plan-survey-here', wanted, { issueKey: key });
    const [one, other] = await Promise.all([planIt(people.projectManager), planIt(people.projectManager)]);
    const made = [accepted(one), accepted(other)];
    expect(made[0]?.id).toBe(made[1]?.id);
    expect(await here(key)).toMatchObject([{ id: made[0]?.id }]);
    const offered = await site.team(people.projectManager, 'list-questionnaires-here', {}, { issueKey: key });
    expect(accepted(offered).questionnaires.some(({ questionnaireId }) => questionnaireId === 'shipped.needs')).toBe(
      true,
    );
    const over = { ...wanted, attempt: checkpointTerms(engagement).attempt };
    await moveTo(site, key, 'Done');
    const late = await site.team(people.projectManager, 'plan-survey-here', over, { issueKey: key });
    expect(codeOf(late)).toBe('occasion-over');
  });
});

describe('in confidence', () => {
  withFreshSite((fresh) => {
    ({ site } = fresh);
  });

  it('the panel and the property say the same before the first answer and after it', async () => {
    const { engagement: crowd, customers } = await crowded(site, 6, 'Crowd');
    const { id: issueId, key } = await makeIssue(site);
    const terms = { mode: 'confidential', questionnaireId: 'shipped.pulse' } as const;
    const made = await plan(site, crowd, { ...terms, occasion: { kind: 'issue-resolved', issueId } });
    await move(site, 'open-checkpoint', made);
    const before = [await here(key), await counted(key)];
    expect(before).toMatchObject([[{ asked: 6, answered: null, answeredSoFar: null }], counts(0, 1, 0, 0)]);
    for (const person of customers) {
      const surveyId = await surveyIdOf(site, crowd, person);
      const answers = { values: { 'confidence.1': 7 } };
      accepted(await site.portal(person, 'answer-in-confidence', { surveyId, answers }));
      await site.host.settle();
      expect([await here(key), await counted(key)]).toEqual(before);
    }
  });
});

describe('on an issue that somebody does not see', () => {
  let security: IssueSecurity;
  withSecuredSite((fresh) => {
    ({ site, engagement, security } = fresh);
  });

  it('nothing is listed and nothing planned', async () => {
    const { id: issueId, key } = await makeIssue(site);
    await planFor(site, engagement, { kind: 'issue-resolved', issueId });
    security.hide([issueId], [people.developer]);
    const asked = await site.team(people.developer, 'list-surveys-here', {}, { issueKey: key });
    expect(codeOf(asked)).toBe('not-found');
    const wanted = checkpointTerms(engagement, { occasion: { kind: 'issue-resolved', issueId } });
    const planned = await site.team(people.developer, 'plan-survey-here', wanted, { issueKey: key });
    expect(codeOf(planned)).toBe('not-found');
  });
});

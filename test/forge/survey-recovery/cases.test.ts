/** Recovery cases: a low score by name, or a wish to be called back, opens one, of which somebody of the team is the owner. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  formOf,
  manager,
  move,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  surveyIn,
  uwe,
} from '../survey/given';
import { day, low, toPeople, withCases } from './given';

let site: Site;
const { casesOf, shownCase, reply, answer, lowScore } = withCases((opened) => {
  site = opened;
});

describe('a case', () => {
  it('is opened by a low score by name, once it is complete, and only once', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    const surveyId = await surveyIdOf(site, engagement, sofia);
    accepted(await save(site, surveyId, sofia, { values: { 'nps.1': 2 } }, false));
    await settled(site);
    expect(await casesOf(open), 'it may be a slip').toEqual([]);
    accepted(await save(site, surveyId, sofia, low));
    accepted(await save(site, await surveyIdOf(site, engagement, uwe), uwe, answersTo(9)));
    await settled(site);
    const [first, ...others] = await casesOf(open);
    expect(first).toMatchObject({ accountId: sofia, cause: 'low-score', state: 'open', owner: manager });
    expect(others).toEqual([]);
    accepted(await save(site, surveyId, sofia, answersTo(1, { branchText: 'Call me', wantsCallback: true })));
    await settled(site);
    expect(await casesOf(open)).toMatchObject([{ id: first?.id, cause: 'callback', openedAt: first?.openedAt }]);
    expect((await casesOf(null)).map(({ id }) => id)).toEqual([first?.id]);
  });

  it('is taken back with what was said, and begins anew with it', async () => {
    const { open, surveyId, id } = await lowScore();
    accepted(await save(site, surveyId, sofia, answersTo(9)));
    await settled(site);
    expect(await casesOf(open)).toEqual([]);
    expect(await casesOf(open, true)).toMatchObject([{ id, state: 'taken-back' }]);
    const page = async (isOver: boolean) =>
      accepted(await site.plan(manager, 'list-cases', { checkpointId: open.id, isOver }));
    expect((await page(false)).hasOthers, 'there is one that is over').toBe(true);
    expect((await page(true)).hasOthers, 'there is none that is not').toBe(false);
    expect(codeOf(await reply(id))).toBe('case-over');
    accepted(await save(site, surveyId, sofia, low));
    await settled(site);
    expect(await casesOf(open)).toMatchObject([{ id, state: 'open' }]);
    accepted(await decline(site, surveyId, sofia, 'No time'));
    await settled(site);
    expect(await casesOf(open)).toEqual([]);
  });

  it('is opened at once for who wants to be called back, and at the close for a low score that was left half-finished', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    const [ofSofia, ofUwe] = await Promise.all([sofia, uwe].map((each) => surveyIdOf(site, engagement, each)));
    const wish = { values: { 'nps.1': 1 }, wantsCallback: true };
    accepted(await save(site, ofSofia ?? '', sofia, wish, false));
    accepted(await save(site, ofUwe ?? '', uwe, { values: { 'nps.1': 0 } }, false));
    await settled(site);
    expect(await casesOf(open)).toMatchObject([{ accountId: sofia, cause: 'callback' }]);
    await move(site, 'close-checkpoint', open);
    const cases = await casesOf(open);
    expect(cases.map(({ accountId }) => accountId).toSorted()).toEqual([sofia, uwe].toSorted());
    await site.host.advance(2 * day);
    expect(await casesOf(open), 'looked at twice').toHaveLength(2);
  });

  it('is opened at the close for what was said a moment before, which no query sees yet, and for who took back what had opened one', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement]);
    const [ofSofia, ofUwe] = await Promise.all([sofia, uwe].map((each) => surveyIdOf(site, engagement, each)));
    accepted(await save(site, ofSofia ?? '', sofia, low));
    accepted(await save(site, ofSofia ?? '', sofia, answersTo(9)));
    await settled(site);
    expect(await casesOf(open, true)).toMatchObject([{ accountId: sofia, state: 'taken-back' }]);
    const half = { values: { 'nps.1': 1, 'needed.1': null } };
    accepted(await save(site, ofSofia ?? '', sofia, half, false));
    accepted(await save(site, ofUwe ?? '', uwe, { values: { 'nps.1': 0 } }, false));
    await move(site, 'close-checkpoint', open);
    const cases = await casesOf(open);
    expect(cases.map(({ accountId }) => accountId).toSorted()).toEqual([sofia, uwe].toSorted());
  });

  it('is one for two saves at once, and for the same twice', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement], toPeople(sofia));
    const surveyId = await surveyIdOf(site, engagement, sofia);
    const given = [low, answersTo(1), low].map((each) => save(site, surveyId, sofia, each, true, 0));
    expect((await Promise.all(given)).map(codeOf)).toContain('accepted');
    await settled(site);
    expect(await casesOf(open)).toHaveLength(1);
  });

  it('in confidence is of who wants to be called back alone', async () => {
    const { engagement, customers } = await crowded(site, 9);
    const open = await openSurvey(site, [engagement], { mode: 'confidential' });
    const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
    for (const person of customers.slice(0, 6)) accepted(await answerInConfidence(site, surveyId, person, low));
    await settled(site);
    expect(await casesOf(open)).toEqual([]);
    const caller = customers[6] ?? '';
    accepted(await answerInConfidence(site, surveyId, caller, { ...low, wantsCallback: true }));
    await settled(site);
    const [only, ...others] = await casesOf(open);
    expect(only).toMatchObject({ accountId: caller, cause: 'callback', mode: 'confidential' });
    expect(others).toEqual([]);
    await move(site, 'close-checkpoint', open);
    expect(await casesOf(open), 'no low score in confidence opens one').toHaveLength(1);
    accepted(await reply(only?.id ?? ''));
    await settled(site);
    expect(await surveyIn(site, engagement, caller)).toMatchObject({ standing: 'replied', turn: 'customer' });
    for (const other of customers.filter((each) => each !== caller)) {
      expect(await surveyIn(site, engagement, other)).toBeUndefined();
    }
    accepted(await answer(surveyId, true, '', caller));
    expect(await surveyIn(site, engagement, caller)).toBeUndefined();
    expect((await formOf(site, surveyId, caller)).recovery).toMatchObject({ state: 'settled' });
  });
});

describe('an owner', () => {
  it('takes it on, or hands it to somebody of the team', async () => {
    const { id } = await lowScore();
    const own = async (owner: string, person = manager) => {
      const { revision } = await shownCase(id);
      return site.plan(person, 'own-case', { caseId: id, revision, owner });
    };
    expect(await shownCase(id)).toMatchObject({ state: 'open', owners: [manager] });
    for (const other of [sofia, people.outsider]) expect(codeOf(await own(other))).toBe('case-owner-unknown');
    accepted(await own(people.developer, people.developer));
    expect(await shownCase(id)).toMatchObject({ state: 'owned', owner: people.developer });
    accepted(await own(manager));
    expect(await shownCase(id)).toMatchObject({ state: 'owned', owner: manager });
  });
});

describe('somebody with an open case', () => {
  it('is asked in no other survey of the site until it is over', async () => {
    const { surveyId, id } = await lowScore();
    const other = await openEngagement(site, [sofia], 'Elsewhere', 'DAY');
    const terms = { questionnaireId: 'shipped.pulse' };
    const refused = await openSurvey(site, [other], terms, 'DAY');
    expect(refused).toMatchObject({ state: 'cancelled', cancelledFor: 'nobody-asked' });
    expect(refused.rosters[0]?.notAsked).toEqual({ rested: { count: 1, people: [sofia] } });
    accepted(await reply(id));
    await settled(site);
    expect(await openSurvey(site, [other], terms, 'DAY')).toMatchObject({ state: 'cancelled' });
    accepted(await answer(surveyId, true));
    expect(await openSurvey(site, [other], terms, 'DAY')).toMatchObject({ state: 'open', asked: 1 });
  });
});

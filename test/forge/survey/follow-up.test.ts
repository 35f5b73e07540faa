/** The follow-up of a survey, told to everybody who was asked: once for each change, in the portal and in the digest. */
import { expect, it } from 'vitest';
import type { CheckpointInFull, WriteFollowUp } from '../../../src/contract/survey/team-survey';
import { linesOf, toldOn } from '../site/digests';
import { accepted, codeOf, engagementIn, openEngagement, type Site } from '../site/site';
import {
  answerInConfidence,
  answersTo,
  crowded,
  decline,
  formOf,
  later,
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
  surveyIn,
  uwe,
  withSurveySite,
} from './given';

const day = 24 * 60 * 60_000;
const internal = 'Their sponsor is cross with us';
let site: Site;
withSurveySite((opened) => {
  site = opened;
});

const linesTold = async (engagement: Opened) =>
  linesOf(await toldOn(site, engagement)).filter((line) => line.includes('What follows from the survey'));

const followUp = async (checkpoint: CheckpointInFull, changes: Partial<WriteFollowUp>) => {
  const { id: checkpointId, revision } = await shownCheckpoint(site, checkpoint);
  const words = { followUp: '', whyNotYet: '', sharesNumbers: false, ...changes };
  const result = await site.plan(manager, 'write-follow-up', { checkpointId, revision, ...words });
  await settled(site);
  return result;
};

const read = async (checkpoint: CheckpointInFull, changes: Partial<WriteFollowUp> = {}) => {
  const reading = { ...readingOf(await shownCheckpoint(site, checkpoint)), text: internal, ...changes };
  const result = accepted(await site.plan(manager, 'write-reading', reading));
  await settled(site);
  return result;
};

/** All that the portal shows somebody of it. */
async function portalOf(engagement: Opened, person: string, surveyId: string) {
  const { requestKey, id: engagementId } = engagement;
  const screen = engagementIn(await site.portal(person, 'show-request', {}, { requestKey }));
  const { answered } = accepted(await site.portal(person, 'list-answered', { engagementId }));
  return JSON.stringify([screen, answered, await formOf(site, surveyId, person)]);
}

it('is told by name to who has answered and who has not, again only if it is changed, and never the team’s own words', async () => {
  const engagement = await openEngagement(site);
  const open = await openSurvey(site, [engagement]);
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, answersTo(9)));
  expect(codeOf(await followUp(open, { followUp: 'Too early' }))).toBe('checkpoint-not-closed');
  await move(site, 'close-checkpoint', open);
  expect(await surveyIn(site, engagement, uwe)).toBeUndefined();

  await read(open, { whyNotYet: 'The board decides first' });
  await site.host.advance(3 * day);
  expect(await linesTold(engagement)).toEqual([]);
  expect((await formOf(site, surveyId, sofia)).followUp).toBeNull();

  expect(codeOf(await followUp(open, { followUp: 'We answer sooner' }))).toBe('accepted');
  await site.host.advance(4 * day);
  // A line for each of the two.
  expect(await linesTold(engagement)).toHaveLength(2);
  for (const person of [sofia, uwe]) {
    expect(await surveyIn(site, engagement, person)).toMatchObject({
      isDone: true,
      turn: 'nobody',
      isFollowedUp: true,
    });
    expect((await formOf(site, surveyId, person)).followUp).toMatchObject({ text: 'We answer sooner', numbers: null });
    const seen = await portalOf(engagement, person, surveyId);
    for (const hidden of [internal, 'The board decides', 'Nothing is to be done', manager])
      expect(seen).not.toContain(hidden);
  }
  const { answered } = accepted(await site.portal(sofia, 'list-answered', { engagementId: engagement.id }));
  expect(answered[0]?.followUp?.text).toBe('We answer sooner');

  accepted(await followUp(open, { followUp: 'We answer sooner' }));
  await site.host.advance(4 * day);
  expect(await linesTold(engagement), 'it says the same').toHaveLength(2);
  accepted(await followUp(open, { followUp: 'We answer within a day' }));
  await site.host.advance(4 * day);
  expect(await linesTold(engagement)).toHaveLength(4);
  expect((await formOf(site, surveyId, uwe)).followUp?.text).toBe('We answer within a day');
  expect(codeOf(await followUp(open, { whyNotYet: 'We did not mean it' }))).toBe('field-missing');

  const history = accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: open.id }));
  expect(history.flatMap(({ words }) => words ?? [])).toEqual([
    'We answer sooner',
    'We answer sooner',
    'We answer within a day',
  ]);
});

it('is told to all alike in confidence, and shares no more numbers than may be told', async () => {
  const { engagement, customers } = await crowded(site, 9);
  const open = await openSurvey(site, [engagement], { mode: 'confidential' });
  const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
  for (const person of customers.slice(0, 6)) accepted(await answerInConfidence(site, surveyId, person, answersTo(9)));
  await move(site, 'close-checkpoint', open);
  const written = await read(open, { followUp: 'We answer sooner', whyNotYet: '', sharesNumbers: true });
  expect(written.followUp).toMatchObject({ text: 'We answer sooner', sharesNumbers: true });
  expect(written.followUp).not.toHaveProperty('numbers');
  await site.host.advance(4 * day);
  expect(await linesTold(engagement)).toHaveLength(customers.length);
  const seen = await Promise.all(customers.map(async (person) => formOf(site, surveyId, person)));
  for (const form of seen) expect(form).toEqual(seen[0]);
  const lines = await Promise.all(customers.map((person) => surveyIn(site, engagement, person)));
  for (const line of lines) expect(line).toEqual(lines[0]);
  expect(lines[0]).toMatchObject({ standing: 'over', isFollowedUp: true });
  const numbers = seen[0]?.followUp?.numbers;
  expect(numbers).toMatchObject({ asked: 9, complete: 6, isSuppressed: false });
  // How they are spread is told from eight on, and what was written not at all.
  expect(numbers?.questions.every(({ counts }) => counts === null)).toBe(true);
  expect(JSON.stringify(seen[0])).not.toContain('I give it a');
});

it('shares nothing of a few answers by name, and takes numbers back from the portal', async () => {
  const engagement = await openEngagement(site);
  const open = await openSurvey(site, [engagement]);
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, answersTo(2)));
  await move(site, 'close-checkpoint', open);
  await read(open, { followUp: 'We call you', whyNotYet: '', sharesNumbers: true });
  const { followUp: told } = await formOf(site, surveyId, uwe);
  expect(told?.numbers).toMatchObject({ asked: 2, complete: 1, isSuppressed: true });
  expect(told?.numbers?.questions.every(({ answered, counts, score }) => !answered && !counts && !score)).toBe(true);
  accepted(await followUp(open, { followUp: 'We call you', sharesNumbers: false }));
  expect((await formOf(site, surveyId, uwe)).followUp).toEqual({ ...told, numbers: null });
});

it('keeps back the numbers of a question until they are shared, and tells so once more', async () => {
  const { engagement, customers } = await crowded(site, 6);
  const open = await openSurvey(site, [engagement]);
  const [first = ''] = customers;
  const surveyId = await surveyIdOf(site, engagement, first);
  for (const person of customers.slice(0, 5)) accepted(await save(site, surveyId, person, answersTo(9)));
  await move(site, 'close-checkpoint', open);
  const all = open.questionnaire.questions.map(({ key }) => key);
  const [kept = ''] = all;
  const words = { followUp: 'We answer sooner', whyNotYet: '', sharesNumbers: true };
  const written = await read(open, { ...words, withheld: [kept] });
  expect(written.followUp).toMatchObject({ sharesNumbers: true, withheld: [kept] });
  const sharedKeys = async () =>
    (await formOf(site, surveyId, first)).followUp?.numbers?.questions.map(({ key }) => key);
  expect(await sharedKeys()).toEqual(all.slice(1));
  await site.host.advance(4 * day);
  // A line for each of the six.
  expect(await linesTold(engagement)).toHaveLength(6);
  accepted(await followUp(open, { followUp: 'We answer sooner', sharesNumbers: true }));
  expect(await sharedKeys()).toEqual(all);
  await site.host.advance(4 * day);
  expect(await linesTold(engagement)).toHaveLength(12);
  const tooMany = Array.from({ length: 6 }, () => 'nps');
  expect(codeOf(await followUp(open, { ...words, withheld: tooMany }))).toBe('field-invalid');
});

it('stays within reach of all who were asked, however many surveys follow, and of nobody else', async () => {
  const { engagement, customers } = await crowded(site, 6);
  const other = await openEngagement(site, [uwe], 'Southbay');
  const open = await openSurvey(site, [engagement], { mode: 'confidential' });
  const [first = '', silent = ''] = [customers[0], customers.at(-1)];
  const surveyId = await surveyIdOf(site, engagement, first);
  for (const person of customers.slice(0, 5)) accepted(await answerInConfidence(site, surveyId, person, answersTo(9)));
  const told = async (person: string, engagementId = engagement.id) =>
    codeOf(await site.portal(person, 'list-told', { engagementId })) === 'accepted'
      ? accepted(await site.portal(person, 'list-told', { engagementId })).told
      : undefined;
  await move(site, 'close-checkpoint', open);
  await settled(site);
  expect(await told(first), 'nothing is told yet').toEqual([]);
  await read(open, { followUp: 'We answer sooner', whyNotYet: '', sharesNumbers: true });
  await site.host.advance(day);
  for (const person of [first, silent]) {
    const [line] = (await told(person)) ?? [];
    expect(line).toMatchObject({ surveyId, isAnswered: false, followUp: { text: 'We answer sooner' } });
    expect(JSON.stringify(line)).not.toContain(internal);
  }
  expect(await told(first)).toEqual(await told(silent));
  expect(await told(uwe), 'no customer of it').toBeUndefined();
  expect(await told(uwe, other.id)).toEqual([]);
});

it('is in one of a customer’s two lists by name, whatever they have said', async () => {
  const { engagement, customers } = await crowded(site, 4);
  const open = await openSurvey(site, [engagement]);
  const [answering = '', declining = '', putting = '', silent = ''] = customers;
  const surveyId = await surveyIdOf(site, engagement, answering);
  accepted(await save(site, surveyId, answering, answersTo(9)));
  accepted(await decline(site, surveyId, declining));
  accepted(await later(site, surveyId, putting));
  await move(site, 'close-checkpoint', open);
  await settled(site);
  await read(open, { followUp: 'We answer sooner', whyNotYet: '' });
  await site.host.advance(day);
  const listsOf = async (person: string) => {
    const wanted = { engagementId: engagement.id };
    const { answered } = accepted(await site.portal(person, 'list-answered', wanted));
    const [line] = accepted(await site.portal(person, 'list-told', wanted)).told;
    return { isThere: answered.length === 1, isSaidToBe: line?.isAnswered };
  };
  for (const person of [answering, declining])
    expect(await listsOf(person)).toEqual({ isThere: true, isSaidToBe: true });
  for (const person of [putting, silent]) expect(await listsOf(person)).toEqual({ isThere: false, isSaidToBe: false });
});

it('is told all the same where functions die on the way', async () => {
  const { engagement, customers } = await crowded(site, 3);
  const other = await openEngagement(site, [uwe], 'Southbay');
  const open = await openSurvey(site, [engagement, other]);
  await move(site, 'close-checkpoint', open);
  for (const skip of [0, 1]) {
    site.host.faults.next({
      service: 'storage',
      match: /transaction.*roster/,
      skip,
      fault: { kind: 'crash', when: 'after' },
    });
  }
  await read(open, { followUp: 'We answer sooner', whyNotYet: '' });
  expect(site.host.faults.waiting(), 'they have died').toBe(0);
  await settled(site);
  await site.host.advance(4 * day);
  expect(await linesTold(engagement)).toHaveLength(customers.length);
  expect(await linesTold(other)).toHaveLength(1);
});

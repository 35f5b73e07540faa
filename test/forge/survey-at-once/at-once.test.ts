/** The same command twice, by a retry and at the same moment, and two commands of which only one can hold. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { daysAfter } from '../../../src/core/calendar/day';
import { commandOn, countsFor, propose, shownMeasure, whatCounts } from '../measures/given';
import { accepted, codeOf, newAttempt, type Site } from '../site/site';
import {
  answersTo,
  changeOf,
  crowded,
  manager,
  move,
  type Opened,
  openSurvey,
  planCheckpoint,
  readingOf,
  save,
  settled,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  surveyIn,
  withEngagement,
} from '../survey/given';

let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});

const administrator = people.projectAdministrator;
type Reply = Parameters<typeof codeOf>[0];

/** Sends a command three times, twice of it at the same moment: it takes effect once, and each is told that it has. */
async function thrice(send: () => Promise<Reply>): Promise<void> {
  const replies = [...(await Promise.all([send(), send()])), await send()];
  expect(replies.map(codeOf)).toEqual(['accepted', 'accepted', 'accepted']);
}

/** Sends two commands that have seen the same, at the same moment: one of them holds. */
async function oneOf(one: () => Promise<Reply>, other: () => Promise<Reply>): Promise<void> {
  const replies = await Promise.all([one(), other()]);
  expect(replies.map(codeOf).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
}

describe('at the same moment', () => {
  it('a follow-up is told once, and of two one is', async () => {
    const open = await openSurvey(site, [engagement]);
    accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, answersTo(9)));
    await move(site, 'close-checkpoint', open);
    accepted(await site.plan(manager, 'write-reading', readingOf(await shownCheckpoint(site, open))));
    const told = async (words: string, person = manager) => {
      const { id: checkpointId, revision } = await shownCheckpoint(site, open);
      const wanted = { checkpointId, revision, followUp: words, whyNotYet: '', sharesNumbers: false };
      return () => site.plan(person, 'write-follow-up', wanted);
    };
    await thrice(await told('We answer sooner'));
    await oneOf(await told('Within a day'), await told('Within a week', administrator));
    const history = accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: open.id }));
    expect(history.filter(({ what }) => what === 'checkpoint-followed-up')).toHaveLength(2);
  });

  it('a target is proposed once, and countered once, and of two one is', async () => {
    const proposed = async (value: number, person = manager) => {
      const command = await commandOn(site, engagement, 'csat');
      return () => site.plan(person, 'propose-target', { ...command, value, note: '' });
    };
    await thrice(await proposed(80));
    await oneOf(await proposed(81), await proposed(82, administrator));
    const countered = async (value: number) => {
      const command = await commandOn(site, engagement, 'csat');
      return () => site.portal(sofia, 'counter-target', { ...command, value, note: '' });
    };
    await thrice(await countered(90));
    await oneOf(await countered(91), await proposed(83));
    expect((await shownMeasure(site, engagement, 'csat')).target.revision).toBe(4);
    await propose(site, engagement, 'csat', 85);
    expect(countsFor(await whatCounts(site, engagement), 'csat')?.target.proposed?.value).toBe(85);
  });

  it('a change of the team’s own is noted once, and removed once, and of two one is', async () => {
    const markers = async () => accepted(await site.plan(manager, 'show-trends', {})).markers;
    const noted = async (text: string, person = manager) => {
      const revision = (await markers())?.revision ?? -1;
      const wanted = { attempt: newAttempt(), revision, day: '2026-11-02', text };
      return () => site.plan(person, 'add-marker', wanted);
    };
    await thrice(await noted('A tester more'));
    await oneOf(await noted('Mine'), await noted('Yours', administrator));
    const kept = await markers();
    expect(kept).toMatchObject({ revision: 2, markers: [{}, {}] });
    const [first, second] = (kept?.markers ?? []).map(({ id }) => id);
    const removed = (markerId: string | undefined, revision: number) => () =>
      site.plan(manager, 'remove-marker', { markerId: markerId ?? '', revision });
    await thrice(removed(first, 2));
    await oneOf(removed(second, 3), await noted('Another'));
    expect((await markers())?.revision).toBe(4);
  });
});

describe('an open survey', () => {
  let opens: Awaited<ReturnType<typeof openSurvey>>;
  beforeEach(async () => {
    opens = await openSurvey(site, [engagement], { windowDays: 3 });
  });

  it('has the last day of the one who moved it, though two move it while it is told', async () => {
    const first = opens.closesOn ?? '';
    const moved =
      (windowDays: number, revision: number, person = manager) =>
      () =>
        site.plan(person, 'change-checkpoint', {
          checkpointId: opens.id,
          revision,
          ...changeOf(opens, { windowDays }),
        });
    const { revision } = opens;
    const [mine, yours] = await Promise.all([
      moved(6, revision)(),
      moved(9, revision, administrator)(),
      site.host.settle(),
    ]);
    expect([mine, yours].map(codeOf).toSorted()).toEqual(['accepted', 'changed-meanwhile']);
    const once = await shownCheckpoint(site, opens);
    const closesOn = daysAfter(first, once.windowDays - 3);
    expect(once).toMatchObject({ state: 'open', closesOn });
    // The other one looks, and moves it on while the first is still being told.
    const [later] = await Promise.all([moved(12, once.revision)(), site.host.settle()]);
    expect(codeOf(later)).toBe('accepted');
    await settled(site);
    const after = await shownCheckpoint(site, opens);
    expect(after.closesOn).toBe(daysAfter(first, 9));
    expect((await surveyIn(site, engagement, sofia))?.due).toBe(after.closesOn);
  });
});

describe('a survey that is made confidential while it opens', () => {
  it('asks everybody in confidence, or nobody yet: its mode never weakens', { timeout: 60_000 }, async () => {
    const { engagement: many, customers } = await crowded(site, 6, 'Many');
    for (const isChangeFirst of [true, false]) {
      const planned = await planCheckpoint(site, [many], { title: `Race ${isChangeFirst}` });
      const { id: checkpointId, revision } = planned;
      const stricter = () =>
        site.plan(manager, 'change-checkpoint', {
          ...{ checkpointId, revision },
          ...changeOf(planned, { mode: 'confidential' }),
        });
      const opened = () => site.plan(administrator, 'open-checkpoint', { checkpointId, revision });
      const [one, other] = isChangeFirst ? [stricter, opened] : [opened, stricter];
      const [first, second] = await Promise.all([one(), other(), site.host.settle()]);
      const codes = [first, second].map(codeOf);
      const changed = codes[isChangeFirst ? 0 : 1];
      // What was asked for with the older terms in view does not open by the new ones.
      expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
      await site.host.settle();
      const after = await shownCheckpoint(site, planned);
      const isStricter = changed === 'accepted';
      expect(after).toMatchObject({
        mode: isStricter ? 'confidential' : 'named',
        state: isStricter ? 'planned' : expect.stringMatching(/open|cancelled/),
      });
      const asked = await surveyIn(site, many, customers[0] ?? '');
      if (isStricter) expect(asked?.title).not.toBe(`Race ${isChangeFirst}`);
      if (asked) expect(asked.mode).toBe(after.mode);
    }
  });
});

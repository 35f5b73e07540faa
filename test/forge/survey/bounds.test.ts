/** Surveys that would have no bounds, and a sweep that comes twice, late, or not for days. */
import { expect, it } from 'vitest';
import type { PlanCheckpoint, SurveyHistoryLine } from '../../../src/contract/survey/team-survey';
import { accepted, codeOf, type Site } from '../site/site';
import {
  answersTo,
  changeOf,
  manager,
  type Opened,
  openSurvey,
  planCheckpoint,
  resultsOf,
  save,
  shownCheckpoint,
  sofia,
  surveyIdOf,
  terms,
  uwe,
  withEngagement,
} from './given';

const hour = 60 * 60_000;
const day = 24 * hour;
let site: Site;
let engagement: Opened;
withEngagement((fresh) => {
  ({ site, engagement } = fresh);
});

const crowdOf = (count: number) => Array.from({ length: count }, (_, index) => `qm:${index}`);
const idsOf = (count: number) => Array.from({ length: count }, (_, index) => index.toString(16).padStart(24, '0'));

const unbounded: [string, object][] = [
  ['never closes', { windowDays: 1_000_000 }],
  ['is open for longer than a quarter', { windowDays: 91 }],
  ['is open for no day', { windowDays: 0 }],
  ['recurs daily', { opensOn: '2026-11-05', recurrence: { everyDays: 1 } }],
  ['recurs weekly', { opensOn: '2026-11-05', recurrence: { everyWeeks: 1 } }],
  ['recurs at once', { opensOn: '2026-11-05', recurrence: { everyMonths: 0 } }],
  ['asks in no engagement', { engagementIds: [] }],
  ['asks in 5,001 engagements', { engagementIds: idsOf(5_001) }],
  ['names 5,001 people', { audience: { roles: [], kinds: [], people: crowdOf(5_001) } }],
];

it('is not planned without bounds, and can’t be kept open for ever by moving its last day', async () => {
  for (const [what, changes] of unbounded) {
    const wanted = { ...terms([engagement]), ...changes } as PlanCheckpoint;
    expect(codeOf(await site.plan(manager, 'plan-checkpoint', wanted)), what).toBe('field-invalid');
  }
  const open = await openSurvey(site, [engagement]);
  const moved = async (windowDays: number) => {
    const now = await shownCheckpoint(site, open);
    const command = { checkpointId: now.id, revision: now.revision, ...changeOf(now, { windowDays }) };
    return codeOf(await site.plan(manager, 'change-checkpoint', command));
  };
  expect(await moved(90)).toBe('accepted');
  expect(await moved(91)).toBe('field-invalid');
  expect(await shownCheckpoint(site, open)).toMatchObject({ windowDays: 90, closesOn: '2027-01-30' });
});

it('opens and closes once, though the sweep comes twice, late, and not for three days', async () => {
  const twiceAndLate = { doubleSchedules: 1, duplicates: 1, late: { chance: 0.5, ms: 20 * 60_000 } };
  const nothing = { storage: { crash: 1 } };
  site.host.faults.use(twiceAndLate);
  const planned = await planCheckpoint(site, [engagement], { opensOn: '2026-11-04', windowDays: 5 });
  site.host.faults.use(nothing);
  await site.host.advance(4 * day);
  site.host.faults.use(twiceAndLate);
  await site.host.advance(3 * hour);
  expect(await shownCheckpoint(site, planned)).toMatchObject({ state: 'open', asked: 2 });
  const surveyId = await surveyIdOf(site, engagement, sofia);
  accepted(await save(site, surveyId, sofia, answersTo(9)));
  const { closesOn } = await shownCheckpoint(site, planned);
  site.host.faults.use(nothing);
  await site.host.advance(Date.parse(`${closesOn}T12:00:00Z`) + 3 * day - site.host.clock.now());
  site.host.faults.use({});
  // Nothing has closed it yet, and nothing is taken any more.
  expect((await shownCheckpoint(site, planned)).state).toBe('open');
  expect(codeOf(await save(site, surveyId, uwe, answersTo(1), true, 0))).toBe('survey-over');
  site.host.faults.use(twiceAndLate);
  await site.host.advance(3 * hour);
  expect((await shownCheckpoint(site, planned)).state).toBe('closed');
  expect(accepted(await resultsOf(site, planned))).toMatchObject({ asked: 2, complete: 1, noReply: 1 });
  const lines = accepted(await site.plan(manager, 'show-checkpoint-history', { checkpointId: planned.id }));
  const times = (wanted: SurveyHistoryLine['what']) => lines.filter(({ what }) => what === wanted).length;
  expect([times('checkpoint-opening'), times('checkpoint-open'), times('checkpoint-closing')]).toEqual([1, 1, 1]);
  expect(times('checkpoint-closed')).toBe(1);
});

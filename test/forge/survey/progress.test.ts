/** The progress of a survey that is decided, sent and closed, as the team sees it where a function dies on the way. */
import { expect, it } from 'vitest';
import type { SurveyMode } from '../../../src/contract/survey/checkpoint';
import { accepted, openEngagement, type Site } from '../site/site';
import { crowded, manager, planCheckpoint, settled, shownCheckpoint, withSurveySite } from './given';

let site: Site;
withSurveySite((fresh) => {
  site = fresh;
});

/** Gives a command, and lets the function die that does what follows, at so many calls that match. */
async function dieAt(command: 'open-checkpoint' | 'close-checkpoint', id: string, match: RegExp, skip: number) {
  const { revision } = await shownCheckpoint(site, { id });
  accepted(await site.plan(manager, command, { checkpointId: id, revision }));
  site.host.faults.next({ service: 'storage', match, skip, fault: { kind: 'crash', when: 'before' } });
  await site.host.settle();
  expect(site.host.faults.waiting()).toBe(0);
  return shownCheckpoint(site, { id });
}

it.each(['named', 'confidential'] as const)('says how far it is, %s', { timeout: 60_000 }, async (mode: SurveyMode) => {
  const { engagement, customers } = await crowded(site, 6);
  const others = await Promise.all([0, 1].map((at) => openEngagement(site, [customers[at] ?? ''], `Other ${at}`)));
  const { id, progress } = await planCheckpoint(site, [engagement, ...others], { mode });
  expect(progress).toBeNull();
  const deciding = await dieAt('open-checkpoint', id, /transaction.*surveyed:/, 4);
  expect(deciding).toMatchObject({ state: 'opening', progress: { step: 'deciding', done: 4, all: 8 } });
  await settled(site);
  expect(await shownCheckpoint(site, { id })).toMatchObject({ state: 'open', progress: null, asked: 6 });
  const ending = await dieAt('close-checkpoint', id, /transaction.*survey-closed/, 2);
  expect(ending).toMatchObject({ state: 'closing', progress: { step: 'ending', done: 2, all: 3 } });
  await settled(site);
  expect(await shownCheckpoint(site, { id })).toMatchObject({ state: 'closed', progress: null });
});

it('says to how many it is sent', async () => {
  const { engagement, customers } = await crowded(site, 2);
  const other = await openEngagement(site, [customers[0] ?? ''], 'Other');
  const { id } = await planCheckpoint(site, [engagement, other]);
  const sending = await dieAt('open-checkpoint', id, /transaction.*survey-opened/, 1);
  expect(sending).toMatchObject({ state: 'open', progress: { step: 'sending', done: 1, all: 2 } });
});

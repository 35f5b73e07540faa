/** The digest that tells a customer that a target waits for their signature. */
import { expect, it } from 'vitest';
import { gateDays } from '../site/gate-days';
import { accepted } from '../site/site';
import { commandOn, propose, sofia } from './given';

const days = gateDays();

it('tells once of a target that waits for a signature, and no more once it is signed', {
  timeout: 120_000,
}, async () => {
  await days.begin({});
  await propose(days.site, days.engagement, 'csat', 80);
  await days.advanceTo('2026-11-24T15:00:00Z');
  const lines = (await days.lines()).filter((line) => line.includes('target'));
  expect(lines).toEqual([expect.stringMatching(/A target waits for your signature/)]);
  expect(lines.join()).not.toContain('80');
  accepted(await days.site.portal(sofia, 'countersign-target', await commandOn(days.site, days.engagement, 'csat')));
  await days.advanceTo('2026-11-26T15:00:00Z');
  expect((await days.lines()).filter((line) => line.includes('target'))).toHaveLength(1);
});

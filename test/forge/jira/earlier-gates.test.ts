/** Open gates that were stored before each was looked at every day. */
import { expect, it } from 'vitest';
import { stored } from '../rough-gates/records';
import { type Fresh, withFreshSite } from '../site/fresh';
import { onPanel, openGate } from '../site/gates';
import { rename } from '../site/issues';
import { rewrite } from '../site/stored';

const day = 24 * 60 * 60_000;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

it('are taken into the daily look, once, and a change that no event told of is found', async () => {
  const gate = await openGate(site, engagement, { covers: ['summary'] });
  await site.host.settle();
  rewrite(site.host, 'gate', `gate:${gate.id}`, ({ nextAt: _, doc: { nextCheckAt: __, ...doc }, ...value }) => ({
    ...value,
    doc,
  }));
  const key = `engagement:${engagement.id}`;
  rewrite(site.host, 'engagement', key, ({ doc: { lookAt: _, ...doc }, ...value }) => ({ ...value, v: 3, doc }));
  expect(stored(site, 'gate', gate.id)?.nextCheckAt).toBeNull();
  // Whoever dies while hearing of the change hears of it no more.
  site.host.faults.use({ storage: { crash: 1 } });
  await rename(site, 'HAR-1', 'Something else');
  await site.host.advance(4 * 60_000);
  site.host.faults.use({});
  expect(await onPanel(site, gate.id)).toMatchObject({ state: 'open' });

  await site.host.advance(5 * day);
  expect(await onPanel(site, gate.id)).toMatchObject({ state: 'invalidated' });
  expect(stored(site, 'engagement', engagement.id)?.recheckSince).toBeUndefined();
});

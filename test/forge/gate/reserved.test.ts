/** Room for a gate of as many signatories as there can be is reserved with all of them, however late the queue is. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { gateLimits } from '../../../src/contract/gate/terms';
import { addCustomers } from '../site/customers';
import { draftGate, gateTerms, onPanel, signatory } from '../site/gates';
import { accepted, codeOf, openEngagement, openSite, type Site } from '../site/site';

let site: Site;
beforeEach(async () => {
  site = await openSite();
});
afterEach(() => site.close());

const manager = people.projectManager;

function plannedFor(engagementId: string, accountId: string): unknown {
  const key = `inbox:${engagementId}.${accountId}`;
  const { body } = site.host.storage.handle('/api/v1/entity/get', { entityName: 'inbox', key });
  return (body as { value?: { doc: { planned: unknown } } }).value?.doc.planned ?? [];
}

it('is there before any inbox follows, and given back where the gate is not opened', async () => {
  const all = addCustomers(site, gateLimits.signatories);
  const engagement = await openEngagement(site, all);
  await site.host.advance(10 * 60_000);
  const terms = gateTerms({ signatories: all.map((each) => signatory(each)) });
  const { gateId, revision } = await draftGate(site, engagement, terms);
  const planned = () => all.map((each) => plannedFor(engagement.id, each));

  const stale = { gateId, revision: revision + 5 };
  expect(codeOf(await site.team(manager, 'open-gate', stale))).toBe('changed-meanwhile');
  expect(planned()).toEqual(all.map(() => []));

  site.host.faults.use({ queue: { error: 1 } });
  accepted(await site.team(manager, 'open-gate', { gateId, revision }));
  expect(planned()).toEqual(all.map(() => [{ kind: 'gate', id: gateId }]));
  site.host.faults.use({});
  await site.host.advance(10 * 60_000);
  expect(planned()).toEqual(all.map(() => []));
  expect(await onPanel(site, gateId)).toMatchObject({ state: 'open' });
});

it('is given back by the next day’s look where the opening has died', async () => {
  const all = addCustomers(site, gateLimits.signatories);
  const engagement = await openEngagement(site, all);
  await site.host.advance(10 * 60_000);
  const terms = gateTerms({ signatories: all.map((each) => signatory(each)) });
  const { gateId, revision } = await draftGate(site, engagement, terms);
  const reserved = () => all.filter((each) => JSON.stringify(plannedFor(engagement.id, each)) !== '[]');

  site.host.faults.next({
    service: 'storage',
    match: /transaction.*gate-opened/,
    fault: { kind: 'crash', when: 'before' },
  });
  await site.team(manager, 'open-gate', { gateId, revision }).catch(() => undefined);
  expect(site.host.faults.waiting()).toBe(0);
  expect(reserved().length).toBeGreaterThan(0);
  // Over any weekend.
  await site.host.advance(4 * 24 * 60 * 60_000);
  expect(reserved()).toEqual([]);
  expect(await onPanel(site, gateId)).toMatchObject({ state: 'draft' });
});

/** Signatures that were stored before their conditions were counted. */
import { expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { type Fresh, withFreshSite } from '../site/fresh';
import { onPanel, openGate, signAs } from '../site/gates';
import { issuesMade, moveTo } from '../site/issues';
import { accepted, issueProperty } from '../site/site';
import { rewrite } from '../site/stored';

const day = 24 * 60 * 60_000;

let site: Fresh['site'];
let engagement: Fresh['engagement'];
withFreshSite((fresh) => {
  ({ site, engagement } = fresh);
});

const store = (...args: [string, string, Parameters<typeof rewrite>[3]]) => rewrite(site.host, ...args);

/** The ids of stored entries, by what they say. */
function entryIds(): string[] {
  const { body } = site.host.storage.handle('/api/v1/entity/query', {
    entityName: 'record',
    indexName: 'by-next-at',
    partition: ['raid', 'new'],
    limit: 100,
  });
  const done = site.host.storage.handle('/api/v1/entity/query', {
    entityName: 'record',
    indexName: 'by-next-at',
    partition: ['raid', 'done'],
    limit: 100,
  });
  return [body, done.body].flatMap((page) => (page as { data: { key: string }[] }).data.map(({ key }) => key));
}

it('are counted by their entries, once, and followed from then on', async () => {
  const gate = await openGate(site, engagement, { rule: { kind: 'any' } });
  const conditions = ['Translate the examples', 'Fix the index'].map((text) => ({ text, due: null }));
  await signAs(site, people.customerSponsor, gate, { outcome: 'accepted-with-conditions', conditions });
  await site.host.settle();
  const issues = await issuesMade(site);
  const [first, second] = issues;
  if (!first || !second) throw new Error('There are two issues');
  await moveTo(site, first.key, 'Done');
  await site.host.advance(4 * 60_000);

  const keys = entryIds();
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    store('record', key, ({ doc: { signOffId: _, ...doc }, ...value }) => ({ ...value, doc }));
  }
  store('gate', `gate:${gate.id}`, ({ doc, ...value }) => {
    const standing = (doc.standing as { decided?: Record<string, unknown> }[]).map(({ decided, ...each }) => {
      if (!decided) return each;
      const { conditions: __, ...before } = decided;
      return { ...each, decided: before };
    });
    return { ...value, doc: { ...doc, standing } };
  });
  store('engagement', `engagement:${engagement.id}`, ({ doc: { arePointsCounted: _, ...doc }, ...value }) => ({
    ...value,
    doc,
  }));
  expect((await onPanel(site, gate.id)).openConditions).toBe(null);

  await site.host.advance(3 * day);
  expect((await onPanel(site, gate.id)).openConditions).toBe(1);
  expect(await issueProperty(site.host, 'HAR-1')).toMatchObject({ openConditions: 1 });
  const certificate = accepted(await site.team(people.projectManager, 'show-certificate', { gateId: gate.id }));
  expect(certificate.verification).toMatchObject({ isIntact: true });
  await moveTo(site, second.key, 'Done');
  await site.host.advance(4 * 60_000);
  expect((await onPanel(site, gate.id)).openConditions).toBe(0);
});

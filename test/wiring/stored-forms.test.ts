import { loadManifest } from 'forge-host/manifest';
import { expect, test } from 'vitest';
import { stateFormat } from '../../demo/state-format';
import type { RaidEntry } from '../../src/core/raid/entry';
import { eventUpgrades } from '../../src/forge/storage/event-record';
import { formatNumber } from '../../src/forge/storage/format';
import { entryUpgrades } from '../../src/forge/storage/outbox-record';
import { recordOf, storedForms } from '../../src/forge/storage/stored-forms';
import { fromRoot } from './source';
import { storedShapes } from './stored-shape';

const { entities } = await loadManifest(fromRoot('manifest.yml'));
const attributesIn = new Map(entities.map(({ name, attributes }) => [name, Object.keys(attributes)]));

/**
 * Once the app is deployed, whoever changes what is written here adds an upgrade for what was stored before, so that the
 * number of the format changes with it; until then the local site is all that holds older forms, and begins afresh.
 * `npx vitest run --project wiring -u` writes the file anew.
 */
test('what is stored is as it was when its format got its number', async () => {
  const shapes = storedShapes();
  const lines = Object.entries(storedForms).map(([kind, { entity, upgrades, sparse }]) => [
    `${kind}, format ${formatNumber(upgrades)}, in ${entity}`,
    shapes.get(kind) ?? '',
    ...(sparse ? [`left out where it is: ${JSON.stringify(sparse.usual)}`] : []),
  ]);
  lines.push(
    [`audit-event, format ${formatNumber(eventUpgrades)}, in audit-event`, shapes.get('ChainedEvent') ?? ''],
    [`outbox-entry, format ${formatNumber(entryUpgrades)}, in outbox`, shapes.get('OutboxEntry') ?? ''],
  );
  expect(lines.filter(([, shape]) => !shape?.startsWith('{'))).toEqual([]);
  const text = lines.map((each) => `${each.join('\n')}\n`).join('\n');
  await expect(text).toMatchFileSnapshot('stored-forms.txt');
}, 120_000);

test('every entity has room for the number of a format', () => {
  for (const [name, attributes] of attributesIn)
    expect([name, attributes]).toEqual([name, expect.arrayContaining(['v', 'doc'])]);
});

test('every kind is in an entity of the manifest', () => {
  for (const { entity } of Object.values(storedForms)) expect([...attributesIn.keys()]).toContain(entity);
});

test('what a customer has raised is found by them, by what it came up with, and by day', () => {
  const entry: RaidEntry = {
    id: 'entry',
    engagementId: 'engagement',
    projectId: '10000',
    kind: 'issue',
    what: 'No access',
    risk: null,
    origin: { ask: { kind: 'task', id: 'task' }, issueId: null },
    due: '2026-12-04',
    raisedBy: 'customer',
    raisedAt: '2026-11-25T10:00:00.000Z',
    owner: null,
    reference: 'CS1',
    issue: null,
    progress: null,
    outcome: null,
    history: { length: 1, hash: '' },
  };
  const stored = (changes: Partial<RaidEntry>) =>
    recordOf('raid', entry.id, { ...entry, ...changes }, 1, entry.raisedAt);
  expect(stored({})).toMatchObject({ accountId: 'customer', itemId: 'task', due: '2026-12-04', at: entry.raisedAt });
  expect(stored({ origin: { ask: { kind: 'gate', id: 'gate' }, issueId: null } })).toMatchObject({ itemId: 'gate' });
  expect(stored({ due: null })).toMatchObject({ due: '9999-12-31' });
  expect(stored({ origin: null })).not.toHaveProperty('itemId');
});

test('every kind of entity that is looked at with time can be asked for by the sweep', () => {
  for (const { name, attributes, indexes } of entities) {
    const asked = (indexes ?? []).filter((each) => typeof each !== 'string' && each.range?.[0] === 'nextAt');
    expect([name, asked.length]).toEqual([name, 'nextAt' in attributes ? 1 : 0]);
  }
});

test('state of another version is known by one word', () => {
  expect(stateFormat()).toMatch(/^[0-9a-f]{16}$/);
  expect(stateFormat()).toBe(stateFormat());
});

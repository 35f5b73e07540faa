import { expect, test } from 'vitest';
import { loadManifest } from '../../src/manifest/manifest';
import { smallManifest, withManifest } from '../fixtures/small-host';

test('functions, scopes and memory are found by name', async () => {
  const manifest = await loadManifest(smallManifest);
  expect(manifest.appId).toBe('0de30000-0000-4000-8000-0000000000f1');
  expect(manifest.function('work-slowly')).toEqual({
    key: 'work-slowly',
    handler: 'index.workSlowly',
    timeoutSeconds: 120,
  });
  expect(() => manifest.function('nothing')).toThrow('The manifest has no function nothing');
  expect(manifest.memoryOf('door')).toBe(512);
  expect(manifest.hasScope('storage:app')).toBe(true);
  expect(manifest.hasScope('manage:jira-configuration')).toBe(false);
  expect(manifest.module('panel')).toMatchObject({ type: 'jira:issuePanel' });
  expect(manifest.modules.some(({ type }) => type === 'function')).toBe(false);
});

test('what the validator has against it is told with its place', async () => {
  await withManifest(
    (text) => text.replace('resolver: { function: door }', 'resolver: { function: gone }'),
    async (file) => {
      await expect(loadManifest(file)).rejects.toThrow(/manifest\.yml is not valid:\n.*\d+:\d+ .*gone/);
    },
  );
});

test('people without a licence are let in only where Forge lets them', async () => {
  const footer = 'unlicensedAccess: [customer]';
  await withManifest(
    (text) => text.replace(footer, 'unlicensedAccess: [customer, anonymous]'),
    async (file) => {
      await expect(loadManifest(file)).rejects.toThrow(
        'Property "unlicensedAccess" in menu must be an array of one or more of: [unlicensed, customer]',
      );
    },
  );
});

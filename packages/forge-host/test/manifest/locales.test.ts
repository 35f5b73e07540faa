import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLocales, writeLocales } from '../../src/manifest/locales';
import { fixtureManifest } from '../site/fixtures/small-site';

const folder = mkdtempSync(join(tmpdir(), 'locales-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('writes the folder that the functions’ own i18n reads', () => {
  expect(writeLocales(folder, fixtureManifest)).toBe(folder);
  const read = (name: string) => JSON.parse(readFileSync(join(folder, '__LOCALES__', name), 'utf8')) as unknown;
  expect(read('i18n-info.json')).toMatchObject({ config: { locales: ['en-US', 'de-DE'] } });
  expect(read('en-US.json')).toMatchObject({ greeting: 'Hello' });
});

it('finds a text whole or step by step, and falls back to the default language', () => {
  const locales = readLocales(fixtureManifest);
  expect(locales.text('module.panel', 'de-DE')).toBe('Prüfbereich');
  expect(locales.text('module.panel', 'en-US')).toBe('Fixture panel');
  expect(locales.text('greeting', 'de-DE')).toBe('Hello');
  expect(locales.text('greeting', 'fr-FR')).toBe('Hello');
  expect(locales.text('nothing', 'de-DE')).toBeUndefined();
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

it('reads texts again once their file was written again', () => {
  const copy = mkdtempSync(join(tmpdir(), 'manifest-'));
  try {
    cpSync(dirname(fixtureManifest), copy, { recursive: true });
    const manifest = join(copy, basename(fixtureManifest));
    const before = readLocales(manifest);
    expect(readLocales(manifest)).toBe(before);
    const file = join(copy, 'locales', 'en-US.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('Hello', 'Good day'));
    expect(readLocales(manifest).text('greeting', 'en-US')).toBe('Good day');
  } finally {
    rmSync(copy, { recursive: true });
  }
});

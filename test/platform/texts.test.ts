import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { i18n } from '@forge/api';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';
import { languages } from '../../src/contract/engagement';
import { textsOf } from '../../src/forge/platform/texts';

const folder = mkdtempSync(join(tmpdir(), 'countersign-texts-'));

beforeAll(() => {
  const packed = {
    'i18n-info': { config: { locales: ['en-US', 'de-DE'], fallback: { default: 'en-US' } } },
    'en-US': { ...english, 'only.english': 'Only English', empty: 'Not empty' },
    'de-DE': { ...german, empty: '' },
  };
  mkdirSync(join(folder, '__LOCALES__'));
  for (const [name, content] of Object.entries(packed)) {
    writeFileSync(join(folder, '__LOCALES__', `${name}.json`), JSON.stringify(content));
  }
  vi.stubGlobal('__forge_runtime__', { container: { appCodeDir: folder } });
});

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

test.each(languages)('says in %s what the installed package says', async (language) => {
  const theirs = await i18n.createTranslationFunction(language);
  const ours = await textsOf(language);
  const keys = [...Object.keys(english), 'only.english', 'empty', 'known.to.none', 'toString'];
  expect(keys.map(ours)).toEqual(keys.map((key) => theirs(key)));
  expect(ours('only.english')).toBe('Only English');
});

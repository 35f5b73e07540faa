import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { areasOf, joined, languages, localeFile } from '../../scripts/texts';

describe('texts by area', () => {
  it.each(languages)('make what Forge reads in %s: `npm run texts` writes it', (language) => {
    expect(readFileSync(localeFile(language), 'utf8')).toBe(joined(areasOf(language)));
  });

  it('lie in files of the same names and with the same keys in the same order, whatever the language', () => {
    const [first = '', ...others] = languages;
    const keysOf = (language: string) =>
      Object.fromEntries([...areasOf(language)].map(([name, texts]) => [name, Object.keys(texts)]));
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(keysOf(other)).toEqual(keysOf(first));
  });

  it('are each in one file', () => {
    const twice = new Map([
      ['task.json', { 'task.due': 'Due' }],
      ['gate.json', { 'task.due': 'Due' }],
    ]);
    expect(() => joined(twice)).toThrow('The text task.due is both in task.json and in gate.json');
  });
});

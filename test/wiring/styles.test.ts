import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, it } from 'vitest';
import { fromRoot, sourcesIn, textOf } from './source';

/** A class that a sheet does not have is nothing: it compiles, and the screen is without its looks. */
it('every class that a screen names is in its sheet', () => {
  let count = 0;
  const missing = sourcesIn('static').flatMap((path) => {
    const text = textOf(path);
    return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, name = '', from = '']) => {
      const sheet = readFileSync(fromRoot(join(dirname(path), from)), 'utf8');
      const named = [...text.matchAll(new RegExp(`(?<![/-])\\b${name}(?:\\.(\\w+)|\\['([\\w-]+)'\\])`, 'g'))];
      count += named.length;
      return named
        .map(([, plain, quoted]) => plain ?? quoted ?? '')
        .filter((each) => !new RegExp(`\\.${each}(?![\\w-])`).test(sheet))
        .map((each) => `${path}: ${each}`);
    });
  });
  expect(count).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

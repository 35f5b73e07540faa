/** The pages that lead through the code: what they name is there. */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromRoot, sourcesIn, textOf } from './source';

/** Decisions are not among them: they keep the paths of their day. */
const pages = [
  'README.md',
  ...readdirSync(fromRoot('docs')).flatMap((name) => (name.endsWith('.md') ? `docs/${name}` : [])),
];

/** The kind that `docs/new-kind-of-ask.md` makes up, and what `npm run build` makes. */
const isElsewhere = (path: string): boolean =>
  path.includes('decision/') ||
  path.includes('decision-') ||
  path.endsWith('/decision.json') ||
  path.startsWith('static/dist/');

describe.each(pages)('%s', (page) => {
  const text = textOf(page);
  it('names only files and folders that there are', () => {
    const named = [...text.matchAll(/`((?:src|static|test|demo|scripts|packages|texts)\/[\w./-]+)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.filter((path) => !isElsewhere(path) && !existsSync(fromRoot(path)))).toEqual([]);
  });
  it('leads only to pages and pictures that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, link]) => link ?? '');
    const local = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(local.filter((link) => !existsSync(fromRoot(join(dirname(page), link))))).toEqual([]);
  });
});

it('keeps the first page short', () => {
  expect(textOf('README.md').split('\n').length).toBeLessThan(200);
});

it('finds any behaviour among few files: no folder of src, static, demo or test has more than twenty', () => {
  const folders = new Map<string, number>();
  for (const path of ['src', 'static', 'demo', 'test', 'packages'].flatMap(sourcesIn)) {
    folders.set(dirname(path), (folders.get(dirname(path)) ?? 0) + 1);
  }
  expect([...folders].filter(([, count]) => count > 20)).toEqual([]);
});

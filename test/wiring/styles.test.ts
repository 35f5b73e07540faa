import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { filesIn, fromRoot, sourcesIn, textOf } from './source';

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

it('a quiet button that begins a line stands in a line for such buttons, and a cross is a part of its own', () => {
  const screens = sourcesIn('static').map((path) => ({ path, text: textOf(path) }));
  const begins = /<div>\s*<Button(?:(?!<\/Button>|[^=]>)[\s\S])*?appearance="subtle"/;
  expect(screens.filter(({ text }) => begins.test(text)).map(({ path }) => path)).toEqual([]);
  const crosses = screens.filter(({ text }) => /^\s*×$/m.test(text)).map(({ path }) => path);
  expect(crosses).toEqual(['static/button/remove-button.tsx']);
});

it('answers to criteria name who gave them where a frame is too narrow for their columns', () => {
  const [, narrow = ''] = textOf('static/team/gate/style/gate.module.css').split('@container');
  const [named = ''] = narrow.match(/attr\(([\w-]+)\)/)?.slice(1) ?? [];
  expect(textOf('static/team/gate/standing/answers-matrix.tsx')).toContain(`<td key={signOff.id} ${named}={`);
  expect(narrow).toContain('.matrix thead');
});

const sheets = filesIn('static', /\.module\.css$/).map((path) => ({ path, sheet: textOf(path) }));
/** The rules of a sheet outside and inside `@media (forced-colors: active)`. */
const rulesIn = (sheet: string) => {
  const [usual = '', ...forced] = sheet.split('@media (forced-colors: active)');
  const rules = (text: string) =>
    [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
      selector: selector.trim(),
      body,
    }));
  return { usual: rules(usual), forced: forced.flatMap(rules) };
};

describe('where a system forces its own colours', () => {
  it('what is chosen is still told from the rest', () => {
    const chosen = sheets.flatMap(({ path, sheet }) => {
      const { usual, forced } = rulesIn(sheet);
      return usual
        .filter(({ selector }) => selector.includes('[aria-selected="true"]'))
        .map(({ selector }) => ({ path, selector, isKept: forced.some((rule) => rule.selector === selector) }));
    });
    expect(chosen.length).toBeGreaterThan(2);
    expect(chosen.filter(({ isKept }) => !isKept)).toEqual([]);
  });
  it('a shape that is only a background keeps it', () => {
    const shapes = sheets.flatMap(({ path, sheet }) =>
      rulesIn(sheet)
        .usual.filter(({ body }) => /background: var\(--ds-(chart|icon|background-[a-z]+-bold)/.test(body))
        .map(({ selector, body }) => ({ path, selector, isKept: body.includes('forced-color-adjust: none') })),
    );
    expect(shapes.length).toBeGreaterThan(5);
    expect(shapes.filter(({ isKept }) => !isKept)).toEqual([]);
  });
});

/** Atlaskit cuts a lozenge at 200 pixels, which may hide the very number that it tells. */
it('no state is cut short', () => {
  const lozenges = sourcesIn('static').flatMap((path) =>
    [...textOf(path).matchAll(/<Lozenge[^>]*>/g)].map(([tag]) => ({ path, isWhole: tag.includes('maxWidth="100%"') })),
  );
  expect(lozenges.length).toBeGreaterThan(8);
  expect(lozenges.filter(({ isWhole }) => !isWhole)).toEqual([]);
});

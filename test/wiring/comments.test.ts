/** Comments on what others use begin with their subject, for readers whose English is a second language. */
import { expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

/** A documentation comment that begins with a question word leaves its subject to the reader. */
const asks = /\/\*\*\s*\*?\s*(What|Who|Whom|Whose|Where|Which|When|How)\b[^\n]*/g;

it.each(['src', 'static', 'demo', 'scripts', 'packages/forge-host', 'test'])(
  'begin with their subject in %s',
  (top) => {
    const found = sourcesIn(top).flatMap((path) => [...textOf(path).matchAll(asks)].map(([words]) => [path, words]));
    expect(found).toEqual([]);
  },
);

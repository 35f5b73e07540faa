import { dirname } from 'node:path/posix';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { importsOf, sourcesIn, syntaxOf, textOf } from './source';

const src = sourcesIn('src').map((path) => ({ path, imports: importsOf(path) }));
const layerOf = (path: string) =>
  /^src\/(core|app|forge|contract)\b/.exec(path)?.[1] ?? (path.startsWith('src/') ? 'entry' : path);

/** The imports that each layer may have, beside its own. Packages that decide nothing and touch nothing are named. */
const allowed: Record<string, readonly string[]> = {
  contract: [],
  core: ['contract', 'canonicalize', '@date-fns/tz/tzOffset'],
  app: ['core', 'contract', 'canonicalize'],
  forge: [
    'app',
    'core',
    'contract',
    '@forge/api',
    '@forge/api/out/api/errors',
    '@forge/api/out/api/fetch',
    '@forge/i18n/out/constants',
    '@forge/i18n/out/translationsGetter',
    'node:path',
    '@forge/api/out/api/runtime',
    '@forge/api/out/safeUrl',
    '@forge/events',
    '@forge/events/out/invocationError',
    '@forge/events/out/invocationErrorCode',
    '@forge/events/out/queries',
    '@forge/kvs/out/conditions',
    '@forge/kvs/out/entity-query',
    '@forge/kvs/out/errors',
    '@forge/kvs/out/interfaces/types',
    '@forge/kvs/out/kvs',
    '@forge/kvs/out/storage-api',
    '@forge/resolver',
    'locales/en-US.json',
  ],
  entry: ['forge'],
};

/** Screens judge texts and names, sort asks and count answers as the server does; `rule-configuration` reads what a screen has saved, and so does that screen. */
const allowedInFront =
  /^src\/(contract\/|core\/calendar\/|core\/text\/(fold|persons-name|plain|same-name|text-problem)$|core\/ask\/(order|remind)$|core\/engagement\/(nameable|digest-schedule|next-digests)$|core\/(task|gate)\/weight$|core\/plan\/(?!stored-)|core\/statistics\/|core\/survey\/(minutes$|fewest\/thresholds$|recovery\/order$|results\/(score-(bounds|interval|number)|share-words|written)$|measures\/(target-lines|target-number|value)$|said-texts$|trend\/(age|compared|points|verdict)$|occasion\/recurrence$|questionnaire\/(?!stored-))|core\/gate\/(passing\/(passing|rule-configuration)|results\/(by-quarter|measures|conceded|decided|points)|terms\/(only-reminders|rule))$)/;

/** The folders with all that is below them, or the files, that hold these two and stand side by side in one folder. */
function siblingsOf(one: string, other: string): readonly [string, string] {
  const [ones, others] = [one.split('/'), other.split('/')];
  const apart = [...ones, ''].findIndex((part, depth) => part !== others[depth]);
  return [ones.slice(0, apart + 1).join('/'), others.slice(0, apart + 1).join('/')];
}

describe('imports run one way', () => {
  it.each(Object.keys(allowed))('from %s', (layer) => {
    const own = src.filter(({ path }) => layerOf(path) === layer);
    expect(own.length).toBeGreaterThan(0);
    const strays = own.flatMap(({ imports }) =>
      imports.filter(({ of }) => layerOf(of) !== layer && !allowed[layer]?.includes(layerOf(of))),
    );
    expect(strays).toEqual([]);
  });

  it('from the texts, and an index of Forge that names far more than we use, only types', () => {
    const large = src.flatMap(({ imports }) =>
      imports.filter(({ of }) => /^(@forge\/(api|events|kvs)$|locales\/)/.test(of)),
    );
    expect(large.length).toBeGreaterThan(0);
    expect(large.filter(({ isTypeOnly }) => !isTypeOnly)).toEqual([]);
  });

  it.each([
    ['src', 'files'],
    ['src', 'folders'],
    ['src', 'whole folders'],
    ['static', 'files'],
    ['static', 'folders'],
    ['static', 'whole folders'],
    ['packages/forge-host/src', 'files'],
    ['packages/forge-host/src', 'folders'],
    ['packages/forge-host/src', 'whole folders'],
    ['demo', 'files'],
    ['demo', 'folders'],
    ['demo', 'whole folders'],
    ['test', 'files'],
    ['test', 'folders'],
    ['test', 'whole folders'],
    ['packages/forge-host/test', 'files'],
    ['packages/forge-host/test', 'folders'],
    ['packages/forge-host/test', 'whole folders'],
  ] as const)('never in a circle within %s between %s, types included', (top, what) => {
    const nodesOf = (path: string, of: string): readonly [string, string] => {
      if (what === 'folders') return [dirname(path), dirname(of)];
      const files = [path.replace(/\.tsx?$/, ''), of] as const;
      return what === 'files' ? files : siblingsOf(...files);
    };
    const edges = new Map<string, Set<string>>();
    for (const path of sourcesIn(top)) {
      for (const { of } of importsOf(path)) {
        if (!of.startsWith(`${top}/`)) continue;
        const [from, other] = nodesOf(path, of);
        const to = edges.get(from) ?? new Set();
        edges.set(from, to);
        if (from !== other) to.add(other);
      }
    }
    expect(edges.size).toBeGreaterThan(0);
    const done = new Set<string>();
    const walk = (node: string, above: readonly string[]): string[] | undefined => {
      if (above.includes(node)) return [...above.slice(above.indexOf(node)), node];
      if (done.has(node)) return undefined;
      for (const next of edges.get(node) ?? []) {
        const circle = walk(next, [...above, node]);
        if (circle) return circle;
      }
      done.add(node);
      return undefined;
    };
    for (const node of edges.keys()) expect(walk(node, [])).toBeUndefined();
  });

  it('from the front end only to the contracts, and to rules of days, texts, order, measures, statistics, holds, concessions, points, reminders and digests that need nothing of the server', () => {
    const strays = sourcesIn('static')
      .flatMap(importsOf)
      .filter(({ of }) => of.startsWith('src/') && !allowedInFront.test(of));
    expect(strays).toEqual([]);
  });

  it('from the portal resource to nothing of the team resource', () => {
    const reached = new Set<string>();
    const reach = (path: string) => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const { of } of importsOf(path)) {
        const file = [`${of}.ts`, `${of}.tsx`].find((each) => frontEnd.has(each));
        if (file) reach(file);
      }
    };
    const frontEnd = new Set(sourcesIn('static'));
    for (const path of frontEnd) if (path.startsWith('static/portal/')) reach(path);
    expect([...reached].filter((path) => path.startsWith('static/team/'))).toEqual([]);
    expect([...reached].length).toBeGreaterThan(5);
  });
});

describe('the pure layers', () => {
  const pure = src.filter(({ path }) => /^src\/(core|app)\//.test(path));
  // The one that asks Node for its hash function.
  const clockless = pure.filter(({ path }) => path !== 'src/core/text/sha256.ts');
  it.each(clockless.map(({ path }) => path))('%s reads no clock, no chance and no network', (path) => {
    const text = textOf(path);
    expect(text).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID|setTimeout|\bfetch\(|process\./);
  });
  it.each(pure.filter(({ path }) => path.startsWith('src/core/')).map(({ path }) => path))(
    '%s is not async',
    (path) => {
      let isAsync = false;
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) isAsync = true;
        ts.forEachChild(node, visit);
      };
      visit(syntaxOf(path));
      expect(isAsync).toBe(false);
    },
  );
});

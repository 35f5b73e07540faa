/** The local Forge host is a package of its own: it could leave this repository as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { fromRoot, importsOf, sourcesIn } from './source';

const home = 'packages/forge-host';
const files = readdirSync(fromRoot(home), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(fromRoot(), join(entry.parentPath, entry.name)))
  .filter((path) => !/node_modules|\/dist\/|\/\.host\//.test(path));

const manifest = JSON.parse(readFileSync(fromRoot(home, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

it('imports nothing of the app, of its demo or of its tests', () => {
  const imports = sourcesIn(home).flatMap(importsOf);
  expect(imports.length).toBeGreaterThan(500);
  const known = [manifest.name, ...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const isKnown = (of: string) =>
    of.startsWith(`${home}/`) ||
    of.startsWith('node:') ||
    known.some((name) => of === name || of.startsWith(`${name}/`));
  expect(imports.filter(({ of }) => !isKnown(of))).toEqual([]);
});

it('knows nothing of the app, in no file', () => {
  expect(files.length).toBeGreaterThan(200);
  const words = /countersign|engagement|stakeholder|signator|sign-off|northwind|harbour/i;
  expect(files.filter((path) => words.test(readFileSync(fromRoot(path), 'utf8')))).toEqual([]);
});

it('has the versions of packages that the app has', () => {
  const root = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8')) as typeof manifest;
  const own = { ...manifest.dependencies, ...manifest.devDependencies };
  const shared = { ...root.dependencies, ...root.devDependencies };
  const differing = Object.keys(own).filter((name) => name in shared && shared[name] !== own[name]);
  expect(differing).toEqual([]);
});

it('is asked by the app’s tests and its demo through what it exports', () => {
  const strays = [...sourcesIn('test'), ...sourcesIn('demo'), ...sourcesIn('scripts')]
    .flatMap(importsOf)
    .filter(({ of }) => of.startsWith(home));
  expect(strays).toEqual([]);
});

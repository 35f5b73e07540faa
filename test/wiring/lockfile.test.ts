import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromRoot } from './source';

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> };

it('the lockfile names what every kind of computer needs: `npm ci` refuses one that does not', () => {
  const { packages } = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const names = Object.keys(packages);
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.some((each) => each.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} wants ${name}`),
  );
  expect(missing).toEqual([]);
});

/**
 * The weight of what is deployed: the size of each resolver's bundle, how long it takes to load, and what each screen
 * makes a browser load.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { fromRoot } from '../wiring/source';

/** Every handler file of the manifest. */
const resolvers = [
  'portal',
  'team',
  'plan',
  'admin',
  'outbox',
  'process-due',
  'events',
  'status',
  'validator',
] as const;

/** The platform's own packages alone: what any Forge app with storage and a resolver loads. */
const plain = `import Resolver from '@forge/resolver'; import { kvs } from '@forge/kvs'; import api, { route } from '@forge/api';
export const handler = [Resolver, kvs, api, route];`;

export type Bundle = { readonly name: string; readonly bytes: number; readonly loadMs: number };

/** Bundles as Forge does: for Node, one file for each handler file, not minified. The first is the platform alone. */
export async function measureBundles(): Promise<Bundle[]> {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bundles-'));
  const options = {
    bundle: true,
    // Nor does Forge's bundler drop what a file exports and nobody imports.
    treeShaking: false,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'error',
    absWorkingDir: fromRoot(),
  } as const;
  try {
    const file = (name: string) => join(folder, `${name}.cjs`);
    await build({ ...options, stdin: { contents: plain, resolveDir: fromRoot() }, outfile: file('plain') });
    for (const resolver of resolvers)
      await build({ ...options, entryPoints: [fromRoot(`src/${resolver}.ts`)], outfile: file(resolver) });
    const names = ['plain', ...resolvers];
    const times = loadTimes(names.map(file));
    return names.map((name, index) => ({ name, bytes: statSync(file(name)).size, loadMs: times[index] ?? Number.NaN }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rounds = 11;

/** The median of several loads of each file, each in a process of its own, taken in turn so that all share the noise. */
function loadTimes(files: readonly string[]): number[] {
  const measured = files.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    files.forEach((file, index) => {
      const code = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});console.log(Number(process.hrtime.bigint()-t)/1e6)`;
      measured[index]?.push(Number(execFileSync(process.execPath, ['-e', code], { encoding: 'utf8' })));
    });
  }
  return measured.map((times) => times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN);
}

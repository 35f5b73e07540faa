/**
 * Problems of a manifest: those that Atlassian's validator (npm package `@forge/manifest`) finds, and those that only
 * deploying would tell.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { readManifestText } from './manifest-text';
import { surfaces } from './surfaces';

const load = createRequire(import.meta.url);
const program = join(import.meta.dirname, 'validate-manifest.mjs');

/** Not about the manifest but about files that a build makes; a host can start before it. */
const missingFile = /^missing (resource|index\.html)|^empty directory|cannot find associated file/;

export async function findManifestProblems(file: string, text: string): Promise<readonly string[]> {
  return [...(await askValidator(file, text)), ...findUnlicensedAccessProblems(text)];
}

/** The validator takes seconds to build its schemas, so its verdict on a text is kept. */
async function askValidator(file: string, text: string): Promise<readonly string[]> {
  const home = join(dirname(load.resolve('@forge/manifest')), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const name = createHash('sha256').update(version).update(text).digest('hex').slice(0, 32);
  const cache = join(home, '..', '..', '.cache', 'forge-host');
  const kept = join(cache, `${name}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as string[];

  const errors = await runValidator(file);
  const problems = errors
    .filter(({ level, message }) => level === 'error' && !missingFile.test(message))
    .map(({ line, column, message }) => `${line}:${column} ${message}`);
  if (problems.length === 0) {
    mkdirSync(cache, { recursive: true });
    // Whole or not at all: several test files may be at it.
    writeFileSync(`${kept}.${process.pid}`, JSON.stringify(problems));
    renameSync(`${kept}.${process.pid}`, kept);
  }
  return problems;
}

type Complaint = { readonly level: string; readonly message: string; readonly line: number; readonly column: number };

async function runValidator(file: string): Promise<readonly Complaint[]> {
  const options = { cwd: dirname(resolve(file)), maxBuffer: 16 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, [program, resolve(file)], options);
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Complaint[];
}

/** Checked by Forge when the app is deployed, in these words. */
function findUnlicensedAccessProblems(text: string): string[] {
  type Modules = Record<string, { key: string; unlicensedAccess?: string[] }[]>;
  const { modules } = readManifestText<{ modules?: Modules }>(text);
  return Object.entries(modules ?? {}).flatMap(([type, definitions]) =>
    definitions.flatMap(({ key, unlicensedAccess }) => {
      const allowed: readonly string[] = surfaces[type]?.optional ?? [];
      if (unlicensedAccess === undefined || unlicensedAccess.every((each) => allowed.includes(each))) return [];
      return [`Property "unlicensedAccess" in ${key} must be an array of one or more of: [${allowed.join(', ')}]`];
    }),
  );
}

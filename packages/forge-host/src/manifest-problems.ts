/** What Atlassian's validator (npm package `@forge/manifest`) has against a manifest, plus what only deploying would tell. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readManifestText } from './manifest-text';
import { surfaces } from './surfaces';

const load = createRequire(import.meta.url);

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
  const cache = join(home, '..', '..', '.cache', 'countersign-host');
  const kept = join(cache, `${name}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as string[];

  const { FullValidationProcessor } = load('@forge/manifest') as typeof import('@forge/manifest');
  const { errors = [] } = await new FullValidationProcessor({}).process(file);
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

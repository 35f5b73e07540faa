/** Builds the Custom UI resources whose sources changed since they were last built. `--all` builds them anyway. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'static', 'dist');
const resources = ['team', 'portal'] as const;

/** The sources of the bundles. Both share folders, so both are built when any of it changes. */
const inputs = ['static', 'src/contract', 'src/core', 'locales', 'package-lock.json', 'tsconfig.json'];
const notInputs = new Set(['dist', 'node_modules']);

/** @returns the resources that were built */
export async function buildWhatChanged(options: { all?: boolean } = {}): Promise<readonly string[]> {
  const stamp = join(dist, '.inputs');
  const hash = hashInputs();
  const isBuilt = resources.every((resource) => existsSync(join(dist, resource, 'index.html')));
  if (!options.all && isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return [];

  await Promise.all(resources.map(buildResource));
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, hash);
  return resources;
}

async function buildResource(resource: string): Promise<void> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const call = [vite, 'build', '--config', 'static/vite.config.ts', '--mode', resource, '--logLevel', 'warn'];
  try {
    const { stderr } = await promisify(execFile)(process.execPath, call, { cwd: root, maxBuffer: 16 * 1024 * 1024 });
    if (stderr.trim()) process.stderr.write(stderr);
    // Of use to whoever measures, and nothing to upload.
    renameSync(join(dist, resource, '.vite', 'manifest.json'), join(dist, `${resource}.manifest.json`));
    rmSync(join(dist, resource, '.vite'), { recursive: true });
  } catch (failure) {
    const { stdout = '', stderr = '', message } = failure as Error & { stdout?: string; stderr?: string };
    throw new Error(`Building static/${resource} failed:\n${`${stdout}\n${stderr}`.trim() || message}`);
  }
}

function hashInputs(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => listFiles(join(root, input))).sort()) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !notInputs.has(name) && !name.startsWith('.'))
    .flatMap((name) => listFiles(join(path, name)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const built = await buildWhatChanged({ all: process.argv.includes('--all') });
    console.log(built.length > 0 ? `Built ${built.join(' and ')}` : 'Nothing changed since the last build');
  } catch (failure) {
    console.error((failure as Error).message);
    process.exitCode = 1;
  }
}

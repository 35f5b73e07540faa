import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const front = join(import.meta.dirname, 'front');
const dist = join(import.meta.dirname, 'dist');

/** Makes the resource that the manifest names. @returns what was made */
export async function buildFront(): Promise<readonly string[]> {
  mkdirSync(dist, { recursive: true });
  copyFileSync(join(front, 'index.html'), join(dist, 'index.html'));
  await build({
    entryPoints: [join(front, 'main.ts')],
    outfile: join(dist, 'main.js'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  return ['the front end'];
}

/** The site's own scripts and style sheet: bundled when it starts, kept in memory. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export type Assets = { readonly siteScript: string; readonly frameScript: string; styles(): string };

const here = dirname(fileURLToPath(import.meta.url));
const sheets = [
  'page',
  'bar',
  'jira',
  'portal',
  'forms',
  'marks',
  'tables',
  'frames',
  'flags',
  'texts',
  'parts',
  'host',
];

export async function buildAssets(): Promise<Assets> {
  const [siteScript, frameScript] = await Promise.all([bundle('site', 'esm'), bundle('frame', 'iife')]);
  return {
    siteScript,
    frameScript,
    styles: () => sheets.map((name) => readFileSync(join(here, 'styles', `${name}.css`), 'utf8')).join('\n'),
  };
}

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'browser', `${entry}.ts`)],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    logLevel: 'silent',
  });
  const output = outputFiles[0];
  if (!output) throw new Error(`Bundling browser/${entry}.ts gave nothing`);
  return output.text;
}

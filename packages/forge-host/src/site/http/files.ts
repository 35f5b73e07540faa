/** Files of the app's resources, and nothing beside them. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

export type FoundFile = { readonly content: Buffer; readonly type: string };

/**
 * @param path below the folder, as it came in an address and was decoded once
 * @returns undefined for what isn't there or lies outside of the folder, links followed
 */
export function findFile(folder: string, path: string): FoundFile | undefined {
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return undefined;
  const file = join(folder, path);
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  if (!realpathSync(file).startsWith(realpathSync(folder) + sep)) return undefined;
  return { content: readFileSync(file), type: types[extname(file)] ?? 'application/octet-stream' };
}

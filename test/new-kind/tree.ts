/** The app with one more kind of ask, in a folder of its own: the repository's files, the kind's, and what those share. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { joined, languages } from '../../scripts/texts';
import { fromRoot } from '../wiring/source';
import { sharedFiles, withKind } from './shared-files';

const copied = ['src', 'static', 'texts', 'locales', 'manifest.yml', 'tsconfig.json', 'package.json'];
const own = fromRoot('test/new-kind/own');

export type Tree = { readonly folder: string; readonly path: (file: string) => string; readonly remove: () => void };

export function growTree(): Tree {
  // As it really is: a folder that is a link itself would be two places to the compiler.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'countersign-new-kind-'));
  const path = (file: string) => join(folder, file);
  for (const each of copied) {
    cpSync(fromRoot(each), path(each), { recursive: true, filter: (source) => !/\/static\/dist(\/|$)/.test(source) });
  }
  symlinkSync(fromRoot('node_modules'), path('node_modules'));
  for (const file of ownFiles()) cpSync(join(own, file), path(file), { errorOnExist: true, force: false });
  for (const file of sharedFiles) writeFileSync(path(file), withKind(file, readFileSync(path(file), 'utf8')));
  joinTexts(path);
  // Weeks pass in a tenth of the time.
  const manifest = readFileSync(path('manifest.yml'), 'utf8');
  writeFileSync(path('hourly.yml'), manifest.replace('interval: fiveMinute', 'interval: hour'));
  return { folder, path, remove: () => rmSync(folder, { recursive: true }) };
}

/** The kind's own files, by their paths in the app. */
export const ownFiles = (): string[] => filesIn(own).map((file) => relative(own, file));

/** The files that the tree has in common with the repository, and says otherwise. */
export const changedFiles = ({ path }: Tree): string[] =>
  copied
    .flatMap((each) => filesIn(fromRoot(each)))
    .map((file) => relative(fromRoot(), file))
    .filter((file) => !file.startsWith('static/dist/'))
    .filter((file) => readFileSync(fromRoot(file), 'utf8') !== readFileSync(path(file), 'utf8'))
    .sort();

/** The files that the tree has and the repository has not. */
export const addedFiles = ({ folder }: Tree): string[] => {
  const known = new Set(copied.flatMap((each) => filesIn(fromRoot(each))).map((file) => relative(fromRoot(), file)));
  return copied
    .flatMap((each) => filesIn(join(folder, each)))
    .map((file) => relative(folder, file))
    .filter((file) => !known.has(file))
    .sort();
};

function filesIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
}

/** `locales/` as `npm run texts` makes it of `texts/`. */
function joinTexts(path: (file: string) => string): void {
  for (const language of languages) {
    const areas = readdirSync(path(`texts/${language}`)).sort();
    const texts = areas.map(
      (area) => [area, JSON.parse(readFileSync(path(`texts/${language}/${area}`), 'utf8'))] as const,
    );
    writeFileSync(path(`locales/${language}.json`), joined(new Map(texts)));
  }
}

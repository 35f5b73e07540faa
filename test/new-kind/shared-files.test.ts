/**
 * The files that a new kind of ask touches: a made-up one is registered in five files that exist already, and in no
 * other.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../wiring/source';
import { type Compiled, compile } from './compiled';
import { placesIn, type SharedFile, sharedFiles, withKind } from './shared-files';
import { addedFiles, changedFiles, growTree, ownFiles, type Tree } from './tree';

let tree: Tree;
beforeAll(() => {
  tree = growTree();
});
afterAll(() => tree.remove());

it('is registered in five shared files, and has all else in files of its own', () => {
  expect(sharedFiles).toEqual([
    'src/core/kinds/ask-kinds.ts',
    'src/forge/kinds/background-kinds.ts',
    'src/forge/kinds/call-kinds.ts',
    'static/portal/kinds/ask-kinds.tsx',
    'static/team/kinds/ask-kinds.ts',
  ]);
  // The texts that `npm run texts` makes of the kind's own are nobody's to write.
  const made = ['locales/de-DE.json', 'locales/en-US.json'];
  expect(changedFiles(tree)).toEqual([...made, ...sharedFiles]);
  expect(addedFiles(tree)).toEqual(ownFiles().sort());
});

describe.each([
  ['src', '.'],
  ['static', 'static'],
])('the compiler, in %s', (top, project) => {
  const shared = sharedFiles.filter((file) => file.startsWith(`${top}/`));
  let compiled: Compiled;
  beforeAll(() => {
    compiled = compile(tree.folder, project);
  });

  it('finds nothing missing', () => {
    expect(compiled.problems()).toEqual([]);
  });

  it.each(shared.flatMap((file) => Array.from({ length: placesIn(file) }, (_, place) => [file, place] as const)))(
    'misses what is left out of %s, in its place %i',
    (file: SharedFile, place: number) => {
      const without = compiled.saying(new Map([[file, withKind(file, textOf(file), place)]]));
      expect(without.problems([...sharedFiles, ...ownFiles()])).not.toEqual([]);
    },
  );

  it.each(['portal', 'team', 'overview', 'portalCalls', 'teamCalls', 'issueCalls', 'planCalls'])(
    'misses what the kind leaves out of its own contract: %s',
    (name) => {
      const file = 'src/contract/poll-ask.ts';
      const text = textOf(`test/new-kind/own/${file}`);
      const left = text.replace(new RegExp(`^ +readonly ${name}: .*\\n`, 'm'), '');
      expect(left).not.toBe(text);
      expect(compiled.saying(new Map([[file, left]])).problems([...sharedFiles, ...ownFiles()])).not.toEqual([]);
    },
  );
});

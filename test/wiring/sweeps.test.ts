/** Whatever looks at many things by itself reads them sparing the others: one that can't be read stops no sweep. */
import { expect, it } from 'vitest';
import { sourcesIn, textOf } from './source';

const manyAtOnce = /\b(loadGroups|loadItems)\(\s*ports,|\bstorage\.list[A-Z](?<!\bsparing\.storage\.list[A-Z])/;

it('what is due, and what follows Jira, reads many things by `ports.sparing` alone', () => {
  const sweeping = ['src/app/due', 'src/app/subject'].flatMap(sourcesIn);
  expect(sweeping.length).toBeGreaterThan(20);
  expect(sweeping.filter((path) => manyAtOnce.test(textOf(path)))).toEqual([]);
});

it('nothing that has a way to spare others lists asks without it', () => {
  const inBackground = sourcesIn('src/app').filter((path) => /\bBackgroundPorts\b/.test(textOf(path)));
  const listing = /\bports\.storage\.list[A-Z]/;
  expect(inBackground.filter((path) => listing.test(textOf(path)))).toEqual([]);
});

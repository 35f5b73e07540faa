import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import { choice, question, scale } from '../given';
import { alikeWorlds, type Group, meaningsOf, type Possible } from './worlds';

const values = (...all: (readonly [value: string, means: string])[]): Possible[] =>
  all.map(([value, means]) => ({ values: [value], means }));

/** Questions of each form, with the answers that people may give. Of long scales only some values: fewer worlds, and so more that stands out. */
const asked: Record<string, { readonly of: Question; readonly possible: readonly Possible[] }> = {
  satisfaction: {
    of: question('q', scale(1, 3), 'csat'),
    possible: values(['1', 'not satisfied'], ['2', 'not satisfied'], ['3', 'satisfied']),
  },
  recommendation: {
    of: question('q', scale(0, 10), 'nps'),
    possible: values(['6', 'detractor'], ['8', 'passive'], ['9', 'promoter']),
  },
  'a mean from 0': { of: question('q', scale(0, 2)), possible: values(['0', '0'], ['1', '1'], ['2', '2']) },
  'a mean from 1': { of: question('q', scale(1, 3)), possible: values(['1', '1'], ['2', '2'], ['3', '3']) },
  'a choice': { of: question('q', choice), possible: values(['yes', 'yes'], ['no', 'no'], ['cant-say', 'cannot say']) },
  awareness: {
    of: question('q', choice, 'knows-offer'),
    possible: values(['yes', 'yes'], ['no', 'no'], ['cant-say', 'cannot say']),
  },
  'several choices': {
    of: question('q', { kind: 'choice', options: ['a', 'b'], isMany: true, special: ['cant-say'] }),
    possible: [
      { values: ['a'], means: 'a' },
      { values: ['b'], means: 'b' },
      { values: ['a', 'b'], means: 'both' },
    ],
  },
};

const groupsOf = (...sizes: number[]): Group[] =>
  ['user.external', 'user.internal', 'sponsor.external']
    .slice(0, sizes.length)
    .map((cell, at) => ({ cell, people: sizes[at] ?? 0 }));

/** @returns the number of worlds of parts of which something is told */
function expectUnknown({ of, possible }: { of: Question; possible: readonly Possible[] }, groups: readonly Group[]) {
  let withParts = 0;
  for (const { worlds, isExact, parts } of alikeWorlds(of, possible, groups)) {
    if (parts > 0) withParts += worlds.length;
    groups.forEach((group, cell) => {
      if (group.people === 0) return;
      const meant = meaningsOf(worlds, possible, cell);
      if (meant.size < 2) expect([groups, worlds, cell, [...meant]]).toEqual('nobody is known');
      if (!isExact) return;
      // Exact numbers keep it from somebody of theirs, too, who knows what they themselves have answered.
      groups.forEach((_, from) => {
        possible.forEach((_answer, answer) => {
          const others = group.people - (from === cell ? 1 : 0);
          if (others === 0 || !worlds.some((world) => (world[from]?.[answer] ?? 0) > 0)) return;
          const left = meaningsOf(worlds, possible, cell, { cell: from, answer });
          if (left.size < 2) expect([groups, worlds, cell, [...left]]).toEqual('nobody is known to a colleague');
        });
      });
    });
  }
  return withParts;
}

describe.each(Object.keys(asked))('from all that is told of %s', (name) => {
  const each = asked[name];
  if (!each) throw new Error('No such question');

  it.each([[5], [7], [8], [9], [3, 2], [4, 4], [6, 5]])('nobody learns what one of %j has answered', (...sizes) => {
    expectUnknown(each, groupsOf(...sizes));
  });
  it('nobody learns what one of two large groups has answered, of each of which something is told', () => {
    expect(expectUnknown(each, groupsOf(8, 8))).toBeGreaterThan(100);
  });
});

it('nobody learns what one of three groups has answered, by which of them are told', () => {
  const { of, possible } = asked.satisfaction ?? {};
  if (!of || !possible) throw new Error('No such question');
  const two = { of, possible: possible.slice(1) };
  for (const sizes of [
    [5, 5, 5],
    [6, 7, 5],
    [5, 6, 7],
    [8, 8, 5],
  ]) {
    expect(expectUnknown(two, groupsOf(...sizes))).toBeGreaterThan(7);
  }
});

it('nobody learns what one of any groups has answered', () => {
  const size = fc.integer({ min: 0, max: 7 });
  const sizes = fc.oneof(fc.tuple(size, size), fc.tuple(size, fc.nat(4), fc.nat(2)));
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(asked)), sizes, (each, people) => {
      expectUnknown(each, groupsOf(...people));
    }),
    { seed: 20261130, numRuns: 12 },
  );
});

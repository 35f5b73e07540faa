import fc from 'fast-check';
import * as library from 'superstruct';
import { expect, test } from 'vitest';
import { type Refusal, refusalCodes } from '../../src/contract/result';
import * as s from '../../src/forge/calls/shape';

/** A shape of ours, and the same one of the library. */
type Both = { readonly ours: s.Shape<unknown>; readonly theirs: library.Struct<unknown, unknown> };

const both = (ours: s.Shape<unknown>, theirs: unknown): Both => ({ ours, theirs: theirs as Both['theirs'] });
const isKnown = (value: string | number) => value !== 'b' && value !== 2;

const leaves = [
  both(s.string, library.string()),
  both(s.boolean, library.boolean()),
  both(s.integer(1, 3), library.max(library.min(library.integer(), 1), 3)),
  both(s.oneOf('a', 'b', 'c'), library.enums(['a', 'b', 'c'])),
  both(s.oneOf(true), library.literal(true)),
  both(s.matching(/^[ab]$/), library.pattern(library.string(), /^[ab]$/)),
  both(s.valid(s.string, isKnown), library.refine(library.string(), 'field-invalid', isKnown)),
];

const fieldNames = ['a', 'b', 'c'];
const { shape } = fc.letrec<{ shape: Both }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...leaves),
    tie('shape').map(({ ours, theirs }) => both(s.optional(ours), library.optional(theirs))),
    tie('shape').map(({ ours, theirs }) => both(s.nullable(ours), library.nullable(theirs))),
    tie('shape').map(({ ours, theirs }) => both(s.list(ours, 1, 2), library.size(library.array(theirs), 1, 2))),
    fc
      .tuple(tie('shape'), tie('shape'))
      .map(([one, other]) => both(s.union(one.ours, other.ours), library.union([one.theirs, other.theirs]))),
    fc.dictionary(fc.constantFrom(...fieldNames), tie('shape'), { noNullPrototype: true }).map((fields) => {
      const parts = Object.entries(fields);
      return both(
        s.object(Object.fromEntries(parts.map(([name, { ours }]) => [name, ours]))),
        library.object(Object.fromEntries(parts.map(([name, { theirs }]) => [name, theirs]))),
      );
    }),
  ),
}));

/** Values that come close to the shapes, as JSON can hold them. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>('a', 'b', 'c', '', 0, 1, 2, 4, 1.5, true, false, null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fieldNames, 'd'), tie('value'), { noNullPrototype: true }),
  ),
}));

function refusalOf(error: library.StructError): Refusal {
  const [first] = error.failures();
  const isMissing = first?.value === undefined || first.value === null;
  const code =
    refusalCodes.find((each) => each === first?.refinement) ?? (isMissing ? 'field-missing' : 'field-invalid');
  const field: unknown = first?.path[0];
  return { code, ...(typeof field === 'string' ? { field } : {}) };
}

test('a payload of a shape is taken and refused as by a library of the same purpose', () => {
  fc.assert(
    fc.property(shape, fc.option(value, { nil: undefined }), ({ ours, theirs }, a) => {
      const payload = a === undefined ? {} : { a };
      const [error, taken] = library.validate(payload, library.object({ a: theirs }), { coerce: true, mask: true });
      expect(s.object({ a: ours })(payload)).toEqual(
        error ? { ok: false, error: refusalOf(error) } : { ok: true, value: taken },
      );
    }),
    { numRuns: 3_000 },
  );
});

test('a shape puts the usual value where there is none', () => {
  const page = s.object({ after: s.defaulted(s.integer(0, 2), 1) });
  expect(page({})).toEqual({ ok: true, value: { after: 1 } });
  expect(page({ after: 2 })).toEqual({ ok: true, value: { after: 2 } });
  expect(page({ after: null })).toEqual({ ok: false, error: { code: 'field-missing', field: 'after' } });
});

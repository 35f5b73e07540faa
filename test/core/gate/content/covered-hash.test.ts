import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredField } from '../../../../src/core/gate/content/covered';
import { hashOfCovered } from '../../../../src/core/gate/content/hashes';
import { fieldsNotAsHashed } from '../../../../src/core/gate/content/not-as-signed';

const names = ['summary', 'description', 'attachment', 'customfield_10031'];
const values = fc.array(fc.string(), { minLength: names.length, maxLength: names.length });
const fieldsOf = (texts: readonly string[]) =>
  names.map((field, index) => coveredField(field, field.toUpperCase(), field === 'attachment' ? [] : texts[index]));

describe('the hash of what a gate covers', () => {
  it('tells exactly which fields are not as they were, in their order', () => {
    fc.assert(
      fc.property(values, values, (before, after) => {
        const [was, is] = [fieldsOf(before), fieldsOf(after)];
        const expected = names.filter((_, at) => was[at]?.text !== is[at]?.text);
        const changed = fieldsNotAsHashed(hashOfCovered(fieldsOf(before)), fieldsOf(after));
        expect(changed.map(({ field }) => field)).toEqual(expected);
      }),
      { seed: 14, numRuns: 200 },
    );
  });

  it('does not care for what a field is called, and takes no other hash for its own', () => {
    const fields = fieldsOf(['a', 'b', '', 'd']);
    const renamed = fields.map((field) => ({ ...field, name: 'Renamed' }));
    expect(fieldsNotAsHashed(hashOfCovered(fields), renamed)).toEqual([]);
    for (const hash of ['', 'x', hashOfCovered([]), hashOfCovered(fields).replace(/^./, '-')]) {
      expect(fieldsNotAsHashed(hash, fields)).toEqual(fields);
    }
    expect(fieldsNotAsHashed(hashOfCovered(fields), fields.slice(0, 3)).length).toBeGreaterThan(0);
  });

  it('is short: it is written again with each act on the gate', () => {
    expect(hashOfCovered(Array.from({ length: 13 }, (_, at) => coveredField(`f${at}`, '', at))).length).toBe(
      64 + 13 * 9,
    );
  });
});

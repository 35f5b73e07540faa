/** Whatever changes a hash changes what is shown, so that no change is shown as none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/core/gate/content/changes';
import { contentOf } from '../../../../src/core/gate/content/content';
import { coveredField } from '../../../../src/core/gate/content/covered';
import * as g from '../given';

const words = (text: string, ...marks: object[]) => ({ type: 'text', text, marks });
const paragraph = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const link = (href: string) => paragraph(words('The list', { type: 'link', attrs: { href } }));
const task = (state: string) => ({
  type: 'doc',
  content: [{ type: 'taskItem', attrs: { state }, content: [words('Test it')] }],
});
const covered = (value: unknown) => coveredField('description', 'Description', value);
const changes = (before: unknown, after: unknown) => {
  const with_ = (value: unknown) => contentOf(g.gateId, { kind: 'issue', issueId: '1' }, g.terms, [covered(value)]);
  return changesBetween(with_(before), with_(after));
};

describe('a change in what is covered', () => {
  const struck = (...marks: object[]) =>
    paragraph(words('Backups are made '), words('hourly', ...marks), words(' daily'));
  it.each([
    ['a word struck out', struck({ type: 'strike' }), struck(), 'Backups are made ‹~~hourly~~› daily'],
    ['an address', link('https://a.example'), link('https://b.example'), '‹[The list](https://a.example)›'],
    ['a tick', task('TODO'), task('DONE'), '‹ › Test it'],
    ['what stands beside an id', { id: '1', amount: 100 }, { id: '1', amount: 900 }, '{"amount":100,"id":"1"}'],
    ['a mark of direction', 'Pay \u202e001 EUR', 'Pay 001 EUR', 'Pay ‹U+202E›001 EUR'],
    ['what has no width', 'Ship\u200bping', 'Shipping', 'Ship‹U+200B›ping'],
  ])('is shown: %s', (_, before, after, text) => {
    expect(covered(before).text).toBe(text);
    expect(changes(before, after)).toEqual([
      { part: 'field', field: 'description', name: 'Description', before: text, after: covered(after).text },
    ]);
    expect(covered(after).text).not.toBe(text);
  });
  it('is shown, of whatever value', () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.record({ id: fc.nat(3), amount: fc.nat(3) })),
    );
    fc.assert(
      fc.property(values, values, (before, after) => {
        const [was, is] = [covered(before), covered(after)];
        expect(was.hash === is.hash).toBe(was.text === is.text);
        expect(changes(before, after)).toHaveLength(was.text === is.text ? 0 : 1);
      }),
      { seed: 9, numRuns: 200 },
    );
  });
  it('is no more than what is cut away, where it can’t be shown', () => {
    const long = 'x'.repeat(30_000);
    expect(changes(`${long}a`, `${long}b`)).toMatchObject([
      { part: 'field', before: expect.stringMatching(/‹… \+10001›$/) },
    ]);
  });
});

describe('text from Jira', () => {
  it('holds nothing that can’t be seen, and nothing that would turn it around', () => {
    const signs = fc.constantFrom(
      ...'ab \u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad\u0000\u3164',
    );
    fc.assert(
      fc.property(fc.string({ unit: signs }), (text) => {
        for (const value of [
          text,
          [text],
          { id: '1', note: text },
          paragraph(words(text, { type: 'link', attrs: { href: text } })),
        ]) {
          const field = coveredField('customfield_1', text, value);
          expect(`${field.name}${field.text.replaceAll('\n', '')}`).not.toMatch(/\p{Cf}|\p{Cc}|\u3164/u);
        }
        const [file] = coveredField('attachment', '', [{ id: '1', filename: text, size: 1 }]).files ?? [];
        expect(file?.name).not.toMatch(/\p{Cf}|\p{Cc}|\u3164/u);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
  it('keeps the joiners of emoji and of scripts that are written joined', () => {
    expect(covered('👩\u200d👧 ❤\ufe0f می\u200cخواهم').text).toBe('👩\u200d👧 ❤ می\u200cخواهم');
    expect(covered('a\u200cb').text).toBe('a‹U+200C›b');
  });
});

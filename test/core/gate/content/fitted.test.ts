import { describe, expect, it } from 'vitest';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { changesBetween } from '../../../../src/core/gate/content/changes';
import { contentOf } from '../../../../src/core/gate/content/content';
import { coveredField } from '../../../../src/core/gate/content/covered';
import { hashOfCovered } from '../../../../src/core/gate/content/hashes';
import * as g from '../given';

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const fieldsOf = (text: string, count: number) =>
  Array.from({ length: count }, (_, index) => coveredField(`customfield_${index}`, 'Scope', text));
const contentWith = (fields: ReturnType<typeof fieldsOf>) =>
  contentOf(g.gateId, { kind: 'issue', issueId: '1' }, g.terms, fields);

describe('what a round asks', () => {
  it.each([
    ['letters', 'x'],
    ['letters of several bytes', '\u6f22'],
    ['emoji', '\u{1f6a2}'],
    ['what JSON writes at length', '\u0001'],
  ])('fits into one record with as many and as long fields as can be, full of %s', (_, letter) => {
    const fields = fieldsOf(letter.repeat(30_000), gateLimits.fields + 3);
    const { fields: kept } = contentWith(fields);
    expect(bytes(kept)).toBeLessThanOrEqual(gateLimits.fieldBytes);
    expect(kept.every(({ text }) => text.length > 100 && !/\p{Surrogate}/u.test(text))).toBe(true);
    for (const { text } of kept) {
      const [, missing] = /\n‹… \+(\d+)›$/.exec(text) ?? [];
      const shown = text.slice(0, text.lastIndexOf('\n'));
      const whole = letter === '\u0001' ? '‹U+0001›' : letter;
      expect(shown.length + Number(missing)).toBe(whole.length * 30_000);
    }
    expect(hashOfCovered(kept)).toBe(hashOfCovered(fields));
  });
  it.each(['\u6f22', '\u0001'])('fits with as many files, and as long names, as can be, full of %j', (letter) => {
    const filename = letter.repeat(400);
    const files = Array.from({ length: 150 }, (_, index) => ({ id: String(10_000 + index), filename, size: 1 }));
    const fields = [...fieldsOf(letter.repeat(30_000), gateLimits.fields), coveredField('attachment', 'Files', files)];
    const { fields: kept } = contentWith(fields);
    expect(bytes(kept)).toBeLessThanOrEqual(gateLimits.fieldBytes);
    expect(kept.at(-1)?.files?.length).toBeGreaterThan(10);
    expect(kept.at(-1)?.files?.[0]?.name).toMatch(/^.{250,252}‹…›$/u);
    expect(kept.at(-1)?.text).toBe(`‹… +${150 - (kept.at(-1)?.files?.length ?? 0)}›`);
    expect(hashOfCovered(kept)).toBe(hashOfCovered(fields));
  });
  it('tells of any file that changes, shown or not', () => {
    const files = Array.from({ length: 150 }, (_, index) => ({ id: String(10_000 + index), filename: 'a', size: 1 }));
    const changed = files.map((file, index) => (index === 149 ? { ...file, filename: `${'a'.repeat(300)}b` } : file));
    expect(coveredField('attachment', 'Files', changed).hash).not.toBe(coveredField('attachment', 'Files', files).hash);
  });
  it('has changed only where it is another, however much of the rest is kept', () => {
    const long = fieldsOf('x'.repeat(gateLimits.fieldText), 3);
    const [before, after] = ['a', 'b'.repeat(10_000)].map((text) =>
      contentWith([...long, coveredField('description', 'Description', text)]),
    );
    if (!before || !after) throw new Error('Two contents');
    expect(after.fields[0]?.text).not.toBe(before.fields[0]?.text);
    expect(changesBetween(before, after)).toMatchObject([{ part: 'field', field: 'description' }]);
    const cut = { ...before, fields: before.fields.map((field) => ({ ...field, text: field.text.slice(0, 10) })) };
    expect(changesBetween(before, cut)).toHaveLength(3);
  });
  it('is kept as it is where it fits', () => {
    const fields = fieldsOf('x'.repeat(gateLimits.fieldText), 3);
    expect(contentWith(fields).fields).toBe(fields);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoveredField, SignedContent } from '../../../../src/contract/gate/content';
import { changesBetween, partsChanged } from '../../../../src/core/gate/content/changes';
import { coveredField } from '../../../../src/core/gate/content/covered';
import { criterionKey, hashOfContent, hashOfCovered } from '../../../../src/core/gate/content/hashes';
import { fieldsNotAsSigned } from '../../../../src/core/gate/content/not-as-signed';
import * as g from '../given';

const content = g.contentFor(g.terms);
const withFields = (...fields: CoveredField[]): SignedContent => ({ ...content, fields });
const withLinks = (...labels: string[]): SignedContent => ({
  ...content,
  deliverable: { ...content.deliverable, links: labels.map((label) => ({ url: 'https://example.com', label })) },
});

/** The same values, their keys the other way round. */
function reversed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(reversed) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, each]) => [key, reversed(each)])) as Value;
}

const word = fc.constantFrom('', 'a', 'b', 'c');
const anyContent: fc.Arbitrary<SignedContent> = fc
  .record({
    title: word,
    statement: word,
    meaning: fc.constantFrom('review', 'approval', 'acceptance'),
    name: word,
    version: word,
    links: fc.array(fc.record({ url: word, label: word }), { maxLength: 3 }),
    criteria: fc.uniqueArray(fc.record({ text: word, priority: fc.constantFrom('must', 'should') }), {
      maxLength: 4,
      selector: criterionKey,
    }),
    fields: fc.uniqueArray(
      fc.record({
        field: fc.constantFrom('summary', 'description', 'customfield_1'),
        name: fc.constantFrom('One', 'Two'),
        value: fc.constantFrom<unknown>(null, 'a', 'b', { id: '1', value: 'a' }, { id: '2', value: 'a' }),
      }),
      { maxLength: 3, selector: ({ field }) => field },
    ),
    files: fc.option(fc.array(fc.record({ id: word, filename: word, size: fc.nat(2) }), { maxLength: 3 })),
    filesFirst: fc.boolean(),
  })
  .map(({ title, statement, meaning, name, version, links, criteria, fields, files, filesFirst }): SignedContent => {
    const covered = fields.map(({ field, name, value }) => coveredField(field, name, value));
    const attached = files ? [coveredField('attachment', 'Attachments', files)] : [];
    return {
      ...content,
      title,
      statement,
      meaning,
      criteria,
      deliverable: { name, version, links },
      fields: filesFirst ? [...attached, ...covered] : [...covered, ...attached],
    };
  });

const either = fc.constantFrom('same', 'same', 'turned', 'theirs');
const way = fc.record({ criteria: either, links: either, fields: either, words: either });
const mixed = <Row>(how: string, before: readonly Row[], other: readonly Row[]): readonly Row[] =>
  how === 'theirs' ? other : how === 'turned' ? before.toReversed() : reversed(before);

describe('the hash of what is signed', () => {
  it('does not depend on the order of keys', () => {
    expect(hashOfContent(reversed(content))).toBe(hashOfContent(content));
    expect(Object.keys(reversed(content))[0]).not.toBe(Object.keys(content)[0]);
  });
  it('outlives a round trip through JSON', () => {
    expect(hashOfContent(JSON.parse(JSON.stringify(content)))).toBe(hashOfContent(content));
  });
  it.each([
    ['gateId', { gateId: 'another' }],
    ['subject', { subject: { kind: 'version', versionId: '30001' } }],
    ['title', { title: 'Accept the pilot ' }],
    ['meaning', { meaning: 'review' }],
    ['statement', { statement: '' }],
    ['deliverable', { deliverable: { ...content.deliverable, name: 'Pilots' } }],
    ['version', { deliverable: { ...content.deliverable, version: '1.20' } }],
    ['links', { deliverable: { ...content.deliverable, links: [] } }],
    ['criteria', { criteria: content.criteria.toReversed() }],
    ['fields', { fields: content.fields.slice(1) }],
  ] as const)('is another when the %s is', (_, change) => {
    expect(hashOfContent({ ...content, ...(change as Partial<SignedContent>) })).not.toBe(hashOfContent(content));
  });
});

describe('what has changed', () => {
  it('is something exactly where the hash is another', () => {
    fc.assert(
      fc.property(anyContent, anyContent, way, (before, other, { criteria, links, fields, words }) => {
        const after: SignedContent = {
          ...(words === 'theirs' ? other : reversed(before)),
          deliverable: {
            ...before.deliverable,
            links: mixed(links, before.deliverable.links, other.deliverable.links),
          },
          criteria: mixed(criteria, before.criteria, other.criteria),
          fields: mixed(fields, before.fields, other.fields),
        };
        const changes = changesBetween(before, after);
        expect(changes.length > 0).toBe(hashOfContent(before) !== hashOfContent(after));
        expect(partsChanged(changes).length > 0).toBe(changes.length > 0);
      }),
      { seed: 20261123, numRuns: 700 },
    );
  });
  it('is one word where one word of the content is another', () => {
    fc.assert(
      fc.property(anyContent, fc.constantFrom('title', 'statement'), (before, part) => {
        const after = { ...before, [part]: `${before[part]}!` };
        expect(changesBetween(before, after)).toEqual([{ part, before: before[part], after: `${before[part]}!` }]);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
  it('is a criterion gone and another come where its words or its priority are others', () => {
    const [first, second] = content.criteria;
    const must = { text: 'Reports are fast', priority: 'must' } as const;
    const after = { ...content, criteria: first ? [first, must] : [] };
    expect(changesBetween(content, after)).toEqual([
      { part: 'criterion', before: second, after: null },
      { part: 'criterion', before: null, after: must },
    ]);
  });
  it('is the order alone where that is all, and beside what has come where it is not', () => {
    const after = { ...content, criteria: content.criteria.toReversed() };
    expect(changesBetween(content, after)).toEqual([
      {
        part: 'order',
        before: 'Orders are booked\nReports are fast',
        after: 'Reports are fast\nOrders are booked',
      },
    ]);
    const another = { text: 'It is documented', priority: 'must' } as const;
    const more = { ...content, criteria: [another, ...content.criteria.toReversed()] };
    expect(changesBetween(content, more).map(({ part }) => part)).toEqual(['criterion', 'order']);
    const onlyMore = { ...content, criteria: [another, ...content.criteria] };
    expect(changesBetween(content, onlyMore).map(({ part }) => part)).toEqual(['criterion']);
  });
  it('is found of a link that is there twice', () => {
    expect(changesBetween(withLinks('a'), withLinks('a', 'a'))).toMatchObject([{ part: 'link', before: null }]);
    expect(changesBetween(withLinks('a', 'b'), withLinks('a', 'b', 'a'))).toMatchObject([{ part: 'link' }]);
    expect(changesBetween(withLinks('a', 'b', 'a'), withLinks('a', 'a', 'b'))).toMatchObject([{ part: 'order' }]);
  });
  it('is named by what a field is called, and by `attachment` for files', () => {
    const budget = (name: string, value: number) => coveredField('customfield_1', name, value);
    const files = (...ids: string[]) =>
      coveredField(
        'attachment',
        'Attachments',
        ids.map((id) => ({ id, filename: 'a.pdf', size: 1 })),
      );
    const changes = changesBetween(
      withFields(budget('Budget', 1), files('1')),
      withFields(budget('Cost', 2), files('2')),
    );
    expect(changes).toEqual([
      { part: 'field-name', before: 'Budget', after: 'Cost' },
      { part: 'field', field: 'customfield_1', name: 'Cost', before: '1', after: '2' },
      { part: 'file', before: { id: '1', name: 'a.pdf', size: 1 }, after: null },
      { part: 'file', before: null, after: { id: '2', name: 'a.pdf', size: 1 } },
    ]);
    expect(partsChanged(changes)).toEqual(['field-name', 'customfield_1', 'attachment']);
  });
  it('is said also of files beyond those that are listed, and of pictures', () => {
    const many = (last: string) =>
      coveredField(
        'attachment',
        'Attachments',
        Array.from({ length: 101 }, (_, index) => ({ id: index < 100 ? `a${index}` : last, filename: '', size: 1 })),
      );
    expect(changesBetween(withFields(many('z1')), withFields(many('z2')))).toMatchObject([{ part: 'field' }]);
    const picture = (id: string) =>
      coveredField('description', 'Description', { type: 'doc', content: [{ type: 'media', attrs: { id } }] });
    expect(changesBetween(withFields(picture('1')), withFields(picture('2')))).toMatchObject([{ part: 'field' }]);
  });
  it('is said of a field that is not covered any more, or newly', () => {
    const field = coveredField('customfield_1', 'Budget', 1);
    const before = withFields(field);
    expect(changesBetween(before, withFields())).toMatchObject([{ part: 'field', before: '1', after: '' }]);
    expect(changesBetween(withFields(), before)).toMatchObject([{ part: 'field', before: '', after: '1' }]);
  });
});

describe('a criterion', () => {
  it('is the same in another round where its text and priority are', () => {
    expect(criterionKey({ text: 'a', priority: 'must' })).toBe(criterionKey({ priority: 'must', text: 'a' }));
    const keys = [criterionKey({ text: 'a', priority: 'must' }), criterionKey({ text: 'a', priority: 'should' })];
    expect(new Set([...keys, criterionKey({ text: 'A', priority: 'must' })]).size).toBe(3);
  });
});

describe('covered fields', () => {
  it('are compared by their hashes, whatever else Jira has', () => {
    const [summary, description, files] = g.fieldsWith('The pilot');
    const now = [...g.fieldsWith('Another pilot'), coveredField('customfield_1', 'Budget', 3)];
    expect(fieldsNotAsSigned(content.fields, now)).toEqual(['summary']);
    expect(
      fieldsNotAsSigned(
        content.fields,
        [summary, description, files].flatMap((each) => each ?? []),
      ),
    ).toEqual([]);
    expect(fieldsNotAsSigned(content.fields, [])).toEqual(['summary', 'description', 'attachment']);
  });
  it('have a hash together that any of them changes, and nothing else', () => {
    const hash = hashOfCovered(content.fields);
    expect(hashOfCovered(g.fieldsWith('The pilot'))).toBe(hash);
    expect(hashOfCovered(content.fields.map((each) => ({ ...each, name: 'renamed' })))).toBe(hash);
    expect(hashOfCovered(g.fieldsWith('Another pilot'))).not.toBe(hash);
    expect(hashOfCovered(content.fields.slice(1))).not.toBe(hash);
  });
});

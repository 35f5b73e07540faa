import { describe, expect, it } from 'vitest';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { coveredField } from '../../../../src/core/gate/content/covered';

const hash = (value: unknown, field = 'customfield_1') => coveredField(field, 'Field', value).hash;
const text = (value: unknown) => coveredField('customfield_1', 'Field', value).text;

const user = (accountId: string, displayName = 'Ann Arbor', picture = 'https://avatar/1') => ({
  self: `https://site/rest/api/3/user?accountId=${accountId}`,
  accountId,
  displayName,
  emailAddress: `${displayName}@example.com`,
  avatarUrls: { '48x48': picture },
  active: true,
});
/** As Jira's own field for teams has it. */
const team = (avatarUrl: string) => ({ id: 't1', name: 'Pilots', title: 'Pilots', avatarUrl, isVisible: true });
const option = (id: string, value: string, site = 'a') => ({ self: `https://${site}/option/${id}`, value, id });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const document = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const words = (said: string) => ({ type: 'text', text: said });
const mention = (id: string, name: string) => ({ type: 'mention', attrs: { id, text: `@${name}`, localId: name } });
const version = (name: string, released: boolean) => ({ self: 'x', id: '10', name, released, archived: false });

describe('what is covered of a field of Jira’s', () => {
  it.each([
    ['a person’s name, address and picture', user('a1'), user('a1', 'Ann Brown', 'https://avatar/2')],
    ['several people’s order', [user('a1'), user('b2')], [user('b2', 'Ben'), user('a1')]],
    ['a team’s picture', team('https://avatar/1'), team('https://avatar/2')],
    ['where an option is served from', option('1', 'High'), option('1', 'High', 'b')],
    ['the order of options', [option('1', 'A'), option('2', 'B')], [option('2', 'B'), option('1', 'A')]],
    ['whether a version is released', [version('1.0', false)], [version('1.0', true)]],
    ['a link in a value without id', { self: 'a', progress: 1, total: 2 }, { total: 2, progress: 1, self: 'b' }],
    ['nothing, however it is said', null, undefined],
    ['an option that is made again under the same name', option('1', 'High'), option('2', 'High')],
    ['spaces that look alike', 'a b', 'a\u00a0b '],
    ['the way in which a letter is composed', '\u00e9', 'e\u0301'],
    ['a place where a word may be divided', 'Backups', 'Back\u00adups'],
    [
      'a document’s empty lines and spaces at the end',
      document(paragraph(words('a'))),
      document(paragraph(words('a ')), paragraph()),
    ],
    ['an empty text', '', null],
    ['an empty list', [], null],
    ['the name behind a mention', document(paragraph(mention('a1', 'Ann'))), document(paragraph(mention('a1', 'A.')))],
    [
      'ids of the editor',
      document({ type: 'table', attrs: { localId: '1' } }),
      document({ type: 'table', attrs: { localId: '2' } }),
    ],
  ])('does not change with %s', (_, before, after) => {
    expect(hash(after)).toBe(hash(before));
    expect(text(after)).toBe(text(before));
  });
  it.each([
    ['a text', 'a', 'b'],
    ['a number', 0, 1],
    ['a number that is taken away', 0, null],
    ['another person', user('a1'), user('b2')],
    ['an option by another name', option('1', 'High'), option('1', 'Higher')],
    ['one option more', [option('1', 'A')], [option('1', 'A'), option('2', 'B')]],
    [
      'the option under an option',
      { ...option('1', 'A'), child: option('2', 'B') },
      { ...option('1', 'A'), child: option('3', 'C') },
    ],
    ['the order of words', ['a', 'b'], ['b', 'a']],
    ['a version’s name', [version('1.0', false)], [version('1.1', false)]],
    ['a word in a document', document(paragraph(words('a'))), document(paragraph(words('b')))],
    ['whom a document mentions', document(paragraph(mention('a1', 'Ann'))), document(paragraph(mention('b2', 'Ann')))],
    [
      'a picture in a document',
      document({ type: 'media', attrs: { id: '1' } }),
      document({ type: 'media', attrs: { id: '2' } }),
    ],
    [
      'a link in a document',
      document({ ...words('here'), marks: [{ type: 'link', attrs: { href: 'https://a' } }] }),
      document({ ...words('here'), marks: [{ type: 'link', attrs: { href: 'https://b' } }] }),
    ],
    ['what an object with an id holds', { id: '1', amount: 1 }, { id: '1', amount: 2 }],
    ['what hangs on something of Jira’s', { ...option('1', 'A'), amount: 1 }, { ...option('1', 'A'), amount: 2 }],
    [
      'what stands under a name of Jira’s',
      { self: 'a', name: 'A', value: { a: 1 } },
      { self: 'a', name: 'A', value: { a: 2 } },
    ],
    [
      'options under an option that are several',
      { ...option('1', 'A'), child: ['b'] },
      { ...option('1', 'A'), child: ['c'] },
    ],
    ['what hangs on a person', { ...user('a1'), share: 1 }, { ...user('a1'), share: 2 }],
    ['a comma in a list', [option('1', 'A, B')], [option('1', 'A'), option('2', 'B')]],
    ['a line in a list', ['a\n• b'], ['a', 'b']],
    ['the key of an epic that is moved', { id: '7', key: 'A-1', self: 'a' }, { id: '7', key: 'B-1', self: 'b' }],
    ['a mark of direction', 'a', 'a\u200f'],
    ['a value nested in one without id', { a: { b: 1 } }, { a: { b: 2 } }],
  ])('changes with %s', (_, before, after) => {
    expect(hash(after)).not.toBe(hash(before));
    expect(text(after)).not.toBe(text(before));
  });
  it('is not the same for two fields with the same value', () => {
    expect(hash('a', 'summary')).not.toBe(hash('a', 'description'));
  });
  it('never holds the name of a person', () => {
    const values = [
      user('a1'),
      [user('a1'), user('b2')],
      document(paragraph(words('By '), mention('a1', 'Ann Arbor'))),
    ];
    for (const value of values) {
      expect(JSON.stringify(coveredField('customfield_1', 'Field', value))).not.toMatch(/Ann|Arbor|example/);
    }
  });
  it.each([
    ['Plain', 'Plain'],
    [3.5, '3.5'],
    [false, 'false'],
    [null, ''],
    [option('1', 'High'), 'High'],
    [{ ...option('1', 'Europe'), child: option('2', 'Berlin') }, 'Europe › Berlin'],
    [[option('2', 'B'), option('1', 'A')], '• A\n• B'],
    [['beta', 'alpha'], '• beta\n• alpha'],
    [[user('b2'), user('a1')], '• a1\n• b2'],
    [{ id: '1', amount: 5, currency: 'EUR' }, '{"amount":5,"currency":"EUR","id":"1"}'],
    [{ ...user('a1'), share: 0.5 }, 'a1 {"share":0.5}'],
    [{ owner: user('a1'), none: null, inside: { b: [1] } }, '{"inside":{"b":[1]},"owner":"a1"}'],
    ['approved \u202eton', 'approved ‹U+202E›ton'],
    [['a\u2066b'], '• a‹U+2066›b'],
    [document(paragraph(words('zero\u200bwidth'))), 'zero‹U+200B›width'],
    [{ id: '3', name: 'Done' }, 'Done'],
    [{ id: '7', key: 'A-1' }, 'A-1'],
    [{ unknown: true }, '{"unknown":true}'],
    [document(paragraph(words('One')), paragraph(words('Two'))), 'One\nTwo'],
  ])('reads %j as %j', (value, expected) => {
    expect(text(value)).toBe(expected);
  });
  it('is cut, between characters, and what is cut off still counts', () => {
    const long = '😀'.repeat(gateLimits.fieldText);
    const field = coveredField('summary', 'Summary', `a${long}b`);
    expect(field.text).toHaveLength(gateLimits.fieldText - 1 + '\n‹… +20003›'.length);
    expect(field.text.endsWith('😀\n‹… +20003›')).toBe(true);
    expect(field.text).not.toMatch(/\p{Surrogate}/u);
    const other = coveredField('summary', 'Summary', `a${long}c`);
    expect(other.text).toBe(field.text);
    expect(other.hash).not.toBe(field.hash);
  });
  it('is found of whatever another app has written there', () => {
    const odd = [
      'half a character \ud83d',
      document(paragraph(words('\ude00'))),
      { '\ud83d': 1 },
      JSON.parse('{"__proto__":{"a":1},"id":{"toString":1}}'),
      [null, undefined, [], {}],
      document(null, 'text', { content: 'no list' }),
      { id: '', value: null },
      true,
    ];
    for (const value of odd) {
      expect(hash(value)).toMatch(/^[0-9a-f]{64}$/);
      expect(text(value)).not.toMatch(/\p{Surrogate}/u);
    }
    // One of them has nothing that could be read: an empty name, and no value.
    expect(new Set(odd.map((value) => hash(value))).size).toBe(odd.length - 1);
    expect(hash(JSON.parse('{"__proto__":{"a":1}}'))).not.toBe(hash(JSON.parse('{"__proto__":{"a":2}}')));
  });
  it('holds a megabyte in a moment', () => {
    const field = coveredField('description', 'Description', document(paragraph(words('x '.repeat(500_000)))));
    expect(field.text).toMatch(/^(x ){10000}\n‹… \+979999›$/);
  });
});

describe('attachments', () => {
  const files = (...rows: [id: string, filename: string, size: number][]) =>
    rows.map(([id, filename, size]) => ({ id, filename, size, self: 'x', author: user('a1'), thumbnail: 'y' }));
  const covered = (value: unknown) => coveredField('attachment', 'Attachments', value);
  it('are covered by id, name and size, in whatever order Jira names them', () => {
    const both = covered(files(['2', 'b.pdf', 2], ['1', 'a.pdf', 1]));
    expect(both.files).toEqual([
      { id: '1', name: 'a.pdf', size: 1 },
      { id: '2', name: 'b.pdf', size: 2 },
    ]);
    expect(covered(files(['1', 'a.pdf', 1], ['2', 'b.pdf', 2]))).toEqual(both);
    for (const row of [
      ['1', 'c.pdf', 1],
      ['3', 'a.pdf', 1],
      ['1', 'a.pdf', 3],
    ] as [string, string, number][]) {
      expect(covered(files(['2', 'b.pdf', 2], row)).hash).not.toBe(both.hash);
    }
    expect(JSON.stringify(both)).not.toContain('Ann');
  });
  it('are all in the hash, though not all are listed', () => {
    const many = Array.from({ length: 150 }, (_, index): [string, string, number] => [`${1000 + index}`, 'f', index]);
    const all = covered(files(...many));
    expect(all.files).toHaveLength(gateLimits.attachments);
    expect(all.text).toBe('‹… +50›');
    expect(covered(files(...many.slice(0, -1))).hash).not.toBe(all.hash);
  });
  it('are none where there are none, whatever Jira says instead', () => {
    expect(covered(undefined)).toEqual(covered([]));
    expect(covered('nonsense').files).toEqual([]);
    expect(covered([null, { id: 5 }]).files).toEqual([{ id: '5', name: '', size: 0 }]);
  });
});

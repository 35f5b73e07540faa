import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textInDocument } from '../../../src/core/text/document/document';

const text = (said: string) => ({ type: 'text', text: said });
const node = (type: string, ...content: unknown[]) => ({ type, content });
const leaf = (type: string, attrs: object) => ({ type, attrs });
const paragraph = (...content: unknown[]) => node('paragraph', ...content);
const document = (...content: unknown[]) => node('doc', ...content);
const read = (...content: unknown[]) => textInDocument(document(...content));

describe('the words of a document', () => {
  it('are a line for each paragraph and heading, without empty ones', () => {
    const blank = paragraph(text('  '));
    expect(read(node('heading', text('Title')), paragraph(text('One '), text('two  ')), blank, paragraph())).toBe(
      'Title\nOne two',
    );
  });
  it('are a line for each item, of whatever list', () => {
    const item = (said: string, ...more: unknown[]) => node('listItem', paragraph(text(said)), ...more);
    expect(read(node('bulletList', item('a', node('orderedList', item('b'))), item('c')))).toBe('a\nb\nc');
    expect(read(node('taskList', node('taskItem', text('do')), node('taskItem', text('done'))))).toBe('do\ndone');
    expect(read(node('decisionList', node('decisionItem', text('yes')), node('decisionItem', text('no'))))).toBe(
      'yes\nno',
    );
  });
  it('are a line for each row of a table, whatever its cells hold', () => {
    const cell = (...said: string[]) => node('tableCell', ...said.map((each) => paragraph(text(each))));
    const table = node(
      'table',
      node('tableRow', node('tableHeader', paragraph(text('Key'))), cell('Value')),
      node('tableRow', cell('a', 'b'), cell()),
      node('tableRow', cell('c'), cell('d')),
    );
    expect(read(table, paragraph(text('After')))).toBe('Key | Value\na b |\nc | d\nAfter');
  });
  it('keep a block of code as it is indented', () => {
    expect(read(paragraph(text('Run:')), node('codeBlock', text('if x:\n  y()')))).toBe('Run:\nif x:\n  y()');
  });
  it('break where the writer broke the line, and after panels, quotes and rules', () => {
    expect(read(paragraph(text('a'), { type: 'hardBreak' }, text('b')))).toBe('a\nb');
    expect(read(node('panel', paragraph(text('a'))), { type: 'rule' }, node('blockquote', paragraph(text('b'))))).toBe(
      'a\nb',
    );
  });
  it('begin what can be opened with its title', () => {
    const expand = { type: 'expand', attrs: { title: 'Details' }, content: [paragraph(text('inside'))] };
    expect(read(paragraph(text('a')), expand, paragraph(text('b')))).toBe('a\nDetails\ninside\nb');
  });
  it.each([
    ['a mention', leaf('mention', { id: 'a1', text: '@Ann' }), '@a1'],
    ['an emoji', leaf('emoji', { shortName: ':grin:', text: '😀' }), '😀'],
    ['an emoji without a character', leaf('emoji', { shortName: ':ours:' }), ':ours:'],
    ['a status', leaf('status', { text: 'DONE', color: 'green' }), 'DONE'],
    ['a card', leaf('inlineCard', { url: 'https://example.com' }), 'https://example.com'],
    ['a picture', leaf('media', { id: 'x', alt: 'The plan' }), 'The plan'],
    ['a date', leaf('date', { timestamp: '1764547200000' }), '2025-12-01'],
    ['a date as a number', leaf('date', { timestamp: 1764547200000 }), '2025-12-01'],
    ['the last date there is', leaf('date', { timestamp: '8640000000000000' }), '+275760-09-13'],
    ['a date before our time', leaf('date', { timestamp: '-62198755200000' }), '-000001-01-01'],
    ['a date out of range', leaf('date', { timestamp: '8640000000000001' }), ''],
    ['a date of nonsense', leaf('date', { timestamp: 'soon' }), ''],
    ['no date', leaf('date', { timestamp: '' }), ''],
    ['no date at all', leaf('date', {}), ''],
    ['an attribute that is no text', leaf('status', { text: { toString: 1 } }), ''],
    ['attributes that are none', { type: 'emoji', attrs: 'x' }, ''],
  ])('are, of %s, what it says', (_, said, expected) => {
    expect(read(paragraph(text('<'), said, text('>')))).toBe(`<${expected}>`);
  });
  it('leave out what lies deeper than any editor makes it, and what is not a document', () => {
    const deep = (levels: number) =>
      Array.from({ length: levels }).reduce<unknown>((inside) => node('blockquote', inside), text('deep'));
    expect(read(deep(30))).toBe('deep');
    expect(read(deep(50))).toBe('');
    expect(read(text('shallow'), deep(100_000))).toBe('shallow');
    for (const odd of [null, undefined, 1, 'text', [], {}, { content: [null, 1, 'x', { content: {} }] }]) {
      expect(textInDocument(odd)).toBe('');
    }
  });
  it('are found in a megabyte of anything in a moment', () => {
    expect(read(paragraph(text(' '.repeat(1_000_000)), text('x')))).toHaveLength(1);
    expect(read(paragraph(text('\n'.repeat(1_000_000)), text('x')))).toBe('x');
    const many = { type: 'doc', content: Array.from({ length: 50_000 }, () => paragraph(text('word'))) };
    expect(textInDocument(many)).toHaveLength(50_000 * 5 - 1);
  });
  it('are found in any tree at all, with no empty line', () => {
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.record({ type: fc.constantFrom('text', 'paragraph'), text: fc.string() }),
        fc.record({
          type: fc.constantFrom('doc', 'paragraph', 'listItem', 'tableRow', 'tableCell', 'mention', 'date', 'odd'),
          attrs: fc.option(
            fc.dictionary(fc.constantFrom('id', 'timestamp', 'text', 'url', '__proto__'), fc.jsonValue()),
          ),
          content: fc.array(tie('node'), { maxLength: 4 }),
        }),
        fc.jsonValue(),
      ),
    }));
    fc.assert(
      fc.property(tree.node, (any) => {
        const read = textInDocument(any);
        expect(read).toBe(read.trim());
        expect(read.includes('\n\n')).toBe(false);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

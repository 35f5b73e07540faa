import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textInDocument } from '../../../../src/core/text/document/document';
import { leaf, mark, node, paragraph, read, text } from './given';

describe('the text of a document', () => {
  it('are a line for each paragraph and heading, without empty ones', () => {
    const blank = paragraph(text('  '));
    expect(
      read(leaf('heading', { level: 2 }, text('Title')), paragraph(text('One '), text('two  ')), blank, paragraph()),
    ).toBe('‹h2› Title\nOne two');
  });
  it('are a line for each item, of whatever list', () => {
    const item = (said: string, ...more: unknown[]) => node('listItem', paragraph(text(said)), ...more);
    expect(read(node('bulletList', item('a', node('orderedList', item('b'))), item('c')))).toBe('• a\n  1. b\n• c');
    expect(
      read(
        node(
          'taskList',
          leaf('taskItem', { state: 'TODO' }, text('do')),
          leaf('taskItem', { state: 'DONE' }, text('done')),
          node('taskList', leaf('taskItem', { state: 'LATER' }, text('more'))),
        ),
      ),
    ).toBe('‹ › do\n‹x› done\n  ‹task: LATER› more');
    expect(
      read(
        node(
          'decisionList',
          leaf('decisionItem', { state: 'DECIDED' }, text('yes')),
          leaf('decisionItem', { state: '' }, text('no')),
        ),
      ),
    ).toBe('‹decision: DECIDED› yes\n‹decision› no');
  });
  it('are a line for each row of a table, whatever its cells hold', () => {
    const cell = (...said: string[]) => node('tableCell', ...said.map((each) => paragraph(text(each))));
    const table = node(
      'table',
      node('tableRow', node('tableHeader', paragraph(text('Key'))), cell('Value')),
      node('tableRow', cell('a', 'b'), cell()),
      node('tableRow', cell('c'), cell('d')),
    );
    expect(read(table, paragraph(text('After')))).toBe(
      '‹table›\n  ¦ ‹=Key=› ¦ Value ¦\n  ¦ ‹¶ a ¶ b› ¦  ¦\n  ¦ c ¦ d ¦\nAfter',
    );
  });
  it('keep a block of code as it is indented', () => {
    expect(read(paragraph(text('Run:')), leaf('codeBlock', { language: 'python' }, text('if x:\n  y()')))).toBe(
      'Run:\n‹code: python›\n  if x:\n    y()',
    );
  });
  it('break where the writer broke the line, and after panels, quotes and rules', () => {
    expect(read(paragraph(text('a'), { type: 'hardBreak' }, text('b')))).toBe('a\nb');
    expect(
      read(
        leaf('panel', { panelType: 'warning' }, paragraph(text('a'))),
        { type: 'rule' },
        node('blockquote', paragraph(text('b'))),
      ),
    ).toBe('‹panel: warning›\n  a\n‹rule›\n‹quote›\n  b');
  });
  it('begin what can be opened with its title', () => {
    const expand = { type: 'expand', attrs: { title: 'Details' }, content: [paragraph(text('inside'))] };
    expect(read(paragraph(text('a')), expand, paragraph(text('b')))).toBe('a\n‹expand: Details›\n  inside\nb');
  });
  it.each([
    ['a mention, without a name', leaf('mention', { id: 'a1', text: '@Ann' }), '‹mention: a1›'],
    ['an emoji of Unicode’s', leaf('emoji', { shortName: ':grin:', text: '😀', id: '1f600' }), '😀'],
    [
      'an emoji that says another',
      leaf('emoji', { shortName: ':yes:', text: '😀', id: '1f4a9' }),
      '‹emoji: :yes: ¦ 😀 ¦ 1f4a9›',
    ],
    [
      'an emoji of the site’s own',
      leaf('emoji', { shortName: ':ours:', text: ':ours:', id: 'u-1' }),
      '‹emoji: :ours: ¦  ¦ u-1›',
    ],
    ['a status', leaf('status', { text: 'DONE', color: 'green' }), '‹status: DONE ¦ green›'],
    ['a card', leaf('inlineCard', { url: 'https://example.com' }), '‹card: https://example.com›'],
    ['a picture', leaf('media', { id: 'x', alt: 'The plan', type: 'file', width: 3 }), '‹media: The plan ¦ x›'],
    [
      'a picture from elsewhere',
      leaf('media', { url: 'https://a', type: 'external' }),
      '‹media:  ¦  ¦ https://a ¦ external›',
    ],
    ['a gap to fill', leaf('placeholder', { text: 'a\nb' }), '‹placeholder: a ¶ b›'],
    ['a date', leaf('date', { timestamp: '1764547200000' }), '2025-12-01'],
    ['a date as a number', leaf('date', { timestamp: 1764547200000 }), '2025-12-01'],
    ['the last date there is', leaf('date', { timestamp: '8640000000000000' }), '+275760-09-13'],
    ['a date before our time', leaf('date', { timestamp: '-62198755200000' }), '-000001-01-01'],
    ['a date out of range', leaf('date', { timestamp: '8640000000000001' }), '‹date: 8640000000000001›'],
    ['a date of nonsense', leaf('date', { timestamp: 'soon' }), '‹date: soon›'],
    ['no date', leaf('date', { timestamp: '' }), '‹date›'],
  ])('says, of %s, what is read', (_, said, expected) => {
    expect(read(paragraph(text('<'), said, text('>')))).toBe(`<${expected}>`);
  });
  it.each([
    ['struck out', [mark('strike')], '‹~~hourly~~›'],
    ['bold and slanted', [mark('em'), mark('strong')], '‹**‹//hourly//›**›'],
    ['underlined', [mark('underline')], '‹__hourly__›'],
    ['raised', [mark('subsup', { type: 'sup' })], '‹^{hourly}›'],
    ['lowered', [mark('subsup', { type: 'sub' })], '‹_{hourly}›'],
    ['code', [mark('code')], '‹`hourly`›'],
    ['red', [mark('textColor', { color: '#FF0000' })], '‹color #ff0000: hourly›'],
    ['on yellow', [mark('backgroundColor', { color: '#ffff00' })], '‹background #ffff00: hourly›'],
    ['a link', [mark('link', { href: 'https://a/b(c)?d=]' })], '‹[hourly](https://a/b(c)?d=%5D)›'],
    ['a link with a title', [mark('link', { href: 'https://a', title: 'To a' })], '‹[hourly](https://a To a)›'],
    ['a link to what it says', [mark('link', { href: 'hourly' })], 'hourly'],
    ['commented on', [mark('annotation', { id: '1', annotationType: 'inlineComment' })], 'hourly'],
  ])('says of a word that it is %s', (_, marks, expected) => {
    expect(read(paragraph(text('Made '), text('hourly', ...marks), text(' daily')))).toBe(`Made ${expected} daily`);
  });
  it('has a mark once around all that has it', () => {
    const link = mark('link', { href: 'https://a' });
    expect(read(paragraph(text('a', link), text('b', mark('strong'), link), text('c', mark('annotation'), link)))).toBe(
      '‹[a‹**b**›c](https://a)›',
    );
  });
  it('can’t be imitated by what somebody writes', () => {
    expect(read(paragraph(text('‹~~a~~› ¦ ¶')))).toBe('‹U+2039›~~a~~‹U+203A› ‹U+00A6› ‹U+00B6›');
    expect(read(leaf('heading', { level: '1› a ‹h2' }, text('b')))).toBe('‹h1%203a%%20%a%20%%2039%h2› b');
    expect(read(leaf('panel', { panelType: 'a›\nb ¦ c' }, text('d')))).toBe('‹panel: a‹U+203A› ¶ b ‹U+00A6› c›\n  d');
  });
  it('names what nothing here knows, with its content, and tells one from another', () => {
    const digest = /‹\?[\w ]+(: [\w ]+ ¦)? [0-9a-f]{32}(›|: )/;
    const known = [
      [
        'vote',
        leaf('vote', { for: 'A' }, paragraph(text('inside'))),
        leaf('vote', { for: 'B' }, paragraph(text('inside'))),
      ],
      ['zap', paragraph(text('inside', mark('zap'))), paragraph(text('inside', mark('zap', { on: true })))],
      [
        'tone',
        leaf('panel', { tone: 1 }, paragraph(text('inside'))),
        leaf('panel', { tone: 2 }, paragraph(text('inside'))),
      ],
    ] as const;
    for (const [name, one, other] of known) {
      expect(read(one)).toMatch(digest);
      expect(read(one)).toContain(name);
      expect(read(one)).toContain('inside');
      expect(read(other)).not.toBe(read(one));
    }
  });
  it('names what lies deeper than any editor makes it', () => {
    const deep = (levels: number, said: string) =>
      Array.from({ length: levels }).reduce<unknown>((inside) => node('listItem', inside), text(said));
    expect(read(deep(30, 'deep'))).toBe('deep');
    for (const levels of [50, 100_000]) {
      expect(read(text('shallow'), deep(levels, 'a'))).toMatch(/^shallow\n‹\?deep: listItem ¦ [0-9a-f]{32}›$/);
      expect(read(deep(levels, 'b'))).not.toBe(read(deep(levels, 'a')));
    }
  });
  it('are found in a megabyte of anything in a moment', () => {
    expect(read(paragraph(text(' '.repeat(1_000_000)), text('x')))).toBe('x');
    expect(read(paragraph(text('\n'.repeat(1_000_000)), text('x')))).toBe('x');
    expect(read(paragraph(text('a\n'.repeat(200_000))))).toHaveLength(400_000 - 1);
    expect(read(leaf('status', { text: `a${' '.repeat(1_000_000)}b` }))).toHaveLength(
      1_000_000 + '‹status: ab›'.length,
    );
    const links = Array.from({ length: 5_000 }, (_, at) => mark('link', { href: `https://a/${at}` }));
    expect(read(paragraph(text('a', ...links)))).toMatch(/^‹\?mark link [0-9a-f]{32}: ‹\[a\]\(https:\/\/a\/0\)››$/);
    expect(read(leaf('vote', { for: Array.from({ length: 200_000 }, () => 1) }))).toMatch(
      /^‹\?vote: for ¦ [0-9a-f]+›$/,
    );
    const many = { type: 'doc', content: Array.from({ length: 50_000 }, () => paragraph(text('word'))) };
    expect(textInDocument(many)).toHaveLength(50_000 * 5 - 1);
  });
  it('are found in any tree at all, with no empty line', () => {
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.record({ type: fc.constant('text'), text: fc.string({ unit: 'binary' }) }),
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
        expect(read).not.toMatch(/^\n|\s$|\s\n|\n\n/);
        expect(read.replaceAll('\n', '')).not.toMatch(/(?!\t)\p{Cc}|\p{Bidi_Control}|\u200b/u);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

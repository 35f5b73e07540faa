import { describe, expect, it } from 'vitest';
import { renderAdf, renderPlain, toAdf } from '../../src/site/parts/adf';

const text = (words: string, ...marks: unknown[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

describe('documents', () => {
  it.each([
    ['marks', doc(paragraph(text('a', { type: 'strong' }, { type: 'em' }))), '<p><em><strong>a</strong></em></p>'],
    [
      'headings below the page’s own',
      doc({ type: 'heading', attrs: { level: 1 }, content: [text('a')] }),
      '<h3>a</h3>',
    ],
    [
      'lists',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('a'))] }] }),
      '<ul><li><p>a</p></li></ul>',
    ],
    [
      'mentions',
      doc(paragraph({ type: 'mention', attrs: { text: '@Paul' } })),
      '<p><span class="adf-mention">@Paul</span></p>',
    ],
    ['what is not known by its text', doc({ type: 'novelty', content: [paragraph(text('a'))] }), '<p>a</p>'],
  ])('show %s', (_what, document, expected) => {
    expect(renderAdf(document).markup).toBe(`<div class="adf">${expected}</div>`);
  });

  it('never let words become markup, nor a link a script', () => {
    const link = (href: string) => ({ type: 'link', attrs: { href } });
    const { markup } = renderAdf(
      doc(
        paragraph(
          text('<script>'),
          text('bad', link('javascript:alert(1)')),
          text('good', link('https://a.example/"x')),
        ),
      ),
    );
    expect(markup).not.toContain('<script>');
    expect(markup).not.toContain('javascript:');
    expect(markup).toContain('<a href="https://a.example/&#34;x" rel="noopener noreferrer">good</a>');
  });

  it('show older plain text with its lines and links', () => {
    expect(renderPlain('one\ntwo https://a.example/x.\n\nthree').markup).toBe(
      '<div class="adf"><p>one<br>two <a href="https://a.example/x" rel="noopener noreferrer">https://a.example/x</a>.</p><p>three</p></div>',
    );
  });

  it('are made from what a person typed', () => {
    expect(toAdf('one\ntwo\n\nthree')).toMatchObject({
      type: 'doc',
      content: [
        { content: [{ text: 'one' }, { type: 'hardBreak' }, { text: 'two' }] },
        { content: [{ text: 'three' }] },
      ],
    });
  });
});

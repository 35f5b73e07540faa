import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../../src/core/text/gaps';
import { isOneLine, isShowable, trimmed } from '../../../src/core/text/plain';
import { literalInWiki } from '../../../src/core/text/wiki';

describe('what people type', () => {
  it.each([
    'Price list 🧾',
    'שלום',
    'مرحبا',
    'tab\tand\nline',
    '👩‍👩‍👧',
    '=1+1',
    '<script>alert(1)</script>',
    "'; DROP TABLE",
  ])('is kept as it is: %j', (text) => expect(isShowable(text)).toBe(true));
  it.each(['nul \u0000', 'bell \u0007', 'half \ud83d', 'escape \u001b[31m', 'backwards \u202e', '\uffff', '\u0085'])(
    'is refused where it can not be shown: %j',
    (text) => expect(isShowable(text)).toBe(false),
  );
  it('loses the space around it and foreign line breaks', () => expect(trimmed('  a\r\nb\rc \n')).toBe('a\nb\nc'));
  it('is one line or not', () => {
    expect(isOneLine('one')).toBe(true);
    for (const text of ['a\nb', 'a\tb', 'a\u2028b']) expect(isOneLine(text)).toBe(false);
  });
});

describe('gaps', () => {
  it('are filled once: a fact that looks like a gap stays a fact', () => {
    expect(fillGaps('{title}, {due} {unknown}', { title: '{due}', due: 'today' })).toBe('{due}, today {unknown}');
  });
  it('are not filled from the prototype', () => expect(fillGaps('{constructor}', {})).toBe('{constructor}'));
});

describe('words in wiki markup', () => {
  it('mention nobody, embed nothing and open no macro', () => {
    expect(literalInWiki('[~accountid:5] {panel} !x.png! a|b')).toBe(
      '\\[~accountid:5\\] \\{panel\\} \\!x.png\\! a\\|b',
    );
  });
  it('do not get around that with backslashes of their own', () => {
    expect(literalInWiki('\\[~accountid:5\\]')).toBe('\\\u2060\\[~accountid:5\\\u2060\\]');
    expect(literalInWiki('C:\\\\share')).not.toContain('\\\\');
  });
});

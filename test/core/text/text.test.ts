import { describe, expect, it } from 'vitest';
import { fillGaps } from '../../../src/core/text/gaps';
import { cleaned, cleanedLine, faultIn } from '../../../src/core/text/plain';
import { literalInWiki } from '../../../src/core/text/wiki';

describe('what people type', () => {
  it.each([
    'Price list 🧾',
    'שלום',
    'مرحبا',
    'tab\tand\nline',
    '👩‍👩‍👧',
    'می‌خواهم',
    '=1+1',
    '<script>alert(1)</script>',
    "'; DROP TABLE",
  ])('is kept as it is: %j', (text) => expect([cleaned(text), faultIn(text)]).toEqual([text, null]));
  it.each([
    ['around it', '  a\r\nb\rc \n', 'a\nb\nc'],
    ['of a slide', 'one\u000btwo', 'one\ntwo'],
    ['of a page', 'one\u000ctwo\u2028three\u0085four', 'one\ntwo\nthree\nfour'],
    ['of a PDF', 'Ab\u00adnahme\u200b', 'Abnahme'],
    ['of a phone number', '\u202d+49 30 1234\u202c', '+49 30 1234'],
    ['of a contact card', '\u2066Ann\u2069', 'Ann'],
    ['of a terminal', 'red\u001b[31m\u0007', 'red[31m'],
    ['of a file', '\ufeffname', 'name'],
  ])('loses what only came along: %s', (_, text, clean) => {
    expect(cleaned(text)).toBe(clean);
    expect(faultIn(clean)).toBeNull();
  });
  it.each([
    ['invoice\u202egpj.exe', 'field-turned'],
    ['half \ud83d', 'field-broken'],
    ['\uffff', 'field-broken'],
  ] as const)('is refused by name where it would not say what was seen: %j', (text, fault) => {
    expect(faultIn(cleaned(text))).toBe(fault);
  });
  it('is nothing where nothing can be seen', () => {
    for (const text of ['\u200b', '\u2060 \u00ad', '\u3164', '\u202a\u202c']) expect(cleaned(text)).toBe('');
  });
  it('comes on one line where it has to', () => {
    expect(cleanedLine('a \n\n b\tc\u000bd')).toBe('a b c d');
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
      '\\[\\~accountid:5\\] \\{panel\\} \\!x.png\\! a\\|b',
    );
  });
  it.each(['(i)', '(x)', '(n)', '(Y)', '(on)', '(flagoff)', '(*r)', '(/)', '(?)', ':P', ':-)', ';)', ':D'])(
    'are no picture: %s',
    (sign) => {
      const literal = literalInWiki(`Plan B ${sign} holds`);
      expect(literal).not.toContain(sign);
      expect(literal.replace(/\u2060|\\/g, '')).toBe(`Plan B ${sign} holds`);
    },
  );
  it.each(['Section (iv)', 'at 10:00', 'f(x, y)', 'https://example.com/a?b=(c)', 'a;b'])(
    'stay as they are: %s',
    (text) => {
      expect(literalInWiki(text)).toBe(text);
    },
  );
  it.each([
    ['Back up -hourly- daily', 'Back up \\-hourly\\- daily'],
    ['10^2^ or H~2~O', '10\\^2\\^ or H\\~2\\~O'],
    ['+more+, *much* and __init__', '\\+more\\+, \\*much\\* and \\_\\_init\\_\\_'],
    ['??who?? --force', '\\?\\?who\\?\\? \\-\\-force'],
    ['10-20 in snake_case?', '10-20 in snake_case?'],
    ['See https://example.com/-/~ann_/x+y', 'See https://example.com/-/~ann_/x+y'],
    ['h1. Plan\nbq. Said\n# One\n- Two\n----', '\u2060h1. Plan\n\u2060bq. Said\n\u2060# One\n\\- Two\n\\-\\-\\-\\-'],
  ])('are neither struck out nor raised nor headings: %s', (text, literal) => {
    expect(literalInWiki(text)).toBe(literal);
  });
  it('do not get around that with backslashes of their own', () => {
    expect(literalInWiki('\\[~accountid:5\\]')).toBe('\\\u2060\\[\\~accountid:5\\\u2060\\]');
    expect(literalInWiki('C:\\\\share')).not.toContain('\\\\');
  });
});

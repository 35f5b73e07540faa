import { expect, it } from 'vitest';
import { keptLength, textProblem } from '../../../src/core/text/text-problem';

it.each([
  ['signs that only came along with it', '\u200babc\u00ad\ufeff', 3, true, null],
  ['breaks of two signs', 'a\r\nb', 3, true, null],
  ['space around it', '  abc\n', 3, true, null],
  ['nothing that can be seen', '\u200b\u2060 ', 3, true, 'field-missing'],
  ['nothing, where nothing is needed', '\u3164', 3, false, null],
  ['one sign too many', 'abcd', 3, false, 'field-too-long'],
  ['more than can come along with any text', ' '.repeat(30_000), 3, true, 'field-too-long'],
  ['a mark that turns it around', 'a\u202eb', 3, true, 'field-turned'],
  ['half a character', 'a\ud83d', 3, true, 'field-broken'],
])('judges a text as it is kept: %s', (_, text, limit, isRequired, code) => {
  expect(textProblem(text, limit, isRequired)?.code ?? null).toBe(code);
});

it('counts what is kept', () => expect(keptLength(' a\u200bb\r\nc ')).toBe(4));

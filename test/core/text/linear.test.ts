/** Text from outside is read in a time that grows with its length, not with its square: a call has 25 seconds. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../src/core/text');
const length = 400_000;

/** Much more than any of them takes on a busy machine, and much less than the square of the length. */
const atMost = 10_000;

const of =
  (part: string, around = ['', '']) =>
  (size: number) =>
    `${around[0]}${part.repeat(Math.ceil(size / part.length))}${around[1]}`;

const texts: Readonly<Record<string, (size: number) => string>> = {
  'spaces between letters': of(' ', ['a', 'b']),
  'line breaks': of('\n', ['a', 'b']),
  'old line breaks': of('\r', ['a', 'b']),
  'lines of spaces': of('  \n', ['a', 'b']),
  'opened brackets': of('('),
  'closed brackets': of(')'),
  'an address of brackets': of(')', ['https://a', '…']),
  'addresses side by side': of('https://a'),
  'gaps that nothing closes': of('{a'),
};

type Given = (text: string) => readonly unknown[];

const paragraphOf = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const inSection = (text: string) => [{ type: 'panel', attrs: { panelType: text }, content: [paragraphOf(text)] }];

/** The arguments of a function that takes something other than texts. */
const others: Readonly<Record<string, Given>> = {
  fillGaps: (text) => [text, { a: text }],
  textProblem: (text) => [text, length, true],
  textInDocument: (text) => [{ type: 'doc', version: 1, content: inSection(text) }],
  digestOf: (text) => [inSection(text)],
  misplaced: (text) => [paragraphOf(text)],
  isObject: (text) => [{ text }],
  typeOf: (text) => [{ type: text }],
  isKnown: (text) => [{ type: text }],
  contentOf: (text) => [paragraphOf(text)],
  attribute: (text) => [{ attrs: { [text]: text } }, text],
  unknownIn: (text) => [{ type: 'panel', attrs: { [text]: text } }],
  isInLine: (text) => [{ type: 'text', text }],
  pieceOf: (text) => [{ type: 'text', text, marks: [{ type: 'link', attrs: { href: text, title: text } }] }],
  extension: (text) => [{ type: 'extension', attrs: { extensionKey: text, text } }],
  tick: (text) => [{ type: 'taskItem', attrs: { state: text } }],
  marksOn: (text) => [{ marks: [{ type: 'link', attrs: { href: text, title: text } }] }],
  joined: (text) => [[{ text, marks: [{ open: text, close: text }] }]],
  markedAs: (text) => [{ marks: [{ type: 'strong' }] }, text],
  rowLines: (text) => [{ content: [{ type: 'tableRow', content: [{ type: 'tableCell' }] }] }, () => [text]],
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

const functions = await Promise.all(
  files.sort().map(async (path) => {
    const known: Readonly<Record<string, unknown>> = await import(join(folder, path));
    return Object.entries(known).filter(([, value]) => typeof value === 'function');
  }),
);

describe('what looks at texts', () => {
  it.each(functions.flat())('%s takes little time for any long text', (name, called) => {
    if (typeof called !== 'function') return;
    for (const [what, textOf] of Object.entries(texts)) {
      // A slow one is told early: by the whole length it would take minutes.
      for (const size of [length / 16, name in others ? length / 4 : length]) {
        const text = textOf(size);
        const given = others[name]?.(text) ?? Array.from({ length: called.length }, () => text);
        const start = performance.now();
        called(...given);
        expect(performance.now() - start, `${name} of ${size} ${what}`).toBeLessThan(atMost * (size / length));
      }
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueTypeFor } from '../../../src/core/raid/issue-type';
import { firstLineOf } from '../../../src/core/raid/summary';

describe('the summary of an issue', () => {
  it.each([
    ['The depot may move', 'The depot may move'],
    ['First\nSecond', 'First'],
    ['\u200b\n \nSomething to read', 'Something to read'],
    ['First\u2028Second', 'First'],
    ['A\tB', 'A B'],
  ])('of %j is %j', (words, summary) => {
    expect(firstLineOf(words)).toBe(summary);
  });
  it('cuts no character in half', () => {
    expect(firstLineOf(`${'a'.repeat(253)}😀tail`)).toBe(`${'a'.repeat(253)}…`);
    expect(firstLineOf(`${'a'.repeat(252)}😀tail`)).toBe(`${'a'.repeat(252)}😀…`);
  });
  it('is one line of at most 255 characters, and well formed', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(words, (text) => {
        const summary = firstLineOf(text);
        expect(summary.length).toBeLessThanOrEqual(255);
        expect(summary).not.toMatch(/[\n\r\t\u2028\u2029]|[\ud800-\udfff]/u);
      }),
      { seed: 11 },
    );
  });
});

describe('the type of issue for an entry', () => {
  const type = (name: string, level = 0) => ({ id: name, name, level });
  const all = [type('Epic', 1), type('Story'), type('Task'), type('Risk'), type('Sub-task', -1)];
  it.each([
    ['a risk', 'risk', all, 'Risk'],
    ['an issue', 'issue', all, 'Task'],
    ['a risk where no type is for risks', 'risk', all.slice(0, 3), 'Task'],
    [
      'a risk where only subtasks and epics are so called',
      'risk',
      [type('Risk', -1), type('Risk', 1), type('Story')],
      'Story',
    ],
    ['anything in a project without tasks', 'issue', [type('Epic', 1), type('Story'), type('Bug')], 'Story'],
    ['anything where there is nothing', 'issue', [type('Epic', 1)], undefined],
  ] as const)('%s', (_, kind, types, id) => {
    expect(issueTypeFor(kind, types)?.id).toBe(id);
  });
  it('is known by the name that Jira gave it, in whatever language the site is', () => {
    const types = [type('Story'), { ...type('Aufgabe'), untranslatedName: 'Task' }];
    expect(issueTypeFor('issue', types)?.name).toBe('Aufgabe');
  });
});

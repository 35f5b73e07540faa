import { expect, it } from 'vitest';
import german from '../../locales/de-DE.json';
import english from '../../locales/en-US.json';

const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'en-US': english, 'de-DE': german };
const suffix = '-due';

/** The texts that there are with a due day and without, by the key of the one without. */
const twins = Object.keys(english).filter((key) => Object.hasOwn(english, `${key}${suffix}`));

/** The part of a text that has to be taken out of it to leave the other; undefined where no single part does. */
function addedTo(text: string, longer: string): string | undefined {
  let start = 0;
  while (start < text.length && text[start] === longer[start]) start += 1;
  const end = longer.length - (text.length - start);
  return longer.slice(end) === text.slice(start) ? longer.slice(start, end) : undefined;
}

it('finds the part that a text has more than another', () => {
  expect(addedTo('New: {title}', 'New: {title} (by {due})')).toBe(' (by {due})');
  expect(addedTo('For you.\n\nOpen it.', 'For you.\nBy {due}.\n\nOpen it.')).toContain('By {due}.');
  expect(addedTo('Handed to you: {title}', 'Handed to you by a colleague: {title} (due on {due})')).toBeUndefined();
});

it.each(Object.entries(languages))(
  'says the same with a due day as without, and the day in one part (%s)',
  (_, texts) => {
    expect(twins).toContain('digest.handed');
    for (const key of twins) {
      expect(addedTo(texts[key] ?? '', texts[`${key}${suffix}`] ?? ''), key).toContain('{due}');
    }
  },
);

it.each(Object.entries(languages))(
  'heads columns of files in the words of the list’s filters and columns (%s)',
  (_, texts) => {
    const heads = Object.keys(texts).filter((key) => /^(gates\.)?export\./.test(key));
    const unlike = heads.flatMap((head) => {
      const area = head.startsWith('gates.') ? 'gates' : 'tasks';
      const name = head.slice(head.lastIndexOf('.') + 1);
      const onScreen = [texts[`${area}.filter.${name}`], texts[`${area}.column.${name}`]].filter(Boolean);
      return onScreen.some((words) => words !== texts[head]) ? [head] : [];
    });
    // The filter is for the urgent alone, the column says it of each.
    expect(unlike).toEqual(['export.urgent']);
  },
);

it.each(Object.entries(languages))('says of the issue’s own text only what this one form shows (%s)', (_, texts) => {
  // A sign-off on the same issue may show it as what is signed.
  expect(texts['give.instructions-help']).not.toMatch(/\bnever\b|\bnie\b/);
});

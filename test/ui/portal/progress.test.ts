import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import german from '../../../locales/de-DE.json';
import english from '../../../locales/en-US.json';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { Progress } from '../../../static/portal/engagement/progress';

function shown(catalogue: Record<string, string>, language: string, progress: { done: number; all: number }): string {
  const value = makeTexts(catalogue, { language, locale: language, timeZone: 'UTC' });
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value }, createElement(Progress, { progress })));
}

it.each([
  ['en-US', english, 'Your progress', 'Your part: 7 of 9 done'],
  ['de-DE', german, 'Ihr Fortschritt', 'Ihr Teil: 7 von 9 erledigt'],
])('progress is a bar with a name, and said in words, in %s', (language, catalogue, name, words) => {
  const html = shown(catalogue, language, { done: 7, all: 9 });
  expect(html).toContain(`>${words}</span>`);
  expect(html).toContain(`<progress max="9" value="7" aria-label="${name}" aria-valuetext="${words}">`);
});

it('nothing is said of it before anything was asked', () => {
  expect(shown(english, 'en-US', { done: 0, all: 0 })).toBe('');
});

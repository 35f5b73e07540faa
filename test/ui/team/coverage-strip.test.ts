import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { CoverageStrip } from '../../../static/team/project-page/overview/coverage-strip';
import { engagement } from '../samples/samples';

it('the picture of the next days says what the line under its longest gap is', () => {
  const strip = createElement(CoverageStrip, { engagement: engagement(), asks: [], fillGap: null });
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const markup = renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, strip));
  expect(markup).toContain('Longest time with nothing dated');
});

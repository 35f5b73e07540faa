/** The words, and a part that is shown with them, for tests of signatures. */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import english from '../../../../locales/en-US.json';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';

export const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
export const shown = <Props extends object>(Shown: ComponentType<Props>, props: Props): string =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, createElement(Shown, props)));

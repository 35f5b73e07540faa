/** The words, the people and the shown form that tests of a gate’s form have in common. */
import { type ComponentType, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import german from '../../../../../locales/de-DE.json';
import english from '../../../../../locales/en-US.json';
import { makeTexts } from '../../../../../static/i18n/texts';
import { TextsContext } from '../../../../../static/i18n/use-texts';
import type { CriterionRow } from '../../../../../static/team/gate/form/criteria';
import { engagement } from '../../../samples/samples';

export const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
export const textsIn = {
  'en-US': texts,
  'de-DE': makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' }),
};
const names: Record<string, string> = { anna: 'Anna', ben: 'Ben', cleo: 'Cleo' };
export const personOf = (id: string) => ({ name: names[id] ?? id, avatar: undefined, isClosed: false });
export const row = (id: number, text: string, priority: 'must' | 'should' = 'must'): CriterionRow => ({
  id,
  text,
  priority,
});
export const shownIn = <Props extends object>(
  language: keyof typeof textsIn,
  Shown: ComponentType<Props>,
  props: Props,
): string =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: textsIn[language] }, createElement(Shown, props)));
export const shown = <Props extends object>(Shown: ComponentType<Props>, props: Props): string =>
  shownIn('en-US', Shown, props);
export const setting = (changes = {}) => ({
  engagement: engagement(changes),
  subject: 'issue' as const,
  canHold: true,
});

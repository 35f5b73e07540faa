import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { OwnerField } from '../../../../static/team/task/form/owner-field';
import { engagement } from '../../samples/samples';

const personOf = (name: string) => ({ name, avatar: undefined, isClosed: false });
const locales = { 'en-US': english, 'de-DE': german } as const;
const shown = (language: 'en-US' | 'de-DE', team: string[]) => {
  const field = createElement(OwnerField, {
    label: 'Who',
    engagement: engagement({ absent: [{ accountId: 'anna', why: 'closed' }] }),
    personOf,
    team,
    error: undefined,
    value: 'anyone',
    onChange: () => undefined,
  });
  const texts = makeTexts(locales[language], { language, locale: language, timeZone: 'UTC' });
  return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, field));
};

it('whoever would be refused can’t be chosen, and the option says why', () => {
  const options = (markup: string) => markup.match(/<option.*?<\/option>/g) ?? [];
  const [ben, anna, side] = options(shown('en-US', []));
  expect(ben).toBe('<option value="ben">ben</option>');
  expect(anna).toBe('<option value="anna" disabled="">anna – can’t take part</option>');
  expect(side).not.toContain('disabled');
  expect(options(shown('de-DE', ['ben']))[0]).toBe('<option value="ben" disabled="">ben – hat sie gegeben</option>');
});

/** Mails of the request that are switched off: what their person reads in the portal, and the team in its settings. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import english from '../../locales/en-US.json';
import { makeTexts } from '../../static/i18n/texts';
import { TextsContext } from '../../static/i18n/use-texts';
import { MailsSaid } from '../../static/portal/mails/mails-said';
import { PersonRow } from '../../static/team/project-settings/people/person-row';
import { engagement } from './samples/samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const shown = (element: Parameters<typeof renderToStaticMarkup>[0]) =>
  renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, element));

it('whoever has none reads what that means as long as it is so, not only after the click', () => {
  const said = (areWanted: boolean, isJustOn = false) => shown(createElement(MailsSaid, { areWanted, isJustOn }));
  expect(said(false)).toContain('While that is so, your silence counts as acceptance nowhere.');
  expect(said(true)).not.toContain('<p>');
  expect(said(true, true)).toContain('You are mailed about this request.');
});

it('the team finds in its settings who reads in the portal only', () => {
  const row = (mailsOff: string[]) => {
    const known = engagement({ mailsOff });
    const [customer] = known.customers;
    if (!customer) throw new Error('The sample has customers');
    const nothing = () => undefined;
    const person = () => ({ name: 'Ben', avatar: undefined, isClosed: false });
    const listeners = { onChanged: nothing, onRemoved: nothing, onDirty: nothing, refresh: async () => undefined };
    const props = { ...listeners, engagement: known, projectKey: 'HAR', personOf: person, customer };
    return shown(createElement(PersonRow, props));
  };
  expect(row(['ben'])).toContain('Reads it in the portal only');
  expect(row(['anna'])).not.toContain('Reads it in the portal only');
});

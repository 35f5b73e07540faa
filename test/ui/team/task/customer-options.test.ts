import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import type { GateToSign } from '../../../../src/contract/calls/admin';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { GatesToSign } from '../../../../static/team/project-settings/people/gates-to-sign';
import { HandOver } from '../../../../static/team/project-settings/people/hand-over';
import { neverOwnersOfAll } from '../../../../static/team/task/bulk/actions';
import { OwnerField } from '../../../../static/team/task/form/owner-field';
import { rowOf } from '../../../../static/team/task/state/rows';
import { engagement, teamTask } from '../../samples/samples';

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
  expect(options(shown('de-DE', ['ben']))[0]).toBe(
    '<option value="ben" disabled="">ben – hat sie vergeben oder ist Ansprechpartner</option>',
  );
});

it('in bulk, whoever would be refused all of the tasks can’t be chosen, and who would be refused some can', () => {
  const rows = [
    { givenBy: 'pm', contact: 'ben' },
    { givenBy: 'ben', contact: 'anna' },
  ].map((each, at) => rowOf(teamTask(`${at}`, each)));
  expect(neverOwnersOfAll(rows)).toEqual(['ben']);
  expect(neverOwnersOfAll([])).toEqual([]);
});

it('all that somebody holds goes to nobody who would be refused one of the tasks', () => {
  const held = { id: 't', title: 'Test users', due: null, state: 'open', awaits: null } as const;
  const props = {
    engagement: engagement(),
    personOf,
    accountId: 'anna',
    held: [
      { ...held, givenBy: 'pm', contact: 'pm' },
      { ...held, id: 'u', givenBy: 'pm', contact: 'ben' },
    ],
    onDone: async () => undefined,
    children: null,
  };
  const form = createElement(HandOver, props);
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const markup = renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, form));
  expect(markup).toContain('<option value="ben" disabled="">');
});

it('what goes along to somebody else says what of it waits for the team', () => {
  const held = { due: null, givenBy: 'pm', contact: 'pm', state: 'open', awaits: null } as const;
  const props = {
    engagement: engagement(),
    personOf,
    accountId: 'anna',
    held: [
      { ...held, id: 'a', title: 'Prices', state: 'completed' },
      { ...held, id: 'b', title: 'Logins', state: 'declined' },
      { ...held, id: 'c', title: 'Users', awaits: 'date' },
      { ...held, id: 'd', title: 'Tests', awaits: 'help' },
      { ...held, id: 'e', title: 'Roles' },
    ] as const,
    onDone: async () => undefined,
    children: null,
  };
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const form = createElement(HandOver, props);
  const markup = renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, form));
  expect([...markup.matchAll(/<li>([^<]*)/g)].map(([, words]) => words)).toEqual([
    'Prices – done, waits for your team',
    'Logins – declined, waits for your team',
    'Users – asks for another date',
    'Tests – is stuck',
    'Roles',
  ]);
  expect(markup).not.toContain('stay where they are');
});

it('what somebody is still to sign is named before they are removed', () => {
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const shown = (gates: readonly GateToSign[]) =>
    renderToStaticMarkup(
      createElement(
        TextsContext.Provider,
        { value: texts },
        createElement(GatesToSign, { gates, name: 'Ben', projectKey: 'HAR' }),
      ),
    );
  const gate = { id: 'g', title: 'Accept the import', subject: { kind: 'version', versionId: '1' } } as const;
  const page = shown([{ ...gate, versionName: 'Pilot' }]);
  expect(page).toMatch(/Ben is still to sign.*Accept the import.*Pilot/);
  expect(page).toContain('/projects/HAR/versions/1');
  expect(shown([])).toBe('');
});

import { expect, it } from 'vitest';
import { checkTemplate, shelveTemplate } from '../../../src/core/plan/stored-template';
import { compareNames, isSameName } from '../../../src/core/text/same-name';

it.each([
  ['other case', 'Kick-off', 'KICK-OFF'],
  ['letters composed otherwise', 'Übergabe', 'U\u0308bergabe'],
  ['other spaces', 'Kick off', ' Kick\u00a0 off'],
])('is one name with %s', (_, one, other) => expect(isSameName(one, other)).toBe(true));

it('is another name with another accent', () => expect(isSameName('Uber', 'Über')).toBe(false));

it('sorts names as people look for them', () => {
  expect(['Zoll', 'set 10', 'Übergabe', 'Set 2', 'abnahme'].sort(compareNames)).toEqual([
    'abnahme',
    'Set 2',
    'set 10',
    'Übergabe',
    'Zoll',
  ]);
});

it('refuses a template whose name only looks like another one, and lists them in order', () => {
  const shelf = { projectId: '1', templates: [{ id: 'a', name: 'Übergabe', tasks: 1 }] };
  const template = {
    id: 'b',
    projectId: '1',
    tasks: [{}] as never,
    isRemoved: false,
    history: { length: 0, hash: '' },
  };
  const wanted = { name: 'u\u0308bergabe', tasks: template.tasks };
  expect(checkTemplate(shelf, 'b', wanted)).toMatchObject({ error: { code: 'template-name-taken' } });
  const { templates } = shelveTemplate(shelf, { ...template, name: 'Zoll' });
  expect(templates.map(({ name }) => name)).toEqual(['Übergabe', 'Zoll']);
});

import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import { makeTexts } from '../../../static/i18n/texts';
import { kindNames, teamKindOf } from '../../../static/team/kinds/ask-kinds';
import type { Known } from '../../../static/team/list/definition/known';
import { firstValues, optionsOf } from '../../../static/team/list/filter/filter';
import { engagement } from '../samples/samples';

const known: Known = {
  texts: makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' }),
  projectKey: 'HAR',
  engagements: new Map([['e1', engagement()]]),
  personOf: () => null,
  issueOf: () => undefined,
  versionOf: () => undefined,
};

describe.each(kindNames)('the list of the kind %s', (name) => {
  const { list } = teamKindOf(name);
  it('has columns and filters that can be told apart', () => {
    const columns = list.table.map(({ key }) => key);
    const filters = list.filters.map(({ key }) => key);
    const heads = list.csv.map(({ csvHead }) => known.texts.t(csvHead));
    for (const keys of [columns, ['text', ...filters], heads]) expect(new Set(keys).size).toBe(keys.length);
  });
  it('is sorted at first by one of its columns', () => {
    expect(list.table.map(({ key }) => key)).toContain(list.firstSorting.by);
  });
  it('shows the value that each choice has at first', () => {
    const first = firstValues(list.filters);
    for (const filter of list.filters) {
      if (filter.kind === 'choice') {
        expect(optionsOf(filter, [], known).map(({ value }) => value)).toContain(first[filter.key]);
      }
    }
  });
});

it('gives each kind a list and a file of its own', () => {
  for (const of of ['name', 'fileName'] as const) {
    const names = kindNames.map((kind) => teamKindOf(kind).list[of]);
    expect(new Set(names).size).toBe(kindNames.length);
  }
});

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EngagementContacts } from '../../../../src/contract/contact';
import { ContactsView } from '../../../../static/team/survey/contacts/contacts';
import { contactsCsv, contactsJson } from '../../../../static/team/survey/contacts/export';
import { engagement } from '../../samples/samples';
import { inGerman, shown, texts, wordsIn } from '../survey/given';

const quarter = (name: string, outbound: number, chase: number) => ({ name, outbound, chase });
const one: EngagementContacts = {
  engagementId: 'e1',
  revision: 1,
  quarters: [quarter('2026-Q1', 3, 1), quarter('2026-Q2', 9, 1)],
  chases: [{ id: 'c1', day: '2026-05-04', text: '=1+1', by: 'pm' }],
};
const other: EngagementContacts = { engagementId: 'e2', revision: 0, quarters: [quarter('2026-Q1', 1, 0)], chases: [] };
const view = (engagements: readonly EngagementContacts[], language = texts, mayAct = true) =>
  shown(
    ContactsView,
    {
      contacts: { engagements },
      engagements: new Map(['e1', 'e2'].map((id) => [id, { ...engagement(), id, name: `Customer ${id}` }])),
      projectKey: 'HAR',
      mayAct,
      onChanged: () => undefined,
      onStale: async () => undefined,
    },
    language,
  );

describe('contacts over time', () => {
  it('have both numbers beside each share, and counts alone of few', () => {
    const html = view([one]);
    const words = wordsIn(html);
    expect(words).toContain('2026-Q2 90% 9 1');
    expect(words).toContain('2026-Q1 3 of 4 3 1');
    expect(words).toContain('Not enough data for a trend: 4 more quarters are needed.');
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).not.toMatch(/success|danger/);
    expect(wordsIn(view([one], inGerman))).toContain('Unaufgefordert von allen');
  });
  it('are added up over customers, and tagged for one', () => {
    const words = wordsIn(view([one, other]));
    expect(words).toContain('2026-Q1 80% 4 1');
    expect(words).toContain('Choose a customer to see what is tagged');
    expect(words).not.toContain('Tag a question');
    expect(wordsIn(view([one]))).toContain('Tag a question');
  });
  it('offer nothing to who may not act, and say that there is nothing', () => {
    expect(wordsIn(view([one], texts, false))).not.toContain('Tag a question');
    expect(wordsIn(view([{ ...other, quarters: [] }]))).toContain('There is nothing to count yet.');
    expect(wordsIn(view([]))).toContain('Only your team sees this.');
  });
});

describe('the files of contacts', () => {
  const exported = [{ ...one, customer: '@Northwind' }];
  it('have numbers and tags, and no formula', () => {
    const rows = Papa.parse<string[]>(contactsCsv(exported, texts).slice(1)).data;
    expect(rows[1]).toEqual(["'@Northwind", '2026-Q1', '', '3', '1', '', '']);
    expect(rows[2]).toEqual(["'@Northwind", '2026-Q2', '0.9', '9', '1', '', '']);
    expect(rows[3]).toEqual(["'@Northwind", '', '', '', '', '2026-05-04', "'=1+1"]);
  });
  it('have null for what is not told', () => {
    expect(JSON.parse(contactsJson(exported))).toMatchObject([
      { quarters: [{ ratio: null }, { ratio: 0.9 }], chases: [{ text: '=1+1', by: 'pm' }] },
    ]);
  });
});

import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EngagementTouchpoints, TouchedQuarter } from '../../../../src/contract/contact';
import { touchpointsCsv, touchpointsJson } from '../../../../static/team/survey/contacts/touched-export';
import { TouchpointsView } from '../../../../static/team/survey/contacts/touchpoints';
import { inGerman, shown, texts, wordsIn } from '../survey/given';

const nothing = { tasks: 0, gates: 0, surveys: 0, replies: 0, questions: 0 };
const quarter = (name: string, changes: Partial<TouchedQuarter> = {}): TouchedQuarter => ({
  name,
  ...nothing,
  ...changes,
});
const met = (changes: Partial<TouchedQuarter> = {}): EngagementTouchpoints => ({
  engagementId: 'e1',
  quarters: ['2026-Q4', '2026-Q3'],
  people: [
    {
      accountId: 'anna',
      quarters: [
        quarter('2026-Q4', { tasks: 2, gates: 1, surveys: 1, replies: 1, questions: 4, ...changes }),
        quarter('2026-Q3', { tasks: 9 }),
      ],
    },
    { accountId: 'ben', quarters: [quarter('2026-Q4', { ...changes, surveys: 1, questions: 4 }), quarter('2026-Q3')] },
  ],
});
const view = (touchpoints: EngagementTouchpoints, language = texts) =>
  shown(TouchpointsView, { touchpoints, customer: '=Northwind', projectKey: 'HAR' }, language);

describe('touchpoints with a measure', () => {
  it('stand beside the questions of each person, of the newest quarter first', () => {
    const html = view(met());
    const words = wordsIn(html);
    expect(words).toContain('2 people: 6 touchpoints with a measure, 8 questions asked.');
    expect(words).toMatch(/Loading name 5 2 1 1 1 4/);
    expect(words).toMatch(/Loading name 1 0 0 1 0 4/);
    expect(words).not.toContain(' 9 ');
    expect(html).not.toMatch(/success|danger/);
    expect(wordsIn(view(met(), inGerman))).toContain('2 Personen: 6 Kontaktpunkte mit Messung, 8 gestellte Fragen.');
  });
  it('have no replies where it is kept who has said what, and say so', () => {
    const words = wordsIn(view(met({ replies: null })));
    expect(words).toContain('Replies to customers are not counted here');
    expect(words).toContain('2 people: 5 touchpoints');
    expect(words).toMatch(/Loading name 4 2 1 1 4/);
  });
  it('have no table and no file of nothing', () => {
    const { people, ...rest } = met();
    const none = { ...rest, people: people.map((each) => ({ ...each, quarters: [quarter('2026-Q4')] })) };
    expect(view(none)).not.toContain('<table');
    expect(wordsIn(view(none))).not.toContain('Export');
  });
});

describe('the files of touchpoints', () => {
  it('have a line for each person and quarter, by account, and no formula', () => {
    const csv = touchpointsCsv({ ...met(), customer: '=Northwind' }, texts);
    const [head = [], ...rows] = Papa.parse<string[]>(csv.slice(1).trim()).data;
    expect(rows).toHaveLength(4);
    expect(rows[0]?.slice(1)).toEqual(['anna', '2026-Q4', '5', '2', '1', '1', '1', '4']);
    expect(head).toHaveLength(9);
    expect(csv).not.toMatch(/(^|[,;\n]"?)=/);
  });
  it('tell of what is not told that it is not', () => {
    const kept = { ...met({ replies: null }), customer: 'Northwind' };
    expect(Papa.parse<string[]>(touchpointsCsv(kept, texts).slice(1).trim()).data[1]?.[7]).toBe('');
    expect(JSON.parse(touchpointsJson(kept)).people[0].quarters[0]).toMatchObject({ replies: null, measured: 4 });
  });
});

import { describe, expect, it } from 'vitest';
import type { ListedCheckpoint } from '../../../../src/contract/survey/checkpoint';
import { csvOf } from '../../../../static/team/list/csv';
import { type FilterValues, firstValues, passes } from '../../../../static/team/list/filter/filter';
import { sorted } from '../../../../static/team/list/table/sort';
import { headlinesOf } from '../../../../static/team/survey/list/headline';
import { surveyList } from '../../../../static/team/survey/list/survey-list';
import { surveyPictured } from '../../../../static/team/survey/list/survey-pictured';
import { SurveyTitle } from '../../../../static/team/survey/list/survey-title';
import { Timeline } from '../../../../static/team/survey/list/timeline';
import { type SurveyRow, surveyRow } from '../../../../static/team/survey/list/use-surveys';
import { scaleOf, windowsOf } from '../../../../static/team/survey/list/windows';
import { formatOpens, formatWindow } from '../../../../static/team/survey/state/days';
import { surveyShownState } from '../../../../static/team/survey/state/shown-state';
import { unreadDays } from '../../../../static/team/survey/state/unread';
import { inGerman, known, listed, shown, texts, versionOf, wordsIn } from './given';

const row = (changes: Partial<ListedCheckpoint> = {}) => surveyRow(listed(changes));
const closed = (id: string, isUnread: boolean) =>
  row({
    id,
    state: 'closed',
    since: '2026-11-21T09:00:00.000Z',
    closesOn: '2026-11-20',
    asked: 14,
    answered: 10,
    isUnread,
  });
const isListed = (changes: Partial<ListedCheckpoint>, values: Partial<FilterValues>) =>
  passes(row(changes), surveyList, { ...firstValues(surveyList.filters), ...values } as FilterValues, known);
const cell = (key: string, of = row()) => {
  const column = surveyList.table.find((each) => each.key === key);
  if (!column) throw new Error(`There is no column ${key}`);
  const { Cell } = column;
  return wordsIn(shown(() => Cell({ row: of, known, tabIndex: undefined, opener: undefined }), {}));
};

describe('the list of surveys', () => {
  it('marks results that nobody has read, and puts them before those that somebody has', () => {
    expect(surveyShownState(closed('a', true)).key).toBe('survey-team.state.unread');
    expect(surveyShownState(closed('a', false)).key).toBe('survey-team.state.closed');
    const rows = [
      closed('read', false),
      closed('unread', true),
      row({ id: 'planned' }),
      row({ id: 'open', state: 'open' }),
    ];
    const order = sorted(rows, surveyList, surveyList.firstSorting, known).map(({ id }) => id);
    expect(order).toEqual(['unread', 'open', 'planned', 'read']);
  });
  it('says for how many working days results have waited', () => {
    expect(cell('state', { ...closed('a', true), since: '2026-11-19T08:00:00.000Z' })).toBe(
      'Results unread unread for 1 working day',
    );
    expect(cell('state', closed('a', false))).toBe('Closed');
    expect(cell('state', closed('a', true))).toContain('unread for less than a working day');
    expect(unreadDays({ ...closed('a', true), engagementIds: ['elsewhere'] }, known.engagements)).toBeNull();
  });
  it('has a headline of what waits, the oldest first, and none where nothing waits', () => {
    const lines = (rows: SurveyRow[], language = texts) => headlinesOf(rows, known.engagements, language).join(' ');
    const old = { ...closed('b', true), since: '2026-11-12T09:00:00.000Z' };
    const open = row({ state: 'open', closesOn: '2026-12-14', asked: 9 });
    expect(lines([row(), closed('a', false)])).toBe('');
    expect(lines([closed('a', true), old, open])).toBe(
      'The results of 2 surveys are waiting for your team, the oldest unread for 6 working days. 1 survey is open until Dec 14, 2026, with 9 asked.',
    );
    expect(lines([old], inGerman)).toBe(
      'Die Ergebnisse von 1 Umfrage warten auf Ihr Team: seit 6 Arbeitstagen nicht ausgewertet.',
    );
    const soon = { ...open, id: 'soon', closesOn: '2026-12-02', asked: 3 };
    expect(lines([open, soon])).toBe('2 surveys are open, with 12 asked; the first ends on Dec 2, 2026.');
  });
  it('says the days and how many have answered, never a number that is not known', () => {
    expect(cell('days')).toBe('Opens on Dec 1, 2026 Until Dec 14, 2026');
    expect(cell('days', row({ opensOn: null }))).toBe('Opens when you open it Open for 14 days');
    expect(cell('answers')).toBe('–');
    expect(cell('answers', row({ state: 'open', asked: 14 }))).toBe('14 asked');
    expect(cell('answers', closed('a', true))).toBe('10 of 14 answered');
    expect(cell('answers', { ...closed('a', true), answered: 0 })).toBe('0 of 14 answered');
  });
  it('says at what occasion one opens, and at which interval it is repeated', () => {
    const released = row({ opensOn: null, occasion: { kind: 'version-released', versionId: '10' } });
    expect(cell('days', released)).toBe('When version 1.2 is released Open for 14 days');
    const opened = { ...released, state: 'open' as const, closesOn: '2026-12-14' };
    expect(cell('days', opened)).toBe('Opened on Dec 1, 2026 Until Dec 14, 2026');
    expect(cell('days', row({ recurrence: { everyMonths: 6 } }))).toBe(
      'Opens on Dec 1, 2026 Until Dec 14, 2026 Every 6 months',
    );
    const [heads, first, second] = csvOf([released, row({ recurrence: { everyWeeks: 2 } })], surveyList, known).split(
      '\r\n',
    );
    expect(heads).toContain('Days open,What it waits for,It is repeated,');
    expect(first).toContain(',14,When version 1.2 is released,,');
    expect(second).toContain(',14,,Every 2 weeks,');
  });
  it('marks those whose occasion can’t come, and puts them first among the planned', () => {
    const gone = row({ id: 'gone', opensOn: null, occasionGone: 'archived' });
    expect(surveyShownState(gone).key).toBe('survey-team.state.in-vain');
    const order = sorted([row(), gone, row({ id: 'open', state: 'open' })], surveyList, surveyList.firstSorting, known);
    expect(order.map(({ id }) => id)).toEqual(['open', 'gone', 'c1']);
  });
  it('says when one was opened and closed', () => {
    expect(formatOpens(closed('a', true), versionOf, texts)).toBe('Opened on Nov 7, 2026');
    expect(formatWindow(closed('a', true), inGerman)).toBe('Beendet am 21.11.2026');
    const off = row({ state: 'cancelled', closesOn: '2026-12-14' });
    expect(formatOpens(off, versionOf, texts) + formatWindow(off, texts)).toBe('');
  });
  it('is narrowed down by state, kind, mode, engagement and what is unread', () => {
    expect(isListed({}, {})).toBe(true);
    expect(isListed({ state: 'closed' }, { state: 'active' })).toBe(false);
    expect(isListed({ state: 'closed', isUnread: true }, { state: 'active' })).toBe(true);
    expect(isListed({ state: 'open' }, { state: 'planned' })).toBe(false);
    expect(isListed({}, { kind: 'pulse' })).toBe(false);
    expect(isListed({}, { mode: 'confidential' })).toBe(false);
    expect(isListed({ engagementIds: ['e2', 'e1'] }, { engagement: 'e1' })).toBe(true);
    expect(isListed({ engagementIds: ['e2'] }, { engagement: 'e1' })).toBe(false);
    expect(isListed({}, { unread: 'on' })).toBe(false);
    expect(isListed({}, { text: 'harbour' })).toBe(true);
  });
  it('is a file in which nothing is a formula', () => {
    const [heads, line] = csvOf(
      [row({ title: '=1+1', state: 'closed', answered: 0, asked: 3 })],
      surveyList,
      known,
    ).split('\r\n');
    expect(heads).toContain('Survey title,Customers,Kind,How it is answered,State,Opens on,Last day,Days open');
    expect(line).toContain(`"'=1+1",Harbour portal,About one event,By name,Closed,2026-12-01,2026-12-14,14,,,3,0,No`);
  });
  it('leads to a survey by a button that the focus finds again', () => {
    const opener = { isOpen: false, controls: '', onToggle: () => {} };
    expect(shown(SurveyTitle, { row: row(), opener })).toContain('data-survey="c1"');
  });
});

describe('a survey in the pictures of the overview', () => {
  it('is held by the customer while it is open, in each of its engagements', () => {
    const open = row({ state: 'open', engagementIds: ['e1', 'e2'], closesOn: '2026-12-14' });
    expect(surveyPictured(open)).toEqual(
      ['e1', 'e2'].map((engagementId) => ({
        engagementId,
        standing: 'customer',
        held: { from: null, due: '2026-12-14' },
      })),
    );
  });
  it('is held from its day on if it is planned, and counts for nobody once it is called off', () => {
    expect(surveyPictured(row())).toEqual([
      { engagementId: 'e1', standing: 'not-yet', held: { from: '2026-12-01', due: '2026-12-14' } },
    ]);
    expect(surveyPictured(row({ opensOn: null }))[0]?.held).toBeNull();
    expect(surveyPictured(row({ state: 'cancelled' }))[0]).toMatchObject({ standing: null, held: null });
    expect(surveyPictured(closed('a', true))[0]).toMatchObject({ standing: 'done', held: null });
  });
});

describe('the time line', () => {
  const rows = [
    row({ id: 'later', opensOn: '2026-12-11' }),
    row({ id: 'first' }),
    row({ opensOn: null }),
    row({ state: 'cancelled' }),
  ];
  it('has each survey that has days, the earliest first', () => {
    expect(windowsOf(rows).map(({ survey, from, to }) => [survey.id, from, to])).toEqual([
      ['first', '2026-12-01', '2026-12-14'],
      ['later', '2026-12-11', '2026-12-24'],
    ]);
  });
  it('ends with the day on which a survey was closed early', () => {
    const closedOn = (since: string) => windowsOf([row({ state: 'closed', since, closesOn: '2026-12-14' })])[0]?.to;
    expect(closedOn('2026-12-05T10:00:00.000Z')).toBe('2026-12-05');
    expect(closedOn('2026-12-15T01:00:00.000Z')).toBe('2026-12-14');
    expect(closedOn('2026-11-30T23:30:00.000Z')).toBe('2026-12-01');
  });
  it('goes from the first of all days to the last, today among them', () => {
    const scale = scaleOf(windowsOf(rows), '2026-11-24');
    expect(scale).toMatchObject({ from: '2026-11-24', to: '2026-12-24' });
    expect(scale?.at('2026-12-09')).toBe(50);
    expect(scaleOf([], '2026-11-24')).toBeNull();
  });
  it('says in words what its bars show', () => {
    const words = wordsIn(shown(Timeline, { surveys: rows, today: '2026-11-24' }));
    expect(words).toContain('Release 1 Dec 1, 2026 to Dec 14, 2026 · Planned');
    expect(words).toContain('The bars go from Nov 24, 2026 to Dec 24, 2026.');
  });
});

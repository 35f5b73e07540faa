import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import english from '../../../../locales/en-US.json';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import { gateStates } from '../../../../src/contract/gate/state';
import type { TeamGate } from '../../../../src/contract/gate/team-gate';
import { meanings } from '../../../../src/contract/gate/terms';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { wordsOf } from '../../../../static/portal/gate/gate-lozenge';
import { gateList } from '../../../../static/team/gate/list/gate-list';
import { HiddenGates } from '../../../../static/team/gate/list/hidden-gates';
import { latencyIn, roundsIn, shareOf } from '../../../../static/team/gate/measures/measured';
import { Measures } from '../../../../static/team/gate/measures/measures';
import { formatSince } from '../../../../static/team/gate/state/gate-facts';
import { gateShownState } from '../../../../static/team/gate/state/shown-state';
import { bandOf, waitingIn, waitOf } from '../../../../static/team/gate/state/wait';
import { csvOf } from '../../../../static/team/list/csv';
import type { Known } from '../../../../static/team/list/definition/known';
import { type FilterValues, firstValues, passes, tick } from '../../../../static/team/list/filter/filter';
import { sorted } from '../../../../static/team/list/table/sort';
import { decision, standing, teamGate } from '../../samples/gate-samples';
import { portalGate } from '../../samples/portal-samples';
import { engagement } from '../../samples/samples';

// A Tuesday: five whole working days have passed since the Monday on which the gates were opened.
const shown: EngagementSummary = engagement({ today: '2026-11-24' });
const engagements = new Map([['e1', shown]]);
const ids = (gates: readonly TeamGate[]) => gates.map(({ id }) => id);
const known: Known = {
  texts: makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' }),
  projectKey: 'HAR',
  engagements,
  personOf: (id) => ({ name: `${id}, @home`, avatar: undefined, isClosed: false }),
  issueOf: () => ({ key: 'HAR-7', summary: '' }),
  versionOf: () => undefined,
};
const isListed = (gate: TeamGate, changes: Partial<FilterValues>) =>
  passes(gate, gateList, { ...firstValues(gateList.filters), ...changes } as FilterValues, known);

describe('how long a gate has waited', () => {
  it('counts the customer’s working days from when they were asked', () => {
    expect(waitOf(teamGate('a'), shown)).toEqual({ turn: 'customer', days: 5 });
    const holidays = [{ day: '2026-11-18', name: 'Day of repentance' }];
    expect(waitOf(teamGate('a'), { ...shown, calendar: { ...shown.calendar, holidays } })?.days).toBe(4);
  });
  it('counts in a sequence from when it became their turn', () => {
    const decided = { outcome: 'accepted', by: 'ben', at: '2026-11-20T10:00:00Z', signOffId: 's1' } as const;
    const inTurn = teamGate('a', {
      order: 'sequence',
      standing: [standing('ben', { decided }), standing('anna', { step: 2 })],
    });
    expect(waitOf(inTurn, shown)?.days).toBe(1);
  });
  it('is the team’s where the team has to ask again, and nobody’s for a draft and once it is over', () => {
    const since = '2026-11-20T09:00:00Z';
    for (const state of ['rejected', 'expired', 'invalidated'] as const) {
      expect(waitOf(teamGate('a', { state, since, waitingFor: [] }), shown)).toEqual({ turn: 'team', days: 1 });
    }
    // Nobody was asked about a draft, so nobody waits for it.
    for (const state of ['draft', 'satisfied', 'withdrawn'] as const)
      expect(waitOf(teamGate('a', { state }), shown)).toBeNull();
  });
  it('says the same of every wait: whole working days, which today is not before it is over', () => {
    // Asked, or rejected, on a Sunday evening: looked at on Wednesday and Friday.
    const since = '2026-11-29T22:07:00Z';
    const rejected = teamGate('a', { state: 'rejected', since, waitingFor: [] });
    const asked = teamGate('b', { openedAt: since });
    const wednesday = { ...shown, today: '2026-12-02' };
    const friday = { ...shown, today: '2026-12-04' };
    for (const gate of [rejected, asked]) {
      expect(waitOf(gate, wednesday)?.days).toBe(2);
      expect(waitOf(gate, friday)?.days).toBe(4);
    }
    expect(waitingIn([asked], new Map([['e1', wednesday]])).ages['2']).toBe(1);
  });
  it('is never less than nothing, and unknown without the customer’s calendar', () => {
    expect(waitOf(teamGate('a'), { ...shown, today: '2026-11-01' })?.days).toBe(0);
    expect(waitOf(teamGate('a'), undefined)).toBeNull();
  });
  it.each([
    [0, '2'],
    [2, '2'],
    [3, '5'],
    [5, '5'],
    [6, '10'],
    [10, '10'],
    [11, 'more'],
    [400, 'more'],
  ])('of %i days is in the band %s', (days, band) => {
    expect(bandOf(days)).toBe(band);
  });
  it('is counted once a gate, and only while it is the customer’s turn', () => {
    const gates = [
      teamGate('a', { waitingFor: ['anna', 'ben'] }),
      teamGate('b', { openedAt: '2026-11-24T09:00:00Z' }),
      teamGate('c', { state: 'rejected', waitingFor: [] }),
    ];
    expect(waitingIn(gates, engagements).ages).toEqual({ '2': 1, '5': 1, '10': 0, more: 0, stuck: 0 });
  });
  it('is nobody’s where silence is halted, or somebody has left: then the gate is stuck, and waits for the team', () => {
    const halted = standing('ben', { unreachable: 'off-request' });
    const gates = [
      teamGate('a', { standing: [standing('anna'), halted], waitingFor: ['anna', 'ben'], isSilenceHalted: true }),
      teamGate('b', {
        gone: ['cleo'],
        standing: [standing('cleo', { unreachable: 'off-request' })],
        waitingFor: ['cleo'],
        since: '2026-11-23T09:00:00Z',
      }),
      teamGate('c'),
    ];
    const { ages, people } = waitingIn(gates, engagements);
    expect(ages).toEqual({ '2': 0, '5': 1, '10': 0, more: 0, stuck: 2 });
    // Neither a gate on which the team has to act first nor its time is counted as anybody's.
    expect(people).toEqual([{ accountId: 'anna', gates: 1, days: 5 }]);
  });
  it('is none in the export of a draft, which nobody was asked about', () => {
    const [heads = '', row = ''] = csvOf([teamGate('a', { state: 'draft', waitingFor: [], round: 0 })], gateList, known)
      .split('\r\n')
      .map((line) => line.split(','));
    const under = (head: string) => row[heads.indexOf(head)];
    expect(under('Waiting for')).toBe('');
    expect(under('Waiting (working days)')).toBe('');
  });
  it('is told of each person, the longest first', () => {
    const gates = [
      teamGate('a', { waitingFor: ['ben'], openedAt: '2026-11-23T09:00:00Z' }),
      teamGate('b', { waitingFor: ['anna', 'ben'] }),
      teamGate('c', { state: 'satisfied', waitingFor: [] }),
    ];
    expect(waitingIn(gates, engagements).people).toEqual([
      { accountId: 'ben', gates: 2, days: 5 },
      { accountId: 'anna', gates: 1, days: 5 },
    ]);
  });
});

describe('a filter of the queue', () => {
  const open = teamGate('open', { isOverdue: true });
  const other = teamGate('other', { waitingFor: ['ben'], mode: 'advise', engagementId: 'e2', deliverable: 'Portal' });
  const draft = teamGate('draft', { state: 'draft', waitingFor: [] });
  const over = teamGate('over', { state: 'satisfied', waitingFor: [], how: 'signed' });
  it.each<[Partial<FilterValues>, string[]]>([
    [{}, ['open', 'other', 'draft']],
    [{ state: 'on-team' }, []],
    [{ state: 'draft' }, ['draft']],
    [{ state: 'open' }, ['open', 'other']],
    [{ state: 'satisfied' }, ['over']],
    [{ state: 'any' }, ['open', 'other', 'draft', 'over']],
    [{ engagement: 'e2' }, ['other']],
    [{ person: 'ben' }, ['other']],
    [{ person: 'nobody' }, []],
    [{ mode: 'advise' }, ['other']],
    [{ overdue: tick(true) }, ['open']],
    [{ text: ' PORTAL ' }, ['other']],
    [{ text: 'har-7' }, ['open', 'other', 'draft']],
    [{ text: '1.2', state: 'satisfied' }, ['over']],
  ])('%j lets through %j', (changes, passed) => {
    const gates = [open, other, draft, over];
    expect(ids(gates.filter((gate) => isListed(gate, changes)))).toEqual(passed);
  });
  it('finds every gate by its own state, and in exactly that', () => {
    for (const state of gateStates) {
      const found = gateStates.filter((each) => isListed(teamGate('a', { state }), { state: each }));
      expect(found).toEqual([state]);
    }
  });
  it('finds what the team let pass without a sign-off, also what was signed later', () => {
    const override = { by: 'petra', at: '2026-11-20T10:00:00.000Z', reason: 'The site is closed' };
    const isFound = (changes: Partial<TeamGate>) => isListed(teamGate('a', changes), { state: 'overridden' });
    expect(isFound({ override })).toBe(true);
    expect(isFound({ override, state: 'satisfied' })).toBe(true);
    expect(isFound({})).toBe(false);
  });
});

it('what counts as accepted without a signature is never called signed off, in the filter or in the file', () => {
  const deemed = teamGate('a', { state: 'satisfied', how: 'deemed' });
  expect(isListed(deemed, { state: 'satisfied' })).toBe(false);
  expect(isListed(deemed, { state: 'deemed' })).toBe(true);
  const column = gateList.csv.find(({ csvHead }) => csvHead === 'gates.export.state');
  expect(column?.csvValue(deemed, known)).toBe(known.texts.t('accepted.deemed'));
});

describe('the order of the queue', () => {
  const gates = [
    teamGate('days', { openedAt: '2026-11-20T09:00:00Z', title: 'Gate 10', due: '2026-12-01' }),
    teamGate('over', { state: 'satisfied', waitingFor: [], title: 'Gate 9' }),
    teamGate('weeks', { openedAt: '2026-10-20T09:00:00Z', title: 'Gate 100', due: '2026-11-01' }),
    teamGate('week', { title: 'Gate 2' }),
  ];
  const order = (by: string, isDescending: boolean) => ids(sorted(gates, gateList, { by, isDescending }, known));
  it('begins with whoever has waited longest, by number, and ends with what waits for nobody', () => {
    expect(ids(sorted(gates, gateList, gateList.firstSorting, known))).toEqual(['weeks', 'week', 'days', 'over']);
    expect(order('age', false)).toEqual(['days', 'week', 'weeks', 'over']);
  });
  it('follows any other column, too', () => {
    expect(order('title', false)).toEqual(['week', 'over', 'days', 'weeks']);
    expect(order('due', true)).toEqual(['days', 'weeks', 'over', 'week']);
    expect(order('waiting', true).at(-1)).toBe('over');
    expect(order('state', false).at(-1)).toBe('over');
  });
  it('puts what counts as accepted after a day where that day is', () => {
    const deemed = teamGate('deemed', { deemedAfter: '2026-11-15' });
    const sorting = { by: 'due', isDescending: false };
    expect(ids(sorted([...gates, deemed], gateList, sorting, known)).slice(0, 3)).toEqual(['weeks', 'deemed', 'days']);
  });
  it('loses and doubles nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.constantFrom('title', 'age', 'due'), (numbers, by) => {
        const some = numbers.map((number) => teamGate(String(number), { due: number % 2 ? '2026-12-01' : null }));
        expect(ids(sorted(some, gateList, { by, isDescending: true }, known)).sort()).toEqual(ids(some).sort());
      }),
      { seed: 17 },
    );
  });
});

/** Anna has rejected it. */
const refused = [
  standing('anna', {
    decided: { outcome: 'rejected', by: 'anna', at: '2026-11-17T08:00:00Z', signOffId: 'a.3' },
  }),
];

describe('the measures', () => {
  it.each([
    [4, 6, 67],
    [0, 5, 0],
    [5, 5, 100],
    [4, 4, null],
    [0, 0, null],
  ])('say of %i of %i per cent only where there are enough', (part, total, share) => {
    expect(shareOf(part, total)).toBe(share);
  });
  it('tell in which round a gate was first accepted', () => {
    const gates = [
      teamGate('a', { state: 'satisfied', decisions: [decision(1, 'accepted')] }),
      teamGate('b', {
        state: 'satisfied',
        decisions: [decision(1, 'rejected'), decision(2, 'accepted-with-conditions')],
      }),
      // Of a deliverable that was signed, changed and signed again, the second signature counts.
      teamGate('c', { state: 'satisfied', decisions: [decision(1, 'accepted'), decision(2, 'accepted')] }),
      teamGate('d', { standing: refused, decisions: [decision(1, 'rejected')] }),
      teamGate('e', { state: 'satisfied', decisions: [decision(7, 'accepted')] }),
      teamGate('f', { state: 'satisfied', how: 'deemed', decisions: [decision(1, 'deemed')] }),
      teamGate('g'),
      // Accepted once, and changed since: nothing of it counts.
      teamGate('h', { state: 'invalidated', decisions: [decision(1, 'accepted')] }),
    ];
    expect(roundsIn(gates)).toEqual({ '1': 1, '2': 2, '3': 0, more: 1, refused: 1 });
  });
  it('say what is so where nothing was decided, and show no count of nothing rejected', () => {
    const shown = (gates: readonly TeamGate[]) =>
      renderToStaticMarkup(
        createElement(
          TextsContext.Provider,
          { value: known.texts },
          createElement(Measures, { gates, engagements, isPartial: false }),
        ),
      );
    expect(shown([teamGate('a', { state: 'draft', round: 0 })])).toContain('Nobody has been asked to sign yet.');
    expect(shown([teamGate('a')])).toContain('1 sign-off is open: the decision is still to come.');
    const signed = teamGate('b', { state: 'satisfied', decisions: [decision(1, 'accepted')] });
    expect(shown([signed])).toContain('No sign-off is open at present.');
    expect(shown([signed])).not.toContain('Rejected');
    const rejected = teamGate('c', { standing: refused, decisions: [decision(1, 'rejected')] });
    expect(shown([signed, rejected])).toContain('Rejected, not accepted');
    const changed = shown([teamGate('d', { state: 'invalidated', decisions: [decision(1, 'accepted')] })]);
    expect(changed).not.toContain('in the first round');
    expect(changed).toContain('1 sign-off was accepted, and that no longer counts');
    const again = shown([
      teamGate('e', { state: 'satisfied', round: 2, decisions: [decision(1, 'accepted'), decision(2, 'accepted')] }),
    ]);
    expect(again).toContain('0 of 1 accepted in the first round');
    expect(again).toContain('1 of them had been accepted in an earlier round');
  });
  it('count from asking to deciding in the customer’s working hours', () => {
    const gates = [
      // Monday from nine to one.
      teamGate('a', { decisions: [decision(1, 'accepted', '2026-11-16T12:00:00Z')] }),
      // Monday at nine to the next Monday at nine: five days of eight hours.
      teamGate('b', { standing: refused, decisions: [decision(1, 'rejected', '2026-11-23T08:00:00Z')] }),
      teamGate('c', { decisions: [decision(1, 'deemed', '2026-12-23T08:00:00Z')] }),
      // Ended by abstentions, when that was still noted as a rejection.
      teamGate('e', { decisions: [decision(1, 'rejected', '2026-11-23T08:00:00Z')] }),
      teamGate('d', { engagementId: 'gone', decisions: [decision(1, 'accepted')] }),
    ];
    expect(latencyIn(gates, engagements)).toEqual({ hours: [4, 40], median: 22, ninetieth: null });
  });
  it('name a ninetieth percentile only from ten decisions on', () => {
    const many = (count: number) => [
      teamGate('a', { decisions: Array.from({ length: count }, (_, index) => decision(index + 1, 'accepted')) }),
    ];
    expect(latencyIn(many(9), engagements).ninetieth).toBeNull();
    expect(latencyIn(many(10), engagements).ninetieth).toBe(4);
    expect(latencyIn([], engagements)).toEqual({ hours: [], median: null, ninetieth: null });
  });
});

describe('the export', () => {
  it('is text to spreadsheets, whatever a title looks like', () => {
    const gates = [
      teamGate('a', { title: '=HYPERLINK("x")', deliverable: '+1', waitingFor: ['anna', 'ben'] }),
      teamGate('b', { title: '@SUM(A1)', state: 'rejected', waitingFor: [], due: '2026-12-01' }),
    ];
    const [heads, first, second] = csvOf(gates, gateList, known).split('\r\n');
    expect(heads).toContain('Issue or version,Sign-off,Deliverable,Version of the deliverable,Customer');
    expect(first).toContain(`HAR-7,"'=HYPERLINK(""x"")","'+1",1.2,Harbour portal`);
    expect(first).toContain('"anna, @home; ben, @home",5,,,No,No,,,,1,2026-11-16');
    expect(second).toContain("'@SUM(A1)");
    expect(second).toContain('Your team,');
  });
  it('says of what the team let pass by whom, when and why', () => {
    const passed = teamGate('a', {
      override: { by: 'petra', at: '2026-11-20T10:00:00.000Z', reason: '=The site, closed' },
    });
    const [heads, row] = csvOf([passed], gateList, known).split('\r\n');
    expect(heads).toContain(
      'Passed without sign-off,Passed without sign-off by,Passed without sign-off on,Why passed without sign-off,',
    );
    expect(row).toContain(`No,Yes,"petra, @home",2026-11-20,"'=The site, closed",1,`);
  });
  it('never shows what counts as accepted as signed', () => {
    const deemed = teamGate('a', { state: 'satisfied', how: 'deemed', waitingFor: [] });
    expect(csvOf([deemed], gateList, known)).toContain('Counts as accepted without a signature');
  });
});

it('what abstentions have ended is never called rejected, wherever the team reads it', () => {
  const ended = teamGate('a', { state: 'rejected', how: 'abstained', decisions: [decision(1, 'undecided')] });
  expect(gateShownState(ended)).toEqual({ key: 'gate-team.state.abstained', appearance: 'moved' });
  expect(isListed(ended, { state: 'rejected' })).toBe(false);
  expect(isListed(ended, { state: 'abstained' })).toBe(true);
  expect(isListed(ended, { state: 'active' })).toBe(true);
  const file = csvOf([ended], gateList, known);
  expect(file).toContain('Not decided: abstained');
  expect(file).not.toContain('Rejected');
  expect(formatSince(ended, known.texts)).toMatch(/^Ended without a decision/);
  expect(roundsIn([ended]).refused).toBe(0);
  expect(roundsIn([{ ...ended, decisions: [decision(1, 'rejected')] }]).refused).toBe(0);
});

describe('an open gate that the team has to act on', () => {
  const waits = teamGate('a', { isOverdue: true, standing: [standing('anna', { unreachable: 'on-team' })] });
  it('is the team’s in its state, in the file and in the filter, however late', () => {
    expect(gateShownState(waits)).toEqual({ key: 'list.state.on-team', appearance: 'moved' });
    const column = gateList.csv.find(({ csvHead }) => csvHead === 'gates.export.state');
    expect(column?.csvValue(waits, known)).toBe('Waiting for your team');
    expect(column?.csvValue(teamGate('b', { isOverdue: true }), known)).toBe('Sign-off overdue');
    expect(isListed(waits, { state: 'on-team' })).toBe(true);
    expect(isListed(waits, { state: 'open' })).toBe(false);
    expect(isListed(teamGate('b'), { state: 'open' })).toBe(true);
  });
});

it('a gate whose issue the reader can’t see stands there as in the list', () => {
  const shown = (changes: Partial<TeamGate>) => {
    const hidden = createElement(HiddenGates, { gates: [teamGate('a', changes)] });
    return renderToStaticMarkup(createElement(TextsContext.Provider, { value: known.texts }, hidden));
  };
  expect(shown({ state: 'satisfied', how: 'deemed' })).toContain('Counts as accepted');
  expect(shown({ state: 'satisfied', how: 'deemed' })).not.toContain('Signed off');
  expect(shown({ isOverdue: true })).toContain('Sign-off overdue');
  expect(shown({ deemedAfter: '2026-12-04' })).toContain('Counts as accepted after Dec 4, 2026');
});

describe('what became of a gate', () => {
  const said = (changes: Partial<TeamGate>) => formatSince(teamGate('g', changes), known.texts);
  it('is said in the words of its state, and never as signed off beside conditions', () => {
    expect(said({ state: 'satisfied', how: 'signed' })).toMatch(/^Accepted /);
    expect(said({ state: 'satisfied', how: 'signed', openConditions: 1 })).toMatch(/^Accepted /);
    expect(said({ state: 'satisfied', how: 'deemed' })).toMatch(/^No decision in the agreed time/);
    expect(said({ state: 'rejected' })).toMatch(/^Rejected /);
  });
});

describe('a gate that was accepted with conditions', () => {
  const accepted = (changes: Partial<TeamGate>) =>
    gateShownState(teamGate('g', { state: 'satisfied', how: 'signed', ...changes }));
  it('is green only once none of them is open, and never where something was conceded', () => {
    expect(accepted({}).appearance).toBe('success');
    expect(accepted({ openConditions: 2 })).toEqual({
      key: 'accepted.acceptance.conditions-open',
      facts: { count: 2 },
      appearance: 'moved',
    });
    expect(accepted({ openConditions: 2, areConditionsLate: true })).toEqual({
      key: 'accepted.acceptance.late-open',
      facts: { count: 2 },
      appearance: 'moved',
    });
    expect(accepted({ openConditions: 0, areConditionsLate: true }).key).toBe('accepted.acceptance');
    expect(accepted({ openConditions: 0 }).appearance).toBe('success');
    expect(accepted({ openConditions: 0, isConcession: true }).appearance).toBe('moved');
    expect(accepted({ how: 'deemed' })).toEqual({ key: 'accepted.deemed', appearance: 'default' });
    expect(accepted({ how: 'deemed', openConditions: 1 })).toEqual({
      key: 'accepted.deemed-open',
      facts: { count: 1 },
      appearance: 'moved',
    });
    expect(accepted({ how: 'deemed', openConditions: 0, isConcession: true })).toEqual({
      key: 'accepted.deemed-concession',
      appearance: 'moved',
    });
  });
  it.each(meanings)('is called as the customer reads it: %s', (meaning) => {
    for (const changes of [{}, { openConditions: 2 }, { isConcession: true }, { openConditions: 0 }]) {
      const { appearance: _, ...words } = accepted({ meaning, ...changes });
      expect(words).toEqual(wordsOf(portalGate('g', { state: 'satisfied', how: 'signed', meaning, ...changes })));
      expect(words.key).toMatch(new RegExp(`^accepted\\.${meaning}`));
    }
    expect(known.texts.t(accepted({ meaning }).key)).toBe(
      { review: 'Reviewed', approval: 'Approved', acceptance: 'Accepted' }[meaning],
    );
  });
  it('is found by its open conditions, and by what was conceded', () => {
    const found = (state: string, changes: Partial<TeamGate>) =>
      isListed(teamGate('g', { state: 'satisfied', how: 'signed', ...changes }), { state });
    expect(found('conditions', { openConditions: 1 })).toBe(true);
    expect(found('conditions', { openConditions: 0 })).toBe(false);
    expect(found('conditions', {})).toBe(false);
    expect(found('concession', { isConcession: true })).toBe(true);
    expect(found('concession', {})).toBe(false);
  });
});

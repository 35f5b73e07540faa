import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import english from '../../../../locales/en-US.json';
import type { ReminderDays } from '../../../../src/contract/engagement';
import type { SignedContent } from '../../../../src/contract/gate/content';
import { gateStates } from '../../../../src/contract/gate/state';
import type { TeamGate, TeamGateDetails } from '../../../../src/contract/gate/team-gate';
import { formatFieldText } from '../../../../static/certificate/words/field';
import { makeTexts } from '../../../../static/i18n/texts';
import { TextsContext } from '../../../../static/i18n/use-texts';
import { inAttentionOrder } from '../../../../static/team/ask/attention';
import { formatGateNews } from '../../../../static/team/gate/actions/format-gate-news';
import { OpenForm } from '../../../../static/team/gate/actions/open-form';
import { GateParts } from '../../../../static/team/gate/details/gate-parts';
import { conditionsOf } from '../../../../static/team/gate/standing/conditions';
import { earlierSignOffs, matrixOf } from '../../../../static/team/gate/standing/matrix';
import { StandingList } from '../../../../static/team/gate/standing/standing-list';
import { gateAttention } from '../../../../static/team/gate/state/attention';
import { actionsOnGate, isActionNext, isGateStale } from '../../../../static/team/gate/state/gate-actions';
import { gateFacts, waitedDays } from '../../../../static/team/gate/state/gate-facts';
import { peopleInGate } from '../../../../static/team/gate/state/people-in-gate';
import { formatChange } from '../../../../static/team/gate/words/change-words';
import { formatParts } from '../../../../static/team/gate/words/parts';
import { formatGateReminders, formatLapse } from '../../../../static/team/gate/words/unanswered-words';
import { formatDays } from '../../../../static/team/reminders/format-days';
import { engagement, point } from '../../samples/samples';
import { gateDetails, gateTerms, signOff, teamGate } from '../../samples/team-gate-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
const names: Record<string, string> = { anna: 'Anna', ben: 'Ben', pm: 'Petra' };
const personOf = (id: string) => ({ name: names[id] ?? id, avatar: undefined, isClosed: false });
const factsOf = (changes: Partial<TeamGate>, changed = {}) =>
  gateFacts(teamGate(changes), engagement(changed), personOf, texts);
const said = (changes: Partial<TeamGate>) => factsOf(changes).map(({ text }) => text);
const decided = (id: string, outcome: 'accepted' | 'rejected' = 'accepted') =>
  ({ outcome, by: id, at: '2026-11-19T09:00:00Z', signOffId: `s-${id}` }) as const;

describe('a gate at a glance', () => {
  it('says what is to be signed, who is waited for and for how many working days', () => {
    // Wednesday the 18th to Sunday the 22nd.
    expect(said({})).toEqual([
      'Tariff import 1.2',
      'Waiting for Anna and Ben, for 2 full working days',
      'Blocks the workflow',
    ]);
    expect(said({ openedAt: '2026-11-22T09:00:00Z' })[1]).toBe('Waiting for Anna and Ben, since today');
    expect(said({ openedAt: '2026-11-20T09:00:00Z' })[1]).toBe(
      'Waiting for Anna and Ben, not yet for a full working day',
    );
  });
  it('is alarming when it is overdue', () => {
    const facts = factsOf({ isOverdue: true, due: '2026-11-20' });
    expect(facts.filter(({ isAlarming }) => isAlarming)).toHaveLength(2);
  });
  it('never says that somebody signed what only counts as accepted', () => {
    expect(said({ state: 'satisfied', how: 'deemed', waitingFor: [] })[1]).toMatch(/^No decision in the agreed time/);
    const deemed = { state: 'satisfied', how: 'deemed', waitingFor: [], since: '2026-12-08T06:00:00Z' } as const;
    expect(said({ ...deemed, silentUntil: '2026-12-07' })[1]).toBe(
      'No decision in the agreed time, which ended Dec 7, 2026',
    );
    expect(said({ state: 'satisfied', how: 'signed', waitingFor: [] })[1]).toMatch(/^Accepted on Nov/);
    expect(said({ deemedAfter: '2026-12-04' })).toContain('Counts as accepted after Dec 4, 2026');
  });
  it('says what it does to the workflow only while it may hold something', () => {
    for (const state of gateStates) {
      const isOver = state === 'satisfied' || state === 'withdrawn';
      expect(said({ state }).includes('Blocks the workflow')).toBe(!isOver);
      const override = { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'Agreed by phone' };
      expect(said({ state, override })).not.toContain('Blocks the workflow');
    }
  });
  it('says what changed, who passed it and which round it is', () => {
    const facts = said({
      state: 'invalidated',
      waitingFor: [],
      changed: ['description', 'criterion', 'customfield_1', 'customfield_2'],
      override: { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'Agreed by phone' },
      round: 3,
    });
    expect(facts).toContain('Changed: Description, criterion, and another field');
    expect(facts).toContain('Passed without sign-off by Petra');
    expect(facts).toContain('Round 3');
  });
});

it('counts in a sequence from the decision of the step before', () => {
  const gate = teamGate({
    order: 'sequence',
    waitingFor: ['ben'],
    standing: [
      { accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') },
      { accountId: 'ben', isRequired: false, step: 2, decided: null },
    ],
  });
  expect(waitedDays(gate, engagement().calendar, '2026-11-22')).toBe(1);
  expect(waitedDays(gate, engagement().calendar, '2026-11-20')).toBe(0);
  expect(waitedDays({ ...gate, openedAt: null }, engagement().calendar, '2026-11-22')).toBe(0);
});

describe('what the team may do with a gate', () => {
  const editor = { mayEdit: true, mayAdminister: false };
  it('is nothing for who may not edit', () => {
    for (const state of gateStates)
      expect(actionsOnGate(teamGate({ state }), { mayEdit: false, mayAdminister: true })).toEqual([]);
  });
  it.each([
    ['draft', 'open'],
    ['open', 'change'],
    ['satisfied', 'change'],
    ['rejected', 'again'],
    ['expired', 'again'],
    ['invalidated', 'again'],
    ['withdrawn', 'save-template'],
  ] as const)('with one that is %s begins with: %s', (state, first) => {
    expect(actionsOnGate(teamGate({ state }), editor)[0]).toBe(first);
  });
  it('is to pass it where it asks for a reason; where it blocks, only for administrators', () => {
    const mayPass = (changes: Partial<TeamGate>, mayAdminister: boolean) =>
      actionsOnGate(teamGate(changes), { mayEdit: true, mayAdminister }).includes('override');
    expect(mayPass({ mode: 'require-reason' }, false)).toBe(true);
    expect(mayPass({ mode: 'block' }, false)).toBe(false);
    expect(mayPass({ mode: 'block' }, true)).toBe(true);
    expect(mayPass({ mode: 'advise' }, true)).toBe(false);
    expect(mayPass({ state: 'draft' }, true)).toBe(false);
    expect(mayPass({ state: 'satisfied' }, true)).toBe(false);
    expect(mayPass({ override: { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'x' } }, true)).toBe(false);
  });
  it('starts anew when the gate is no longer what was shown', () => {
    expect(isGateStale('changed-meanwhile')).toBe(true);
    expect(isGateStale('gate-withdrawn')).toBe(true);
    expect(isGateStale('signatories-too-few')).toBe(false);
  });
  it('has a likeliest action where it is the team’s turn, and for a draft', () => {
    expect(isActionNext({ state: 'rejected', turn: 'team' })).toBe(true);
    expect(isActionNext({ state: 'draft', turn: 'nobody' })).toBe(true);
    expect(isActionNext({ state: 'open', turn: 'customer' })).toBe(false);
    expect(isActionNext({ state: 'open', turn: 'team' })).toBe(true);
  });
});

describe('the answers', () => {
  it('stand by criterion and by signature in force', () => {
    const details = gateDetails({
      standing: [
        { accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') },
        { accountId: 'ben', isRequired: false, step: 1, decided: null },
      ],
      signOffs: [signOff('old', { round: 1 }), signOff('s-anna')],
    });
    const { columns, rows } = matrixOf(details);
    expect(columns.map(({ id }) => id)).toEqual(['s-anna']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell?.verdict))).toEqual([['met'], ['not-met']]);
    expect(earlierSignOffs(details).map(({ id }) => id)).toEqual(['old']);
    expect(matrixOf(gateDetails({ asked: null })).rows).toEqual([]);
  });
  it('bring a condition that is not raised yet, though another signatory’s has the same words', () => {
    const both = ['anna', 'ben'].map((id) => ({ accountId: id, isRequired: false, step: 1, decided: decided(id) }));
    const conditions = [{ text: 'Add examples', due: null }];
    const signOffs = ['anna', 'ben'].map((by) => signOff(`s-${by}`, { by, conditions }));
    const raised = point('r1', { what: 'Add examples', raisedBy: 'anna' });
    const unmet = point('r2', { what: 'Add examples', raisedBy: 'ben', isUnmet: true });
    const linesOf = (...points: ReturnType<typeof point>[]) =>
      conditionsOf(gateDetails({ standing: both, signOffs, points }));
    expect(linesOf(raised).map(({ by, point }) => [by, point?.id])).toEqual([
      ['anna', 'r1'],
      ['ben', undefined],
    ]);
    expect(linesOf(raised, unmet)).toHaveLength(3);
    expect(linesOf(raised, point('r3', { what: 'Add examples', raisedBy: 'ben' }))).toHaveLength(2);
  });
  it('bring no condition of a signature that no longer counts: it is left from it', () => {
    const signed = signOff('s-anna', { conditions: [{ text: 'Add examples', due: null }] });
    const standing = [{ accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') }];
    const points = [point('r1', { what: 'Add examples', isLeft: true })];
    expect(conditionsOf(gateDetails({ state: 'invalidated', standing, signOffs: [signed], points }))).toEqual([]);
  });
  it('bring conditions, each once, with the Jira issue that it became', () => {
    const points = [point('r1', { what: 'Add examples', issueKey: 'HAR-9', due: '2026-12-01' })];
    const signed = signOff('s-anna', {
      conditions: [
        { text: 'Add examples', due: '2026-12-01' },
        { text: 'Mend the menu', due: null },
      ],
    });
    const standing = [{ accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') }];
    const lines = conditionsOf(gateDetails({ standing, signOffs: [signed], points }));
    expect(lines.map(({ text, point }) => [text, point?.issueKey])).toEqual([
      ['Add examples', 'HAR-9'],
      ['Mend the menu', undefined],
    ]);
  });
});

describe('a change in words', () => {
  it.each([
    [{ part: 'version', before: '1', after: '2' }, 'version', '1', '2'],
    [{ part: 'meaning', before: 'review', after: 'approval' }, 'meaning of the signature', 'Review', 'Approval'],
    [{ part: 'criterion', before: null, after: { text: 'New', priority: 'must' } }, 'criterion', '', 'New (Must)'],
    [{ part: 'file', before: { id: '1', name: 'a.pdf', size: 1 }, after: null }, 'file', 'a.pdf', ''],
    [
      { part: 'link', before: null, after: { url: 'https://x.example', label: 'X' } },
      'link',
      '',
      'X: https://x.example',
    ],
    [{ part: 'field', field: 'customfield_1', name: 'Budget', before: '1', after: '2' }, 'Budget', '1', '2'],
    [{ part: 'field', field: 'summary', name: 'Zusammenfassung', before: 'a', after: 'b' }, 'Summary', 'a', 'b'],
  ] as const)('%j', (change, part, before, after) => {
    expect(formatChange(change, texts)).toEqual({ part, before, after });
  });
  it('names fields without words of their own once', () => {
    expect(formatParts(['a', 'b'], texts)).toBe('another field');
  });
});

describe('who is told', () => {
  const night = Date.parse('2026-11-22T06:00:00Z');
  const noon = Date.parse('2026-11-22T12:00:00Z');
  const monday = '2026-11-23T08:00:00.000Z';
  const nextDigests = { at: monday, openUntil: '2026-11-23T08:15:00.000Z', afterAt: '2026-11-24T08:00:00.000Z' };
  it('is those whose turn it is, at once or with the digest', () => {
    const tell = (isUrgent: boolean, people = ['anna', 'ben'], now = noon) =>
      formatGateNews(engagement({ nextDigests }), { people, isUrgent, now }, personOf, texts);
    expect(tell(true, ['anna', 'ben'], night)).toContain('Told when they are over, today (Nov 22, 2026) at 8:00 AM');
    expect(tell(true)).toContain('Told at once, because it is urgent: Anna and Ben. It is written on CARE-1');
    expect(tell(false)).toMatch(/^Told with the next daily digest, tomorrow .*: Anna and Ben\.$/);
    const making = engagement({ today: '2026-11-23', nextDigests });
    const minuteLater = { people: ['anna'], isUrgent: false, now: Date.parse(monday) + 60_000 };
    expect(formatGateNews(making, minuteLater, personOf, texts)).toMatch(
      /^Told with the daily digest that is being made now or, .* with the next one, tomorrow .*: Anna\.$/,
    );
    expect(tell(true, [])).toBe('The customer hears nothing of this.');
  });
  it('is nobody who has switched mails off, whom it names', () => {
    const said = 'Not mailed, as they have switched off the request’s mails: Anna. They find it in the portal.';
    const tell = (people: string[], isUrgent = false) =>
      formatGateNews(engagement({ nextDigests, mailsOff: ['anna'] }), { people, isUrgent, now: noon }, personOf, texts);
    expect(tell(['anna'])).toBe(said);
    expect(tell(['anna', 'ben'])).toMatch(new RegExp(`^Told with the next daily digest, tomorrow .*: Ben\\. ${said}$`));
    expect(tell(['anna'], true)).toContain(`${said} It is written on CARE-1 at once`);
  });
});

describe('the gates of an issue', () => {
  it('are what went wrong, then what waits, then drafts, then the rest', () => {
    const gates = gateStates.map((state) => teamGate({ id: state, state }));
    const late = teamGate({ id: 'late', due: '2026-11-20', isOverdue: true });
    expect(inAttentionOrder([...gates, late], gateAttention).map(({ id }) => id)).toEqual([
      ...['rejected', 'expired', 'invalidated', 'late', 'open'],
      ...['draft', 'satisfied', 'withdrawn'],
    ]);
  });
  it('ask for the names of all whom they show', () => {
    const details = gateDetails({ signOffs: [signOff('s', { by: 'deputy', onBehalfOf: 'anna' })] });
    const people = new Set(peopleInGate({ ...details, points: [point('r', { owner: 'dev' })] }));
    expect([...people].sort()).toEqual(['anna', 'ben', 'deputy', 'dev', 'pm']);
  });
});

describe('the preview of a gate', () => {
  const preview = (details: TeamGateDetails, changes: Parameters<typeof engagement>[0] = {}): string => {
    const nothing = async () => undefined;
    const ignore = () => undefined;
    const listeners = { onChanged: ignore, onStale: nothing, onCancel: ignore, onChangeTerms: ignore };
    const call = () => Promise.reject(new Error('Nobody has asked yet'));
    const props = { ...listeners, details, engagement: engagement(changes), call, personOf };
    return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, createElement(OpenForm, props)));
  };
  it('says that changes are read and confirmed only where there are any', () => {
    const content = gateDetails().asked?.content;
    if (!content) throw new Error('The sample was asked');
    const again = (changes: NonNullable<TeamGateDetails['next']>['changes']) =>
      preview(gateDetails({ state: 'rejected', round: 1, next: { content, changes } }));
    expect(again([{ part: 'version', before: '1.0', after: '1.1' }])).toContain('The signatories read these changes');
    expect(again([])).not.toContain('The signatories read these changes');
    expect(again([])).toContain('Nothing of what is signed has changed');
  });
  it('says who need not sign again, and what is still open, only where there is any', () => {
    const content = gateDetails().asked?.content;
    if (!content) throw new Error('The sample was asked');
    const again = (standing: TeamGateDetails['standing']) =>
      preview(gateDetails({ state: 'rejected', round: 1, standing, next: { content, changes: [] } }), {
        customers: [
          { accountId: 'anna', kind: 'external', roles: ['signatory'], isPrimary: true },
          { accountId: 'ben', kind: 'external', roles: ['signatory'], isPrimary: false },
        ],
      });
    const decided = { by: 'ben', at: '2026-11-19T09:00:00Z', signOffId: 's' };
    const rejected = { ...decided, outcome: 'rejected', conditions: { all: 3, open: 2 } } as const;
    const [anna, ben] = ['anna', 'ben'].map((accountId) => ({ accountId, isRequired: false, step: 1, decided: null }));
    if (!anna || !ben) throw new Error('Both are there');
    const byBen = again([anna, { ...ben, decided: rejected }]);
    expect(byBen).not.toContain('need not sign again');
    expect(byBen).toContain('2 points that the last round asked to be put right are still open.');
    const byAnna = again([{ ...anna, decided: { ...decided, outcome: 'accepted' } }, ben]);
    expect(byAnna).toContain('Who has accepted it need not sign again: Anna.');
    expect(byAnna).not.toContain('still open');
  });
  it.each([
    ['wait', 'If nobody decides, it goes on waiting'],
    ['expire', 'If nobody decides, it expires'],
    ['deem', 'If nobody decides, it counts as accepted.'],
  ] as const)('says when it is reminded of, and what comes of silence: %s', (lapse, words) => {
    const reminders = { before: [4], onDue: false, afterEvery: 0, afterAtMost: 0 };
    const details = gateDetails({ state: 'draft', terms: gateTerms({ lapse, reminders }) });
    const html = preview(details);
    expect(html).toContain(words);
    expect(html).toContain(formatDays(reminders, texts));
  });
  it.each([
    ['2026-11-17', true],
    ['2026-12-03', false],
    [null, false],
  ])('asks until no day that is over, and leads to another one: %s', (due, isOver) => {
    const html = preview(gateDetails({ state: 'rejected', round: 1, terms: gateTerms({ due }) }));
    expect(/<button[^>]*type="submit"[^>]*>/.exec(html)?.[0].includes('disabled=""')).toBe(isOver);
    expect(html.includes('>Change<')).toBe(isOver);
  });
  it('promises no acceptance by the silence of people whom no message reaches, and names them', () => {
    const lapsing = (lapse: 'wait' | 'deem', changes: Parameters<typeof engagement>[0]) =>
      preview(
        gateDetails({
          state: 'draft',
          terms: gateTerms({ lapse, signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }] }),
        }),
        changes,
      );
    const untold = 'If nobody decides, it does not count as accepted for now: no message reaches Anna.';
    for (const changes of [{ mailsOff: ['anna'] }, { absent: [{ accountId: 'anna', why: 'closed' as const }] }]) {
      expect(lapsing('deem', changes)).toContain(untold);
      expect(lapsing('deem', changes)).not.toContain('it counts as accepted.');
      expect(lapsing('wait', changes)).not.toContain(untold);
    }
    expect(lapsing('deem', { mailsOff: ['ben'] })).toContain('If nobody decides, it counts as accepted.');
  });
});

describe('a gate whose silence is halted', () => {
  const halted = {
    lapse: 'deem',
    isSilenceHalted: true,
    turn: 'team',
    waitingFor: ['anna'],
    standing: [{ accountId: 'anna', isRequired: false, step: 1, decided: null, unreachable: 'mails-off' }],
  } as const;
  it('waits for the team and for nobody else, and says who can decide all the same', () => {
    expect(said(halted).join(' · ')).toBe(
      'Tariff import 1.2 · Can still decide in the portal: Anna · Does not count as accepted for now: no message reaches Anna · Blocks the workflow',
    );
    const closed = { ...halted, standing: [{ ...halted.standing[0], unreachable: 'closed' }] } as const;
    expect(said(closed).join()).not.toMatch(/Waiting for|Can still decide/);
    expect(said({ ...halted, gone: ['anna'] }).join()).not.toMatch(/Waiting for|Can still decide/);
  });
  it('says the same in its details', () => {
    const details = { details: gateDetails(halted), engagement: engagement({ mailsOff: ['anna'] }), personOf };
    const html = renderToStaticMarkup(
      createElement(TextsContext.Provider, { value: texts }, createElement(GateParts, details)),
    );
    expect(html).toContain('has not decided');
    expect(html).not.toContain('is waited for');
    expect(html).not.toContain('If nobody decides, it counts as accepted.');
  });
});

it('says that notices are told in any case only where they are told', () => {
  const said = (isHalted: boolean) =>
    formatGateReminders({ due: null, lapse: 'deem' }, isHalted, engagement(), texts).join(' ');
  expect(said(false)).toContain('The two notices before silence counts');
  expect(said(true)).not.toContain('notices');
});

it('says of a gate without a due date nothing of a day after which it is overdue', () => {
  const terms = { due: null, lapse: 'wait' as const };
  const said = (due: string | null) => formatLapse({ ...terms, due }, [], engagement(), texts).join(' ');
  expect(said(null)).toBe('If nobody decides, it goes on waiting: it stays open, and can still be signed.');
  expect(said('2026-12-01')).toContain('is shown as overdue');
});

describe('the details of a gate', () => {
  const shown = (details: TeamGateDetails) =>
    renderToStaticMarkup(
      createElement(
        TextsContext.Provider,
        { value: texts },
        createElement(GateParts, { details, engagement: engagement(), personOf }),
      ),
    );
  const signed = [{ accountId: 'anna', isRequired: false, step: 1, decided: decided('anna') }];

  it.each(['rejected', 'expired', 'invalidated'] as const)(
    'speak of silence once a round is over as of what comes when it is asked again: %s',
    (state) => {
      const terms = gateTerms({ lapse: 'deem' });
      const html = shown(gateDetails({ state, round: 1, terms, waitingFor: [] }));
      expect(html).not.toMatch(/<dt>(If nobody decides|Reminders)</);
      expect(html).toMatch(
        /<dt>If nobody decides after you have asked again<.*If nobody decides, it counts as accepted/,
      );
      expect(html).toContain('<dt>Reminders after you have asked again<');
    },
  );
  it.each([
    ['draft', 0],
    ['open', 1],
  ] as const)('speak of silence plainly while it is %s', (state, round) => {
    const html = shown(gateDetails({ state, round, terms: gateTerms({ lapse: 'deem' }) }));
    expect(html).toMatch(/<dt>If nobody decides<.*If nobody decides, it counts as accepted/);
    expect(html).not.toContain('after you have asked again');
  });
  it('say why it was passed, and leave who passed it to the line above', () => {
    const override = { by: 'pm', at: '2026-11-20T09:00:00Z', reason: 'Agreed by phone' };
    const html = shown(gateDetails({ override }));
    expect(html).toMatch(/<dt>Why it was passed, Nov 20[^<]*<.*Agreed by phone/);
    expect(html).not.toContain('Passed without sign-off by');
  });

  it('name who gave an earlier signature for somebody else', () => {
    const earlier = signOff('old', { round: 1, by: 'ben', onBehalfOf: 'anna' });
    const html = shown(gateDetails({ round: 2, standing: signed, signOffs: [earlier, signOff('s-anna')] }));
    expect(html).toMatch(/Anna[^A-Z]*accepts.*?signed by Ben/s);
  });
  it('name what an earlier signature has left as left, and say of each point how it is', () => {
    const points = [
      point('r1', { what: 'The menu is missing', isLeft: true, signature: { as: 'rejection', title: 'Design' } }),
      point('r2', { what: 'Add examples', issueState: 'deleted', issueKey: null, progress: null }),
      point('r3', { what: 'Mend the index', issueState: 'unseen' }),
    ];
    const details = { standing: signed, waitingFor: [], signOffs: [signOff('s-anna')], points };
    const [toPutRight = '', left = ''] = shown(gateDetails({ ...details, state: 'satisfied', how: 'signed' }))
      .split('To be put right')[1]
      ?.split('Left from an earlier signature') ?? [''];
    expect(toPutRight).toMatch(/Add examples.*Deleted in Jira.*Mend the index.*Not found in Jira/);
    expect(toPutRight).not.toMatch(/menu|To do/);
    expect(left).toMatch(/no longer count: .*The menu is missing.*To do/);
  });

  it('say of a signature that no longer counts that it does not, in no green', () => {
    const details = { standing: signed, waitingFor: [], signOffs: [signOff('s-anna')] };
    const note = 'no longer counts, because what was signed has changed';
    expect(shown(gateDetails({ ...details, state: 'satisfied', how: 'signed' }))).not.toContain(note);
    expect(shown(gateDetails({ ...details, state: 'invalidated' }))).toContain(note);
    const look = (state: 'satisfied' | 'invalidated') =>
      /<span( class="[^"]*")?>accepts</.exec(shown(gateDetails({ ...details, state })))?.[1];
    expect(look('satisfied')).toContain('good');
    expect(look('invalidated')).toBeUndefined();
  });

  it('name what will be asked before what was asked, where that is not the same', () => {
    const content = { ...(gateDetails().asked?.content as SignedContent), title: 'Accept the tariff import, again' };
    const changes = [{ part: 'title', before: 'Accept the tariff import', after: content.title }] as const;
    const changed = shown(gateDetails({ state: 'invalidated', waitingFor: [], next: { content, changes } }));
    const [next, last] = [changed.indexOf('What will be asked next'), changed.indexOf('What was asked last')];
    expect(next).toBeGreaterThan(0);
    expect(last).toBeGreaterThan(next);
    const same = shown(gateDetails({ state: 'rejected', waitingFor: [], next: { content, changes: [] } }));
    expect(same).not.toContain('What will be asked');
    expect(shown(gateDetails({ state: 'draft', round: 0, asked: null, next: { content, changes: [] } }))).toContain(
      'What will be asked<',
    );
  });

  it('say the rule of a changed gate by its new terms', () => {
    const terms = gateTerms({
      signatories: ['anna', 'ben'].map((accountId) => ({ kind: 'person', accountId, isRequired: false, step: 1 })),
    });
    const details = gateDetails({ state: 'invalidated', waitingFor: [], standing: signed, terms });
    const html = renderToStaticMarkup(
      createElement(
        TextsContext.Provider,
        { value: texts },
        createElement(GateParts, { details, engagement: engagement(), personOf }),
      ),
    );
    expect(html).toContain('Signatories of round 1');
    expect(html).toContain('Met when all 2 signatories accept');
  });

  it('say how to mend what keeps somebody from deciding only to those who can', () => {
    const standing = [
      { accountId: 'anna', isRequired: false, step: 1, decided: null, unreachable: 'on-team' },
      { accountId: 'ben', isRequired: false, step: 1, decided: null },
    ] as const;
    const stuck = gateDetails({ standing, gone: ['ben'] });
    expect(shown(stuck).match(/ask again/g)).toHaveLength(2);
    expect(shown({ ...stuck, mayEdit: false })).toContain('nobody signs their own work');
    expect(shown({ ...stuck, mayEdit: false })).not.toContain('ask again');
    expect(said({ standing, gone: ['ben'] }).join()).not.toContain('ask again');
  });
});

it.each(['off-request', 'closed', 'mails-off', 'unseen', 'on-team'] as const)(
  'only a gate that silence accepts says that silence does not count: %s',
  (unreachable) => {
    const standing = [{ accountId: 'anna', isRequired: false, step: 1, decided: null, unreachable }];
    const shown = (lapse: 'wait' | 'expire' | 'deem') =>
      renderToStaticMarkup(
        createElement(
          TextsContext.Provider,
          { value: texts },
          createElement(StandingList, { details: gateDetails({ standing, lapse }), personOf }),
        ),
      );
    const why = english[`gate-team.unreachable.${unreachable}`];
    for (const lapse of ['wait', 'expire'] as const) {
      expect(shown(lapse)).toContain(why);
      expect(shown(lapse)).not.toContain('silence');
    }
    expect(shown('deem').includes('so silence does not count')).toBe(unreachable !== 'on-team');
    expect(shown('deem')).toContain(why);
  },
);

it('a release date is a day as the reader writes it, on the certificate too, and any other text stays as it is', () => {
  expect(formatFieldText('releaseDate', '2026-12-01', texts)).toBe('Dec 1, 2026');
  expect(formatFieldText('releaseDate', 'some time', texts)).toBe('some time');
  expect(formatFieldText('releaseDate', '2026-13-45', texts)).toBe('2026-13-45');
  expect(formatFieldText('description', '2026-12-01', texts)).toBe('2026-12-01');
  const change = { part: 'field', field: 'releaseDate', name: 'x', before: '', after: '2026-12-01' } as const;
  expect(formatChange(change, texts).after).toBe('Dec 1, 2026');
});

it('promises no reminder after the day on which an ask expires', () => {
  const due = '2026-12-04';
  const said = (lapse: 'wait' | 'expire', reminders?: ReminderDays) =>
    formatGateReminders({ due, lapse, ...(reminders ? { reminders } : {}) }, false, engagement(), texts).join(' ');
  const own = { before: [2], onDue: true, afterEvery: 1, afterAtMost: 3 };
  for (const reminders of [undefined, own]) {
    expect(said('wait', reminders)).toContain('overdue');
    expect(said('expire', reminders)).not.toContain('overdue');
    expect(said('expire', reminders)).toContain('on the due date');
  }
});

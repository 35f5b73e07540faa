import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import type { PortalAsk } from '../../../src/contract/calls/ask';
import { inOrder } from '../../../src/core/ask/order';
import { makeTexts } from '../../../static/i18n/texts';
import { listsOf } from '../../../static/portal/ask/asks';
import { whyNothing } from '../../../static/portal/engagement/why-nothing';
import { withKnownNames } from '../../../static/portal/gate/action/known-names';
import { isGateStale } from '../../../static/portal/gate/action/stale';
import { formatStanding } from '../../../static/portal/gate/gate-facts';
import { withGate, withoutGate } from '../../../static/portal/gate/gates';
import {
  doneTitleKey,
  formatNext,
  formatPortalRule,
  formatSize,
  momentIn,
} from '../../../static/portal/gate/sign/words/format-gate';
import { isEmpty } from '../../../static/portal/inbox/pages';
import { portalEngagement, portalGate, portalTask } from '../samples/portal-samples';

const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'Europe/Berlin' });
const ids = (asks: readonly PortalAsk[]) => asks.map(({ id }) => id);
/** As the app sends them, in the one order. */
const shown = (...asks: PortalAsk[]) => listsOf(portalEngagement({ asks: inOrder(asks, (ask) => ask) }));

describe('the next thing to do, of tasks and sign-offs', () => {
  const task = portalTask('task', { due: '2026-11-25' });

  it.each([
    ['2026-11-24', 'gate'],
    ['2026-11-26', 'task'],
    [null, 'task'],
  ])('is what is due first: a sign-off due %s beside a task due on the 25th gives the %s', (due, next) => {
    expect(shown(task, portalGate('gate', { due })).next?.id).toBe(next);
  });
  it.each([
    ['2026-11-20T08:59:59Z', 'gate'],
    ['2026-11-20T09:00:01Z', 'task'],
  ])('is the older one of two that are due on the same day and weigh the same: %s', (since, next) => {
    expect(shown(task, portalGate('gate', { due: '2026-11-25', since })).next?.id).toBe(next);
  });
  it('is what others wait for most, of two that are due on the same day', () => {
    const newer = { due: '2026-11-25', since: '2026-11-21T09:00:00Z' };
    expect(shown(task, portalGate('gate', { ...newer, weight: 0 })).next?.id).toBe('gate');
  });
  it('is the reader’s own before what they sign for somebody else', () => {
    expect(shown(task, portalGate('for-other', { due: '2026-11-01', onBehalfOf: 'Bert' })).next?.id).toBe('task');
    const ofColleague = portalTask('theirs', { owner: 'colleague', due: '2026-11-01' });
    expect(shown(ofColleague, portalGate('gate')).next?.id).toBe('gate');
  });
  it('is an urgent task before all that is not, and an urgent sign-off too', () => {
    const urgent = portalTask('urgent', { isUrgent: true });
    expect(shown(urgent, portalGate('gate', { due: '2026-11-01' })).next?.id).toBe('urgent');
    expect(shown(task, portalGate('urgent', { isUrgent: true })).next?.id).toBe('urgent');
  });
  it('is what is urgent though it is for somebody else, and the reader’s own of two that are urgent', () => {
    const urgent = portalGate('for-other', { isUrgent: true, onBehalfOf: 'Bert' });
    expect(shown(task, urgent).next?.id).toBe('for-other');
    expect(shown(portalTask('urgent', { isUrgent: true }), urgent).next?.id).toBe('urgent');
  });
  it('is never a sign-off that waits for others or is settled, nor a task that waits for the team', () => {
    const states = ['later', 'waiting', 'satisfied', 'rejected', 'expired', 'invalidated', 'withdrawn'] as const;
    const gates = states.map((state) => portalGate(state, { state, due: '2026-11-01' }));
    const open = gates.filter(({ isDone }) => !isDone);
    const asks = inOrder<PortalAsk>([portalTask('asked', { awaits: 'date' }), ...open], (ask) => ask);
    const lists = listsOf({ asks, recent: gates.filter(({ isDone }) => isDone) });
    expect(lists.next).toBeUndefined();
    expect(ids(lists.withColleagues)).toEqual(['later', 'waiting']);
    expect(ids(lists.others)).toEqual(['asked']);
    expect(ids(lists.recent)).toEqual(states.slice(2));
  });
  it('puts tasks and sign-offs in one order: due, then old, then without a day, then those for others', () => {
    const lists = shown(
      portalGate('for-other', { onBehalfOf: 'Bert', due: '2026-11-01' }),
      portalGate('undated'),
      portalGate('newer', { due: '2026-11-25', since: '2026-11-21T09:00:00Z' }),
      portalTask('between', { due: '2026-11-25', since: '2026-11-20T12:00:00Z' }),
      portalGate('older', { due: '2026-11-25' }),
    );
    expect([lists.next?.id, ...ids(lists.others)]).toEqual(['older', 'between', 'newer', 'undated', 'for-other']);
  });
});

describe('a sign-off that was changed', () => {
  const said = (changes: Parameters<typeof portalGate>[1]) =>
    formatStanding(portalGate('gate', { state: 'invalidated', ...changes }), texts);

  it('says to who has signed that the signature no longer counts, and to others that it was changed', () => {
    expect(said({})).toBe('Changed on Nov 20, 2026, after you were asked');
    expect(said({ isUnsigned: true })).toContain('your signature no longer counts');
    expect(said({ isUnsigned: true, onBehalfOf: 'Bert' })).toContain('the signature no longer counts');
  });
});

describe('a sign-off as the app answered it', () => {
  const engagement = portalEngagement({ asks: [portalGate('a'), portalGate('b')] });
  const statesIn = ({ asks, recent }: typeof engagement) =>
    [...asks, ...recent].map((ask) => (ask.kind === 'gate' ? [ask.id, ask.state] : []));

  it('takes the place that it belongs to', () => {
    expect(statesIn(withGate(engagement, portalGate('a', { state: 'waiting' })))).toEqual([
      ['b', 'sign'],
      ['a', 'waiting'],
    ]);
    const settled = withGate(engagement, portalGate('b', { state: 'satisfied' }));
    expect([ids(settled.asks), ids(settled.recent)]).toEqual([['a'], ['b']]);
  });
  it('comes in where it was not, and goes when it is no longer the reader’s', () => {
    expect(ids(withGate(engagement, portalGate('c')).asks)).toEqual(['a', 'b', 'c']);
    expect(ids(withoutGate(engagement, 'a').asks)).toEqual(['b']);
  });
  it('is there once for who signs for themselves and for others: what is left to do, one after the other', () => {
    const own = portalGate('a');
    const others = [
      portalGate('a', { onBehalfOf: 'Bert', due: '2026-11-25' }),
      portalGate('a', { onBehalfOf: 'Cleo' }),
    ];
    const all = portalEngagement({ asks: inOrder<PortalAsk>([...others, own], (ask) => ask) });
    const whose = (now: typeof all) => {
      const { next, others: rest, withColleagues, recent } = listsOf(now);
      const each = [...(next ? [next] : []), ...rest, ...withColleagues, ...recent];
      return each.map((ask) => (ask.kind === 'gate' ? ask.onBehalfOf : undefined));
    };
    expect(whose(all)).toEqual([null]);
    const afterOwn = withGate(all, { ...own, state: 'waiting', turn: 'colleagues' });
    expect(whose(afterOwn)).toEqual(['Bert']);
    const afterBert = withGate(afterOwn, portalGate('a', { onBehalfOf: 'Bert', state: 'waiting' }));
    expect(whose(afterBert)).toEqual(['Cleo']);
  });
  it('keeps the name of whom it is for, which no answer to an act brings', () => {
    const known = portalGate('a', { signsFor: 'bert', onBehalfOf: 'Bert' });
    const answered = portalGate('a', { signsFor: 'bert', onBehalfOf: '', state: 'waiting' });
    expect(withKnownNames(answered, known)).toMatchObject({ onBehalfOf: 'Bert', state: 'waiting' });
    expect(withKnownNames({ ...answered, signsFor: 'cleo' }, known).onBehalfOf).toBe('');
  });
  it('is among what was done lately once it is settled, by its day', () => {
    const before = portalEngagement({
      asks: [portalGate('settled'), portalGate('open')],
      recent: [
        portalTask('new', { state: 'confirmed', since: '2026-11-22T09:00:00Z' }),
        portalTask('old', { state: 'confirmed', since: '2026-11-02T09:00:00Z' }),
      ],
    });
    const after = withGate(before, portalGate('settled', { state: 'satisfied', since: '2026-11-12T09:00:00Z' }));
    expect(ids(listsOf(after).recent)).toEqual(['new', 'settled', 'old']);
  });
  it('is before all that was done since while points of it are open', () => {
    const since = (day: number) => `2026-11-${day}T09:00:00Z`;
    const open = portalGate('open', { state: 'satisfied', openConditions: 2, since: since(10) });
    const done = portalGate('done', { state: 'satisfied', openConditions: 0, since: since(11) });
    const before = portalEngagement({ asks: [portalGate('now')], recent: [open, done] });
    const after = withGate(before, portalGate('now', { state: 'satisfied', since: since(12) }));
    expect(ids(after.recent)).toEqual(['open', 'now', 'done']);
  });
  it('keeps an inbox from being empty', () => {
    expect(isEmpty({ engagements: [engagement], following: [] })).toBe(false);
  });
});

describe('a sign-off in words', () => {
  const { signatories } = portalGate('a');

  it.each([
    [{ kind: 'any' }, 'As soon as one of those named below accepts.'],
    [
      { kind: 'all' },
      'When all who are named below accept; who abstains does not count, but at least one has to accept.',
    ],
    [{ kind: 'quorum', count: 1 }, 'As soon as 1 of 2 accepts.'],
    [
      { kind: 'named', count: 2 },
      'As soon as at least 2 of 2 accept. Everybody marked “required” has to be among them.',
    ],
  ] as const)('says its rule: %j', (rule, words) => {
    expect(formatPortalRule({ rule, signatories }, texts)).toBe(words);
  });
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [15_360, '15.4 KB'],
    [2_500_000, '2.5 MB'],
  ])('says how big %i bytes are', (bytes, words) => {
    expect(formatSize(bytes, texts)).toBe(words);
  });
  it.each([
    ['rejected', 'Rejected: The pilot'],
    ['abstained', 'Abstained: The pilot'],
    ['accepted', 'Signed: The pilot'],
    ['accepted-with-conditions', 'Signed: The pilot'],
  ])('heads what came of a signature by its decision: %s', (outcome, words) => {
    expect(texts.t(doneTitleKey({ own: { outcome } as never }), { title: 'The pilot' })).toBe(words);
  });
  it('says what comes next by how it stands', () => {
    const own = { outcome: 'rejected' } as never;
    expect(formatNext({ openConditions: null, state: 'waiting', own: null })).toBe('waiting');
    expect(formatNext({ openConditions: null, state: 'satisfied', own: null })).toBe('satisfied');
    expect(formatNext({ openConditions: 1, state: 'satisfied', own: null })).toBe('satisfied-conditions');
    expect(formatNext({ openConditions: 1, areConditionsLate: true, state: 'satisfied', own: null })).toBe('satisfied');
    expect(formatNext({ openConditions: null, state: 'waiting', own })).toBe('rejected');
    expect(formatNext({ openConditions: null, state: 'invalidated', own: null })).toBe('recorded');
    // Whoever abstains has found nothing that could be put right.
    for (const state of ['undecided', 'rejected'] as const) {
      expect(formatNext({ openConditions: null, state, own: { outcome: 'abstained' } as never })).toBe('ended');
    }
  });
  it('shows when it was signed in the signature’s own time zone, and an unknown one as UTC', () => {
    expect(momentIn('2026-11-22T23:30:00Z', 'Europe/Berlin', 'en-US')).toMatch(
      /^Nov 23, 2026, 12:30\sAM, Berlin \(Central European Time\)$/,
    );
    expect(momentIn('2026-11-22T23:30:00Z', 'Mars/Base', 'en-US')).toMatch(/Nov 22, 2026, 11:30\sPM \(UTC\)/);
  });
});

it('looks again when what is shown is not how it stands, and keeps the form for all else', () => {
  for (const code of ['gate-content-changed', 'gate-decided', 'gate-already-signed', 'gate-locked'] as const) {
    expect(isGateStale(code), code).toBe(true);
  }
  for (const code of ['signatory-on-team', 'condition-missing', 'changes-unseen', 'try-again'] as const) {
    expect(isGateStale(code), code).toBe(false);
  }
});

it('says whom all that is open waits for, when the reader has nothing to do', () => {
  const withTeam = portalTask('a', { turn: 'team' });
  const withColleagues = portalGate('b', { turn: 'colleagues', state: 'waiting', isDone: true });
  const why = (...asks: PortalAsk[]) => whyNothing(portalEngagement({ asks, recent: [] }));
  expect(why()).toBe('portal.all-done.nothing-yet');
  expect(why(withTeam)).toBe('portal.all-done.team-next');
  expect(why(withColleagues)).toBe('portal.all-done.side-next');
  expect(why(withTeam, withColleagues)).toBe('portal.all-done.both-next');
});

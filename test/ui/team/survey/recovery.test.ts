import { describe, expect, it } from 'vitest';
import type { CaseInFull, CasePage, ListedCase } from '../../../../src/contract/survey/recovery';
import { Case } from '../../../../static/team/survey/recovery/case-view';
import { clockText } from '../../../../static/team/survey/recovery/case-words';
import { CaseList, hasAny } from '../../../../static/team/survey/recovery/cases';
import { checkReplyDraft, newReplyDraft, toReply } from '../../../../static/team/survey/recovery/draft';
import { ReplyForm } from '../../../../static/team/survey/recovery/reply-form';
import { type Cases, loadOpenCases, withCases } from '../../../../static/team/survey/recovery/use-cases';
import { engagement } from '../../samples/samples';
import { inGerman, known, questionnaire, shown, texts, wordsIn } from './given';

const listed = (changes: Partial<ListedCase> = {}): ListedCase => ({
  id: 'case',
  checkpointId: 's1',
  title: 'Half-way <b>survey</b>',
  mode: 'named',
  engagementId: 'e1',
  accountId: 'anna',
  cause: 'low-score',
  state: 'open',
  since: '2026-12-03T09:00:00.000Z',
  openedAt: '2026-12-03T09:00:00.000Z',
  owner: 'pm',
  firstResponse: { status: 'none', minutes: 90, isLate: false },
  ...changes,
});
const branched = {
  ...questionnaire(),
  branch: { question: 'csat', atMost: 3, texts: { 'en-US': { text: 'What would make it right?', version: 1 } } },
};
const whole = (changes: Partial<CaseInFull> = {}): CaseInFull => ({
  ...listed(),
  revision: 1,
  questionnaire: branched,
  answers: { values: { 'csat.1': 2 }, branchText: 'A <i>date</i>', wantsCallback: true },
  turns: [],
  notes: null,
  undelivered: null,
  owners: ['pm', 'dev'],
  ...changes,
});
const none = async () => undefined;
const cases = (all: readonly ListedCase[], next: string | null = null): Cases => ({
  loaded: { status: 'ready', value: { cases: all, next, hasOthers: false } },
  reload: none,
  more: async () => ({ ok: true, value: null }),
  put: () => undefined,
});
const list = (all: readonly ListedCase[], checkpointId: string | null = null, isOver = false) =>
  shown(CaseList, { cases: cases(all), checkpointId, isOver, engagements: known.engagements, mayAct: true });
const view = (of: CaseInFull, mayAct = true) =>
  shown(Case, {
    of,
    engagement: engagement(),
    mayAct,
    onDone: () => undefined,
    onNoted: () => undefined,
    onStale: none,
  });

describe('the way from a case to the words that have opened it', () => {
  const withWay = (changes: Partial<CaseInFull> = {}) =>
    wordsIn(
      shown(Case, {
        of: whole(changes),
        engagement: engagement(),
        mayAct: true,
        onWords: () => undefined,
        onDone: () => undefined,
        onNoted: () => undefined,
        onStale: none,
      }),
    );
  it('is there where the results have them', () => {
    expect(withWay()).toContain('Show what they wrote among the results');
    expect(withWay({ answers: { values: { 'csat.1': 2 }, branchText: '', wantsCallback: false } })).not.toContain(
      'Show what they wrote',
    );
    expect(withWay({ mode: 'confidential' }), 'in confidence they name nobody').not.toContain('Show what they wrote');
    expect(wordsIn(view(whole())), 'beside no results').not.toContain('Show what they wrote');
  });
});

describe('a list of cases', () => {
  it('says of each whose it is, why, who sees to it and how long it has waited', () => {
    const html = list([listed()]);
    expect(html).toContain('Half-way &lt;b&gt;survey&lt;/b&gt;');
    expect(wordsIn(html)).toMatch(/Open.*Low score.*Owner: .*no response for 1 hr 30 min of working time/);
    expect(wordsIn(list([listed()], 's1')), 'within a survey its title is known').not.toContain('Half-way');
  });
  it('says that there is none', () => {
    expect(wordsIn(list([]))).toContain('There are no open cases.');
    expect(wordsIn(list([], null, true))).toContain('There are no closed cases.');
  });
  it('is not there for a survey that has none, open or closed', () => {
    const page = { cases: [], next: null, hasOthers: false };
    const isThere = (changes: object) => hasAny({ status: 'ready', value: { ...page, ...changes } });
    expect(isThere({})).toBe(false);
    expect([isThere({ cases: [listed()] }), isThere({ next: 'on' }), isThere({ hasOthers: true })]).toEqual([
      true,
      true,
      true,
    ]);
    expect(hasAny({ status: 'refused', error: { code: 'try-again', facts: {} } }), 'why it is not known').toBe(true);
  });
  it('has each once, as told last, in its order', () => {
    const late = listed({ id: 'late', firstResponse: { status: 'none', minutes: 999, isLate: true } });
    const now = { cases: [listed()], next: 'on', hasOthers: false };
    const page = { cases: [late, listed({ owner: 'dev' })], next: null, hasOthers: false };
    expect(withCases(now, page).cases.map(({ id, owner }) => `${id} ${owner}`)).toEqual(['late pm', 'case dev']);
  });
  it('are counted whole, however many pages they are, and not at all where one is refused', async () => {
    const pages: Record<string, CasePage> = {
      first: { cases: [listed()], next: 'second', hasOthers: false },
      second: { cases: [], next: 'third', hasOthers: false },
      third: { cases: [listed({ id: 'other' })], next: null, hasOthers: false },
    };
    const ask = async (after: string | null) => ({ ok: true as const, value: pages[after ?? 'first'] as CasePage });
    const all = await loadOpenCases(ask);
    expect(all.ok && all.value.cases.map(({ id }) => id).sort()).toEqual(['case', 'other']);
    const refused = { ok: false as const, error: { code: 'try-again' as const } };
    expect(await loadOpenCases(async (after) => (after === 'second' ? refused : ask(after)))).toBe(refused);
  });
});

describe('the clock', () => {
  it('does not stop at what is on its way', () => {
    const clock = (status: ListedCase['firstResponse']['status'], isLate = false) =>
      clockText({ status, minutes: 60, isLate }, texts);
    expect(clock('none', true)).toBe('no response for 1 hour of working time (late)');
    expect(clock('sent')).toBe('reply sent, not delivered yet, after 1 hour of working time');
    expect(clock('delivered')).toBe('first response after 1 hour of working time');
    expect(clockText({ status: 'sent', minutes: 60, isLate: false }, inGerman)).toContain('noch nicht zugestellt');
  });
});

describe('a case', () => {
  it('shows what was answered, whatever was written, and what can be done', () => {
    const html = view(whole());
    expect(html).toContain('A &lt;i&gt;date&lt;/i&gt;');
    expect(wordsIn(html)).toMatch(/not asked in any other survey.*Wants to be called back\..*Reply.*Change owner/);
    expect(wordsIn(view(whole(), false))).not.toContain('Change owner');
  });
  it('tells of replies whether they are there, and of what was taken back', () => {
    const turn = {
      side: 'team' as const,
      who: 'pm',
      at: '2026-12-03T10:00:00.000Z',
      acknowledgement: 'You wait.',
      text: 'We call.',
      by: '2026-12-04',
      deliveredAt: null,
    };
    const html = wordsIn(view(whole({ state: 'answered', turns: [turn] })));
    expect(html).toMatch(/sent, not delivered yet.*You wait\..*We call\..*Done by/);
    const there = whole({ state: 'settled', answers: null, turns: [{ ...turn, deliveredAt: turn.at }] });
    expect(wordsIn(view(there))).toMatch(/said that this settles it.*taken back.*delivered Dec 3/);
    expect(wordsIn(view(there))).not.toContain('Change owner');
  });
});

describe('the reply form', () => {
  it('asks first what was understood', () => {
    const props = { of: whole(), engagement: engagement(), onDone: () => undefined, onStale: none };
    const html = wordsIn(shown(ReplyForm, { ...props, onCancel: () => undefined }));
    expect(html).toMatch(/What have you understood\?.*What are you doing about it\?.*By when\?/);
  });
  it('wants both, and a day that is to come', () => {
    expect(Object.keys(checkReplyDraft(newReplyDraft(), '2026-12-03'))).toEqual(['acknowledgement', 'text']);
    const draft = { acknowledgement: ' You wait. ', text: 'We call.', by: '2026-12-02' };
    expect(Object.keys(checkReplyDraft(draft, '2026-12-03'))).toEqual(['by']);
    expect(checkReplyDraft({ ...draft, by: '' }, '2026-12-03')).toEqual({});
    expect(toReply({ ...draft, by: '' })).toEqual({ acknowledgement: 'You wait.', text: 'We call.', by: null });
  });
});

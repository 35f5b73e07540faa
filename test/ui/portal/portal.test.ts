import { describe, expect, it, vi } from 'vitest';
import type { PortalAsk } from '../../../src/contract/calls/ask';
import type { PortalEngagement, PortalInbox } from '../../../src/contract/calls/portal';
import type { PortalTask } from '../../../src/contract/task/task';
import { inOrder } from '../../../src/core/ask/order';
import { listsOf } from '../../../static/portal/ask/asks';
import { useAsksHere } from '../../../static/portal/ask/put-off-here';
import { contactsInSteps } from '../../../static/portal/contacts/steps';
import { progressAfter } from '../../../static/portal/engagement/progress-after';
import { weekAfter } from '../../../static/portal/engagement/week';
import { whyNothing } from '../../../static/portal/engagement/why-nothing';
import { firstPage, isEmpty, withChange, withInboxPage } from '../../../static/portal/inbox/pages';
import { isStale } from '../../../static/portal/task/action/stale';
import { namesOwnerOfClosed } from '../../../static/portal/task/task-facts';
import { shownStateOf } from '../../../static/portal/task/task-lozenge';
import { isTask, withoutTask, withTask } from '../../../static/portal/task/tasks';
import { details, portalEngagement, portalGate, portalTask } from '../samples/portal-samples';
import { portalSurvey, shown, tabWith } from './survey/given';

const ids = (tasks: readonly { id: string }[]) => tasks.map(({ id }) => id);

describe('the next thing to do', () => {
  const colleagues = portalTask('theirs', { owner: 'colleague' });
  const asked = portalTask('asked', { awaits: 'date' });
  const next = (...tasks: PortalTask[]) => listsOf({ asks: inOrder(tasks, (task) => task), recent: [] }).next?.id;

  it('is the reader’s own or anyone’s before what they do for a colleague', () => {
    expect(next(colleagues, portalTask('anyone', { owner: 'anyone' }), portalTask('mine'))).toBe('anyone');
    expect(next(colleagues)).toBe('theirs');
  });
  it('is nothing that the team has to answer first', () => {
    expect(next(asked, portalTask('mine'))).toBe('mine');
    expect(next(asked)).toBeUndefined();
  });
});

describe('what was put off', () => {
  const survey = portalSurvey({ id: 'later', isPutOff: true, due: '2026-11-01' });
  it('is not the next thing to do, however soon it is due, and in a list of its own', () => {
    const lists = listsOf({ asks: inOrder<PortalAsk>([survey, portalTask('mine')], (ask) => ask), recent: [] });
    expect([lists.next?.id, ids(lists.putOff), ids(lists.others)]).toEqual(['mine', ['later'], []]);
  });
  it('alone leaves nothing to do now, and is no work of the team’s', () => {
    const asks = { asks: [survey], recent: [] };
    expect(listsOf(asks)).toMatchObject({ next: undefined, others: [], putOff: [{ id: 'later' }] });
    expect(whyNothing(asks)).toBe('portal.all-done.put-off');
  });
  it('in this tab alone is put off here, as long as it waits for its reader', () => {
    vi.stubGlobal('window', tabWith({ 'put-off survey s1': true }));
    const putOffIn = (ask: PortalAsk) => {
      const Shown = () => listsOf(useAsksHere({ asks: [ask], recent: [] })).putOff.length;
      return shown(Shown, {});
    };
    expect(putOffIn(portalSurvey())).toBe('1');
    expect(putOffIn(portalSurvey({ turn: 'nobody', standing: 'given' }))).toBe('0');
    expect(putOffIn(portalSurvey({ id: 's2' }))).toBe('0');
    vi.unstubAllGlobals();
  });
});

describe('a task that is over', () => {
  it('names the colleague whose it was, and is open to nobody', () => {
    const named = (owner: PortalTask['owner']) => namesOwnerOfClosed(portalTask('over', { state: 'withdrawn', owner }));
    expect(['you', 'colleague', 'anyone'].map((owner) => named(owner as PortalTask['owner']))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

it('a task that was returned says so wherever it is, though a list knows no more than its title', () => {
  const known = [null, details({ missing: 'The date' })];
  const shown = known.map((each) => shownStateOf(portalTask('a', { details: each, isReturned: true })).key);
  expect(shown).toEqual(['state.portal.returned', 'state.portal.returned']);
});

describe('a task as the app answered it', () => {
  const tasks = {
    asks: [portalTask('a', { details: null }), portalTask('b')],
    recent: [portalTask('c', { state: 'confirmed' })],
  };

  it('leaves what is open once it is done, and heads what was done lately', () => {
    const after = withTask(tasks, portalTask('a', { state: 'completed' }));
    expect(ids(after.asks)).toEqual(['b']);
    expect(ids(after.recent)).toEqual(['a', 'c']);
  });
  it('keeps its place when only its text was fetched', () => {
    const after = withTask(tasks, portalTask('a', { details: details({ instructions: 'All of it' }) }));
    expect(ids(after.asks)).toEqual(['a', 'b']);
    expect(after.asks.filter(isTask)[0]?.details?.instructions).toBe('All of it');
    expect(ids(withTask(tasks, portalTask('c', { state: 'withdrawn' })).recent)).toEqual(['c']);
  });
  it('comes back to what is open when it was taken back, or returned meanwhile', () => {
    const after = withTask(tasks, portalTask('c', { details: details({ missing: 'The date' }) }));
    expect(ids(after.asks)).toEqual(['a', 'b', 'c']);
    expect(after.recent).toEqual([]);
  });
  it('keeps the names that the screen knows, but not another owner’s', () => {
    const known = portalTask('d', { owner: 'colleague', ownerName: 'Anna' });
    const answered = { details: details({ contact: null }), ownerName: null } as const;
    const [same] = withTask({ asks: [known], recent: [] }, { ...known, ...answered }).asks.filter(isTask);
    expect([same?.details?.contact, same?.ownerName]).toEqual(['Petra', 'Anna']);
    const claimed = { ...known, ...answered, owner: 'anyone' } as const;
    const [other] = withTask({ asks: [known], recent: [] }, claimed).asks.filter(isTask);
    expect(other?.ownerName).toBeNull();
  });
  it('goes from every list when it is no longer the reader’s', () => {
    const after = withoutTask(tasks, 'b');
    expect([ids(after.asks), ids(after.recent)]).toEqual([['a'], ['c']]);
  });
});

describe('what is asked this week', () => {
  const sunday = portalTask('a', { due: '2026-11-22', effort: 30 });
  const unestimated = portalTask('b', { due: '2026-11-01', isOverdue: true });
  const nextWeek = portalTask('c', { due: '2026-11-23', effort: 600 });
  const anyones = portalTask('d', { due: '2026-11-22', effort: 600, owner: 'anyone' });
  const week = { minutes: 90, unestimated: 2 };

  it('gets less when something of this week is done or waits for the team', () => {
    const open = [sunday, unestimated];
    expect(weekAfter(week, open, [unestimated])).toEqual({ minutes: 60, unestimated: 2 });
    expect(weekAfter(week, open, [sunday, { ...unestimated, awaits: 'help', turn: 'team' }])).toEqual({
      minutes: 90,
      unestimated: 1,
    });
  });
  it('grows when what is for anyone is taken on', () => {
    expect(weekAfter(week, [anyones], [{ ...anyones, owner: 'you' }])).toEqual({ minutes: 690, unestimated: 2 });
  });
  it('stays as it is when something later or somebody else’s is done', () => {
    expect(weekAfter(week, [nextWeek, anyones], [])).toEqual(week);
  });
  it('begins on Monday', () => {
    const [monday, next] = ['2026-11-23', '2026-11-30'].map((due) => ({
      ...portalTask(due, { due, effort: 10 }),
      today: '2026-11-23',
    }));
    if (!monday || !next) throw new Error('two tasks');
    expect(weekAfter(week, [monday, next], [])).toEqual({ minutes: 80, unestimated: 2 });
  });
  it('is never less than nothing', () => {
    expect(weekAfter({ minutes: 0, unestimated: 0 }, [sunday, unestimated], [])).toEqual({
      minutes: 0,
      unestimated: 0,
    });
  });
});

describe('the reader’s progress', () => {
  const mine = portalTask('a');
  const before = portalEngagement({ progress: { done: 1, all: 3 }, asks: [mine, portalGate('g')], recent: [] });
  const next = (asks: PortalEngagement['asks'], recent: PortalEngagement['recent'] = []) =>
    progressAfter(before, { asks, recent });

  it('takes a step with a signature, and none before the team has accepted what was done', () => {
    expect(next([mine, portalGate('g', { state: 'waiting' })])).toEqual({ done: 2, all: 3 });
    expect(next([mine], [portalGate('g', { state: 'satisfied' })])).toEqual({ done: 2, all: 3 });
    expect(next([portalGate('g')], [portalTask('a', { state: 'completed' })])).toEqual({ done: 1, all: 3 });
  });
  it('loses what is handed over, and gains what was for anyone', () => {
    expect(next([portalGate('g')])).toEqual({ done: 1, all: 2 });
    expect(next([{ ...mine, owner: 'colleague', credit: null }, portalGate('g')])).toEqual({ done: 1, all: 2 });
    expect(next([mine, portalGate('g'), portalTask('b')])).toEqual({ done: 1, all: 4 });
  });
  it('is not told where only a part of it is shown', () => {
    expect(progressAfter({ ...before, progress: null }, { asks: [], recent: [] })).toBeNull();
  });
});

describe('the inbox', () => {
  const page = (changes: Partial<PortalInbox>): PortalInbox => ({ engagement: null, following: [], ...changes });
  const one = portalEngagement({ asks: [portalTask('a')] });
  const other = portalEngagement({ engagementId: 'e2' });

  it('grows page by page without showing an engagement twice', () => {
    const first = firstPage(page({ engagement: one, following: ['e2', 'e3'] }));
    expect(first).toEqual({ engagements: [one], following: ['e2', 'e3'] });
    const second = withInboxPage(first, 'e2', page({ engagement: other }));
    expect(second).toEqual({ engagements: [one, other], following: ['e3'] });
    // An answer that comes twice says nothing new.
    expect(withInboxPage(second, 'e2', page({ engagement: other }))).toEqual(second);
  });
  it('passes over an engagement that the reader may no longer see', () => {
    const first = firstPage(page({ following: ['e8', 'e9'] }));
    const second = withInboxPage(first, 'e8', page({}));
    expect(second).toEqual({ engagements: [], following: ['e9'] });
    expect(withInboxPage(second, 'e9', page({ engagement: one }))).toEqual({ engagements: [one], following: [] });
  });
  it('changes one engagement and leaves the others', () => {
    const pages = { engagements: [one, other], following: [] };
    const after = withChange(pages, 'e2', (now) => ({ ...now, asks: [portalTask('z')] }));
    expect(after.engagements.map(({ asks }) => ids(asks))).toEqual([['a'], ['z']]);
  });
  it('is empty once all pages have come and none holds a task', () => {
    expect(isEmpty({ engagements: [other], following: [] })).toBe(true);
    expect(isEmpty({ engagements: [other], following: ['e3'] })).toBe(false);
    expect(isEmpty({ engagements: [other, one], following: [] })).toBe(false);
  });
});

describe('whom to ask', () => {
  const contact = (name: string, escalation: number | null) => ({
    name,
    role: '',
    hours: '',
    languages: '',
    backup: null,
    escalation,
  });

  it('is told step by step, then those who are asked about their own matters', () => {
    const steps = contactsInSteps([contact('own', null), contact('boss', 3), contact('first', 1), contact('also', 1)]);
    expect(steps.map(({ contact: { name }, step }) => [name, step])).toEqual([
      ['first', 'first'],
      ['also', 'first'],
      ['boss', 'next'],
      ['own', null],
    ]);
  });
});

it('looks again when a colleague was faster or the task is gone, not when the network failed', () => {
  expect(isStale('task-already-completed')).toBe(true);
  expect(isStale('task-withdrawn')).toBe(true);
  expect(isStale('undo-too-late')).toBe(true);
  expect(isStale('evidence-missing')).toBe(false);
  expect(isStale('try-again')).toBe(false);
});

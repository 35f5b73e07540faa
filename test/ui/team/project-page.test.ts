import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import type { OverviewAsk } from '../../../src/contract/calls/ask';
import type { ProjectOverview } from '../../../src/contract/calls/plan';
import type { OverviewGate } from '../../../src/contract/gate/team-gate';
import type { OverviewTask } from '../../../src/contract/task/team-task';
import { makeTexts } from '../../../static/i18n/texts';
import { TextsContext } from '../../../static/i18n/use-texts';
import { whereMayAct } from '../../../static/team/ask/may-act';
import { kindNames, type ProjectKinds } from '../../../static/team/kinds/ask-kinds';
import { RefreshingContext } from '../../../static/team/list/refreshing';
import { SharedList } from '../../../static/team/list/shared-list';
import { AskLine } from '../../../static/team/project-page/overview/ask-line';
import {
  balanceOf,
  canBeFilled,
  issuesIn,
  peopleInOverview,
} from '../../../static/team/project-page/overview/overview';
import OverviewTab from '../../../static/team/project-page/overview/overview-tab';
import { withOverviewPage } from '../../../static/team/project-page/refresh/pages';
import { engagement } from '../samples/samples';

const task = (id: string, changes: Partial<OverviewTask> = {}): OverviewTask => ({
  kind: 'task',
  id,
  issueId: '10',
  versionId: null,
  title: id,
  people: [],
  due: null,
  deemedAfter: null,
  state: 'open',
  isOverdue: false,
  isUrgent: false,
  turn: 'customer',
  awaits: null,
  ...changes,
});
const onVersion = (id: string, people: string[]): OverviewGate => ({
  kind: 'gate',
  id,
  issueId: null,
  versionId: null,
  title: id,
  people,
  due: null,
  deemedAfter: null,
  isOverdue: false,
  isUrgent: false,
  turn: 'customer',
  meaning: 'acceptance',
  state: 'open',
});
const none = { mayAct: true, waitingOnCustomer: 0, waitingOnTeam: 0, overdueOnCustomer: 0, unseen: [] };
const overview = (asks: OverviewAsk[], id = 'e1', next: number | null = null): ProjectOverview => ({
  project: { id: '1', key: 'HAR' },
  engagements: [{ engagement: engagement({ id }), ...none, asks }],
  next,
});

describe('the balance of an engagement', () => {
  it('counts overdue tasks once, though they wait for the customer too', () => {
    expect(balanceOf({ waitingOnCustomer: 7, overdueOnCustomer: 2, waitingOnTeam: 3 })).toEqual([
      { kind: 'waiting-on-team', count: 3 },
      { kind: 'overdue', count: 2 },
      { kind: 'in-time', count: 5 },
    ]);
  });
  it('leaves out what there is none of', () => {
    expect(balanceOf({ waitingOnCustomer: 2, overdueOnCustomer: 2, waitingOnTeam: 0 })).toEqual([
      { kind: 'overdue', count: 2 },
    ]);
    expect(balanceOf(none)).toEqual([]);
  });
});

it('offers to act in those engagements only in which the reader acts for the team', () => {
  const [one] = overview([], 'e1').engagements;
  const [other] = overview([], 'e2').engagements;
  if (!one || !other) throw new Error('There are two');
  expect(whereMayAct({ engagements: [{ ...one, mayAct: false }, other] }).map(({ id }) => id)).toEqual(['e2']);
});

describe('a row of the overview', () => {
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const shown = (ask: OverviewAsk, version?: { id: string; name: string }) => {
    const line = createElement(AskLine, {
      ask,
      today: '2026-11-22',
      personOf: () => undefined,
      issue: undefined,
      version,
      projectKey: 'HAR',
    });
    return renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, line));
  };
  it('says the day on which silence accepts, beside a due day or alone', () => {
    const gate = { ...onVersion('a', []), deemedAfter: '2026-12-04' };
    expect(shown(gate)).toContain('Counts as accepted after Dec 4, 2026');
    expect(shown({ ...gate, due: '2026-12-01' })).toMatch(/Dec 1, 2026.*Counts as accepted after Dec 4, 2026/);
    expect(shown({ ...gate, state: 'expired' })).not.toContain('Counts as accepted');
  });
  it('leads to the version that it stands on, by its name', () => {
    const html = shown(onVersion('a', []), { id: '10300', name: '2.0' });
    expect(html).toMatch(/href="\/projects\/HAR\/versions\/10300"[^>]*>[^<]*2\.0/);
  });
  it('says what is urgent, of every kind', () => {
    expect(shown(task('a', { isUrgent: true }))).toContain('Urgent');
    expect(shown({ ...onVersion('a', []), isUrgent: true })).toContain('Urgent');
    expect(shown(task('a'))).not.toContain('Urgent');
  });
  it('says that the team is next where a gate waits in vain, however late it is', () => {
    const late: OverviewGate = { ...onVersion('a', []), isOverdue: true };
    expect(shown({ ...late, turn: 'team' })).toContain('Waiting for your team');
    expect(shown(late)).toContain('Sign-off overdue');
  });
});

describe('an overview whose lists have never been read', () => {
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const source = {
    states: ['open'] as const,
    load: async () => ({ ok: true, value: { rows: [], next: null } }) as const,
  };
  const kinds = Object.fromEntries(kindNames.map((kind) => [kind, { source }])) as unknown as ProjectKinds;
  const isWaiting = (refreshing: { isRefreshing: boolean; error: { code: 'internal' } | null }) => {
    const project = { overview: overview([]) };
    const tab = createElement(OverviewTab, { project, kinds, onShow: () => {} });
    const value = { refresh: async () => {}, ...refreshing };
    const props = { source, isWanted: false } as unknown as Parameters<typeof SharedList>[0];
    const lists = createElement(SharedList, props, createElement(RefreshingContext.Provider, { value }, tab));
    const html = renderToStaticMarkup(createElement(TextsContext.Provider, { value: texts }, lists));
    return html.includes(texts.t('state.loading'));
  };
  it('waits for them until they are refused, and again while they are asked for once more', () => {
    const error = { code: 'internal' } as const;
    expect(isWaiting({ isRefreshing: false, error: null })).toBe(true);
    expect(isWaiting({ isRefreshing: true, error: null })).toBe(true);
    expect(isWaiting({ isRefreshing: false, error })).toBe(false);
    expect(isWaiting({ isRefreshing: true, error })).toBe(true);
  });
});

it('asks Jira for each issue once, and for the people for whom something waits', () => {
  const shown = overview([
    task('a'),
    task('b', { people: ['anna'] }),
    onVersion('d', ['ben', 'cleo']),
    task('c', { issueId: '11' }),
  ]);
  expect(issuesIn(shown)).toEqual(['10', '11']);
  expect(peopleInOverview(shown)).toEqual(['anna', 'ben', 'cleo']);
  const absent = [{ accountId: 'dora', why: 'closed' }] as const;
  const named = shown.engagements.map((each) => ({ ...each, engagement: { ...each.engagement, absent } }));
  expect(peopleInOverview({ ...shown, engagements: named })).toContain('dora');
});

it('adds the next page without an engagement that is shown already', () => {
  const page = overview([], 'e2');
  const both = { ...page, engagements: [...overview([]).engagements, ...page.engagements] };
  const after = withOverviewPage(overview([task('a')], 'e1', 1), both);
  expect(after.engagements.map(({ engagement: { id } }) => id)).toEqual(['e1', 'e2']);
  expect(after.engagements[0]?.asks).toHaveLength(1);
  expect(after.next).toBeNull();
});

it('asks no customer for more whose request is gone, and only for whom the reader may act', () => {
  expect(canBeFilled({ mayAct: true, engagement: engagement() })).toBe(true);
  expect(canBeFilled({ mayAct: true, engagement: engagement({ isRequestUnseen: true }) })).toBe(false);
  expect(canBeFilled({ mayAct: true, engagement: engagement({ status: 'blocked' }) })).toBe(false);
  expect(canBeFilled({ mayAct: false, engagement: engagement() })).toBe(false);
});

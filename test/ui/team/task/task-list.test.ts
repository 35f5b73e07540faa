import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import english from '../../../../locales/en-US.json';
import { type TaskStateName, taskStates } from '../../../../src/contract/task/task';
import type { ListedTask } from '../../../../src/contract/task/team-task';
import { makeTexts } from '../../../../static/i18n/texts';
import { csvOf } from '../../../../static/team/list/csv';
import { type Cursor, firstCursor, nextCursor, withRows } from '../../../../static/team/list/cursor';
import type { Known } from '../../../../static/team/list/definition/known';
import { type FilterValues, firstValues, passes, tick } from '../../../../static/team/list/filter/filter';
import {
  chooseAll,
  chosenIn,
  nothingChosen,
  press,
  type Selection,
  toggle,
} from '../../../../static/team/list/table/selection';
import { sorted, sortedBy } from '../../../../static/team/list/table/sort';
import { runAll } from '../../../../static/team/run/run';
import { fittingFor } from '../../../../static/team/task/bulk/actions';
import { taskList } from '../../../../static/team/task/list/task-list';
import { rowOf, taskStateOrder } from '../../../../static/team/task/state/rows';
import { taskShownState } from '../../../../static/team/task/state/shown-state';
import { engagement, teamTask } from '../../samples/samples';

const row = (id: string, changes: Partial<ListedTask> = {}): ListedTask => ({ ...rowOf(teamTask(id)), ...changes });
const known: Known = {
  texts: makeTexts({}, { language: 'en', locale: 'en', timeZone: 'UTC' }),
  projectKey: 'HAR',
  engagements: new Map([['e1', engagement()]]),
  personOf: () => null,
  issueOf: (id) => ({ key: `HAR-${id}`, summary: '' }),
  versionOf: () => undefined,
};

describe('the rows of a plan', () => {
  it('come from one state after the other, each to its last page', () => {
    const found: string[] = [];
    for (let cursor: Cursor<TaskStateName> | null = firstCursor(taskStateOrder), page = 0; cursor; page++) {
      found.push(`${cursor.state} ${cursor.after ?? ''}`.trim());
      cursor = nextCursor(taskStateOrder, cursor, page === 1 ? 'more' : null);
    }
    expect(found).toEqual(['completed', 'declined', 'declined more', 'open', 'planned', 'confirmed', 'withdrawn']);
  });
  it('hold what has seen more of a task, in whatever order it comes', () => {
    const [older, newer] = [
      row('a', { revision: 1, state: 'completed' }),
      row('a', { revision: 2, state: 'confirmed' }),
    ];
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const rows = order.reduce((all, each) => withRows(all, [each]), withRows<ListedTask>(new Map(), []));
      expect([...rows.values()]).toEqual([newer]);
    }
  });
  it('keep the day on which a task began when a command returns with the task', () => {
    expect(rowOf(teamTask('a', { revision: 2, from: '2026-10-01' })).from).toBe('2026-10-01');
  });
});

describe('a filter', () => {
  const waits = row('waits', { type: 'decision', isUrgent: true, isOverdue: true });
  const asks = row('asks', { awaits: 'date', owner: { kind: 'person', accountId: 'anna' } });
  const done = row('done', { state: 'completed' });
  const closed = row('closed', { state: 'confirmed', engagementId: 'e2' });
  it.each<[Partial<FilterValues>, string[]]>([
    [{}, ['waits', 'asks', 'done']],
    [{ state: 'on-team' }, ['asks', 'done']],
    [{ state: 'on-customer' }, ['waits']],
    [{ state: 'overdue' }, ['waits']],
    [{ state: 'asks-date' }, ['asks']],
    [{ state: 'completed' }, ['done']],
    [{ state: 'confirmed' }, ['closed']],
    [{ state: 'any', engagement: 'e2' }, ['closed']],
    [{ owner: 'anna' }, ['asks']],
    [{ owner: 'anyone' }, ['waits', 'done']],
    [{ type: 'decision' }, ['waits']],
    [{ urgent: tick(true) }, ['waits']],
    [{ overdue: tick(true) }, ['waits']],
    [{ text: ' TASK as' }, ['asks']],
    [{ text: 'har-1' }, ['waits', 'asks', 'done']],
    [{ text: 'nothing' }, []],
  ])('%j lets through %j', (changes, ids) => {
    const values = { ...firstValues(taskList.filters), ...changes } as FilterValues;
    const passed = [waits, asks, done, closed].filter((each) => passes(each, taskList, values, known));
    expect(passed.map(({ id }) => id)).toEqual(ids);
  });
});

it('the list finds a name whatever the case and the accents of its letters', () => {
  const finds = (name: string, text: string) =>
    passes(row('a', { title: name }), taskList, { ...firstValues(taskList.filters), text }, known);
  expect(finds('Call Jörg Müller', 'Muller')).toBe(true);
  expect(finds('Call Jorg Muller', 'MÜLLER')).toBe(true);
  expect(finds('Call Jo\u0308rg', 'jörg')).toBe(true);
  expect(finds('Call Jörg Müller', 'Moller')).toBe(false);
});

it('the words of a state are the same in the list, in its filter and in the file', () => {
  const filter = taskList.filters.find(({ key }) => key === 'state');
  const words = filter?.kind === 'choice' ? filter.options([], known).map(({ label }) => label) : [];
  const column = taskList.csv.find(({ csvHead }) => csvHead === 'export.state');
  for (const each of [...taskStates.map((state) => row('a', { state })), row('late', { isOverdue: true })]) {
    const shown = known.texts.t(taskShownState(each).key);
    expect(column?.csvValue(each, known)).toBe(shown);
    expect(words).toContain(shown);
  }
});

it('the box that asks for all that is late names it otherwise than the state of what the customer is late with', () => {
  const box = taskList.filters.find(({ key }) => key === 'overdue');
  const [stuck, late] = [row('stuck', { isOverdue: true, awaits: 'help' }), row('late', { isOverdue: true })];
  const finds = (changes: Partial<FilterValues>) =>
    [stuck, late].filter((each) =>
      passes(each, taskList, { ...firstValues(taskList.filters), ...changes } as FilterValues, known),
    );
  expect(finds({ state: 'overdue' })).toEqual([late]);
  expect(finds({ overdue: tick(true) })).toEqual([stuck, late]);
  expect(box && english[box.label as keyof typeof english]).not.toContain(english['state.team.overdue']);
});

describe('the day of a task', () => {
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'UTC' });
  const names: Record<string, string> = { anna: 'Anna', ben: 'Ben' };
  const personOf = (id: string) => ({ name: names[id] ?? id, avatar: undefined, isClosed: false });
  const inEnglish: Known = { ...known, texts, personOf };
  const shown = (changes: Partial<ListedTask>) => {
    const cell = taskList.table.find(({ key }) => key === 'due')?.Cell;
    if (!cell) throw new Error('No column for the day');
    const each = row('a', { due: '2026-12-01', since: '2026-11-20T09:00:00Z', ...changes });
    return renderToStaticMarkup(
      createElement(cell, { row: each, known: inEnglish, tabIndex: undefined, opener: undefined }),
    );
  };
  it('is how near it is due until it is done, and then on which day it was, and when it was done', () => {
    expect(shown({})).toContain('Due');
    expect(shown({ state: 'planned' })).toContain('Due');
    expect(shown({ state: 'completed' })).toContain('Done by the customer on Nov 20, 2026');
    expect(shown({ state: 'declined' })).toContain('Declined by the customer on Nov 20, 2026');
    expect(shown({ state: 'confirmed' })).toContain('Confirmed on Nov 20, 2026');
    // It names who did it where it has gone to somebody else since.
    expect(shown({ state: 'completed', doneBy: 'ben' })).toContain('Done by Ben on Nov 20, 2026');
    expect(shown({ state: 'confirmed', doneBy: 'ben' })).toContain('Done by Ben, confirmed on Nov 20, 2026');
    expect(shown({ state: 'completed', doneBy: 'anna', owner: { kind: 'person', accountId: 'anna' } })).toContain(
      'Done by the customer',
    );
    for (const state of ['completed', 'declined', 'confirmed', 'withdrawn'] as const)
      expect(shown({ state })).not.toContain('Due');
    // The list is sorted by this day.
    expect(shown({ state: 'completed' })).toMatch(/Dec 1, 2026.*Done by the customer/);
    expect(shown({ state: 'completed', due: null })).not.toContain('due');
  });
  it('is shown as late only where the customer is to act', () => {
    const past = { due: '2026-11-02', isOverdue: true };
    expect(shown(past)).toMatch(/class=".*overdue.*days overdue/);
    for (const awaits of ['help', 'date', 'owner'] as const) {
      expect(shown({ ...past, awaits })).toBe('<span>Was due on Nov 2, 2026</span>');
    }
  });
});

describe('sorting', () => {
  const rows = [
    row('b', { due: null, subject: { kind: 'issue', issueId: '10' } }),
    row('a', { due: '2026-12-01', subject: { kind: 'issue', issueId: '9' } }),
    row('c', { due: '2026-11-01', subject: { kind: 'issue', issueId: '100' } }),
  ];
  const ids = (by: 'due' | 'subject' | 'title', isDescending: boolean) =>
    sorted(rows, taskList, { by, isDescending }, known).map(({ id }) => id);
  it('puts what has no due date last, either way', () => {
    expect(ids('due', false)).toEqual(['c', 'a', 'b']);
    expect(ids('due', true)).toEqual(['a', 'c', 'b']);
  });
  it('counts in keys', () => {
    expect(ids('subject', false)).toEqual(['a', 'b', 'c']);
    expect(ids('subject', true)).toEqual(['c', 'b', 'a']);
  });
  it('by the same column again turns it round', () => {
    const once = sortedBy({ by: 'due', isDescending: false }, 'title');
    expect([once, sortedBy(once, 'title')]).toEqual([
      { by: 'title', isDescending: false },
      { by: 'title', isDescending: true },
    ]);
  });
});

describe('choosing rows', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  const after = (...keys: string[]) =>
    keys.reduce<Selection>((now, stroke) => {
      const [key = '', isShift] = stroke.startsWith('Shift+') ? [stroke.slice(6), true] : [stroke, false];
      const isCommand = key.startsWith('Ctrl+');
      return press(now, { key: key.replace('Ctrl+', ''), isShift, isCommand }, order, order) ?? now;
    }, nothingChosen);
  it.each([
    [['ArrowDown'], 'b', []],
    [['ArrowDown', ' '], 'b', ['b']],
    [['End', ' ', 'ArrowUp', ' '], 'd', ['d', 'e']],
    [['ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown'], 'd', ['b', 'c', 'd']],
    [['ArrowDown', ' ', 'End', 'Home', 'Shift+End'], 'e', order],
    [[' ', 'ArrowDown', 'ArrowDown', 'Shift+ '], 'c', ['a', 'c']],
    [['Ctrl+a'], null, order],
    [['Ctrl+a', 'Escape'], null, []],
    [[' ', ' '], 'a', []],
    [['ArrowUp', 'ArrowUp'], 'a', []],
  ] as const)('%j', (keys, active, chosen) => {
    const now = after(...keys);
    expect(now.active).toBe(active);
    expect(chosenIn(now, order)).toEqual(chosen);
  });
  it('leaves keys alone that mean nothing here', () => {
    for (const key of ['Tab', 'a', 'Enter', 'Escape']) {
      expect(press(nothingChosen, { key, isShift: false, isCommand: false }, order, order)).toBeUndefined();
    }
    expect(press(nothingChosen, { key: ' ', isShift: false, isCommand: false }, [], [])).toBeUndefined();
  });
  it('never acts on what a filter hides', () => {
    expect(chosenIn(toggle(chooseAll(nothingChosen, order), 'b'), ['b', 'c'])).toEqual(['c']);
  });
});

it('does with many tasks only what can be done with each', () => {
  const states = ['planned', 'open', 'completed', 'declined', 'confirmed', 'withdrawn'] as const;
  const rows = states.map((state) => row(state, { state }));
  const fitting = (action: Parameters<typeof fittingFor>[0]) => fittingFor(action, rows).map(({ id }) => id);
  expect(fitting('confirm')).toEqual(['completed']);
  expect(fitting('reassign')).toEqual(['planned', 'open', 'declined']);
  expect(fitting('set-due')).toEqual(['planned', 'open']);
  expect(fitting('withdraw')).toEqual(['planned', 'open', 'completed', 'declined']);
});

describe('a run over many tasks', () => {
  const pause = async () => undefined;
  it('does each once, and says what came of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string(), { maxLength: 40 }), async (items) => {
        const done: string[] = [];
        await runAll(items, async (item) => ({ ok: true, value: item }), {
          onDone: ({ item }) => done.push(item),
          isStopped: () => false,
          pause,
        });
        expect(done.sort()).toEqual([...items].sort());
      }),
      { seed: 31 },
    );
  });
  it('tries again what asks for patience, and nothing else', async () => {
    const asked: string[] = [];
    const codes: string[] = [];
    await runAll(
      ['busy', 'gone'] as const,
      async (item) => {
        asked.push(item);
        const isBusy = item === 'busy' && asked.filter((each) => each === item).length < 3;
        if (isBusy) return { ok: false, error: { code: 'try-again' } };
        return item === 'gone' ? { ok: false, error: { code: 'task-not-open' } } : { ok: true, value: null };
      },
      { onDone: ({ result }) => codes.push(result.ok ? 'done' : result.error.code), isStopped: () => false, pause },
    );
    expect(asked.sort()).toEqual(['busy', 'busy', 'busy', 'gone']);
    expect(codes.sort()).toEqual(['done', 'task-not-open']);
  });
  it('begins nothing more once it is stopped', async () => {
    let done = 0;
    const items = Array.from({ length: 50 }, (_, index) => index);
    await runAll(items, async () => ({ ok: true, value: null }), {
      onDone: () => {
        done += 1;
      },
      isStopped: () => done >= 10,
      pause,
    });
    expect(done).toBeLessThan(14);
  });
});

describe('a task on a version', () => {
  const onVersion = rowOf(teamTask('a', { subject: { kind: 'version', versionId: '40001' } }));
  const named: Known = { ...known, versionOf: (id) => (id === '40001' ? '1.0 Pilot' : undefined) };
  it('is found and sorted by the name of the version', () => {
    const values = { ...firstValues(taskList.filters), text: 'pilot' };
    const all = [onVersion, row('b')];
    expect(all.filter((each) => passes(each, taskList, values, named))).toEqual([onVersion]);
    expect(sorted(all, taskList, { by: 'subject', isDescending: false }, named)).toEqual([onVersion, row('b')]);
  });
  it('is in the file under that name, without the summary of an issue', () => {
    expect(csvOf([onVersion], taskList, named).split('\r\n')[1]).toMatch(/^1\.0 Pilot,,Task a,/);
  });
  it('names no issue to ask Jira for', () => {
    expect(taskList.issueIdsOf(onVersion)).toEqual([]);
  });
});

it('exports days as the reader’s own, in columns that the reader’s spreadsheet knows', () => {
  const late = row('a', { givenAt: '2026-11-20T23:30:00Z', title: 'One; two' });
  const inBerlin = makeTexts({}, { language: 'de-DE', locale: 'de-DE', timeZone: 'Europe/Berlin' });
  const file = csvOf([late], taskList, { ...known, texts: inBerlin });
  expect(file.split('\r\n')[1]).toContain(';"One; two";');
  expect(file).toContain(';2026-11-21;');
  const inLondon = makeTexts({}, { language: 'en-US', locale: 'en-GB', timeZone: 'Europe/London' });
  expect(csvOf([late], taskList, { ...known, texts: inLondon })).toContain(',2026-11-20,');
});

it('exports what spreadsheets read as text, whatever a title looks like', () => {
  const rows = [row('a', { title: '=HYPERLINK("x")' }), row('b', { title: 'One, "two"\nthree' })];
  const csv = csvOf(rows, taskList, known);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('"One, ""two""\nthree"');
  expect(csv.split('\r\n')).toHaveLength(3);
});

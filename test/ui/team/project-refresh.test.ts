import { describe, expect, it } from 'vitest';
import type { Refusal, Result } from '../../../src/contract/result';
import { firstCursor } from '../../../static/team/list/cursor';
import { type ListPage, readList, type Source } from '../../../static/team/list/read-list';
import { isOutOfDate } from '../../../static/team/project-page/refresh/out-of-date';
import { engagement } from '../samples/samples';

describe('a page that is seen again', () => {
  const [minute, midnight] = [60_000, Date.UTC(2026, 10, 22, 23)];
  const inBerlin = engagement({
    today: '2026-11-22',
    calendar: { ...engagement().calendar, timeZone: 'Europe/Berlin' },
  });
  it('is current for a while', () => {
    expect(isOutOfDate([inBerlin], midnight - 10 * minute, midnight - minute)).toBe(false);
    expect(isOutOfDate([inBerlin], midnight - 11 * minute, midnight - minute)).toBe(true);
  });
  it('is not once it is another day in any of its calendars', () => {
    const inLisbon = { ...inBerlin, calendar: { ...inBerlin.calendar, timeZone: 'Europe/Lisbon' } };
    expect(isOutOfDate([inLisbon], midnight - minute, midnight)).toBe(false);
    expect(isOutOfDate([inLisbon, inBerlin], midnight - minute, midnight)).toBe(true);
  });
});

describe('a list that is read', () => {
  type State = 'open' | 'over';
  const page = (rows: readonly string[], next: string | null = null): Result<ListPage<string>> => ({
    ok: true,
    value: { rows, next },
  });
  const error: Refusal = { code: 'internal' } as Refusal;
  const sourceOf = (pages: Readonly<Record<string, Result<ListPage<string>>>>): Source<string, State> => ({
    states: ['open', 'over'],
    load: async (state, after) => pages[`${state} ${after ?? ''}`.trim()] ?? { ok: false, error },
  });
  const read = async (source: Source<string, State>, atOnce: number, isOutdated = () => false) => {
    const rows: string[] = [];
    const end = await readList(source, firstCursor(source.states), {
      atOnce,
      isOutdated,
      onRows: (found) => rows.push(...found),
    });
    return { rows, end };
  };
  const whole = { open: page(['a'], '2'), 'open 2': page(['b']), over: page(['c']) };

  it('has the rows of every state and page', async () => {
    expect(await read(sourceOf(whole), 9)).toEqual({ rows: ['a', 'b', 'c'], end: { status: 'done' } });
  });
  it('stops after so many rows, where it can go on', async () => {
    const cursor = { state: 'over', after: null };
    expect(await read(sourceOf(whole), 2)).toEqual({ rows: ['a', 'b'], end: { status: 'paused', cursor } });
  });
  it('stops at a refusal, where it can go on', async () => {
    const { over: _, ...pages } = whole;
    const cursor = { state: 'over', after: null };
    expect(await read(sourceOf(pages), 9)).toEqual({ rows: ['a', 'b'], end: { status: 'refused', cursor, error } });
  });
  it('says nothing once nobody waits for it', async () => {
    expect(await read(sourceOf(whole), 9, () => true)).toEqual({ rows: [], end: null });
  });
});

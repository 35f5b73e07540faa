import { loadManifest } from 'forge-host/manifest';
import type { EntityDefinition } from 'forge-host/storage/definition';
import { loadPackage, openSite, type Site } from 'forge-host/storage/through-package';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { UnknownFormat } from '../../src/app/ports/failure';
import type { Upgrade, Versioned } from '../../src/core/stored/form';
import { areIds, bodyOf } from '../../src/forge/queue/event-body';
import { formatNumber, upToDate } from '../../src/forge/storage/format';
import { fromRoot } from '../wiring/source';

/** A made-up form: its text was called `words` at first, and has a language of its own since format 3. */
const upgrades: readonly Upgrade[] = [
  ({ words, ...rest }) => ({ ...rest, text: words }),
  (older) => ({ ...older, language: 'en-US' }),
];

const thrownBy = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('what is read', () => {
  test('is brought up to date from each older format', () => {
    const current = { v: 3, text: 'Hello', language: 'en-US' };
    expect(formatNumber(upgrades)).toBe(3);
    expect(upToDate('note', { v: 1, words: 'Hello' }, upgrades)).toEqual(current);
    expect(upToDate('note', { v: 2, text: 'Hello' }, upgrades)).toEqual(current);
    expect(upToDate('note', { v: 3, text: 'Hallo', language: 'de-DE' }, upgrades)).toEqual({
      v: 3,
      text: 'Hallo',
      language: 'de-DE',
    });
  });

  test.each([4, 0, -1, 1.5, '1', null, undefined])(
    'with the number %j is refused by name, and not looked into',
    (v) => {
      const looked = vi.fn();
      const stored = {
        v,
        get text() {
          looked();
          return 'Hello';
        },
      };
      const fault = thrownBy(() => upToDate('note', stored, upgrades));
      expect(fault).toBeInstanceOf(UnknownFormat);
      expect(fault).toMatchObject({ name: 'UnknownFormat', of: 'note', found: v, known: 3 });
      expect(looked).not.toHaveBeenCalled();
    },
  );
});

describe('storage', () => {
  let entities: readonly EntityDefinition[];
  let site: Site;
  let storage: ReturnType<typeof import('../../src/forge/storage/storage').forgeStorage>;
  let sweeps: Pick<typeof import('../../src/forge/storage/followed'), 'followed'>;
  let outbox: typeof import('../../src/forge/storage/outbox-storage').outboxStorage;
  let sparing: typeof import('../../src/forge/storage/storage').sparingReads.storage;

  beforeAll(async () => {
    await loadPackage();
    ({ entities } = await loadManifest(fromRoot('manifest.yml')));
    const { forgeStorage, sparingReads } = await import('../../src/forge/storage/storage');
    sparing = sparingReads.storage;
    storage = forgeStorage(() => site.clock.now());
    sweeps = await import('../../src/forge/storage/followed');
    ({ outboxStorage: outbox } = await import('../../src/forge/storage/outbox-storage'));
  });

  beforeEach(() => {
    site = openSite({ entities });
  });

  const put = (entityName: string, key: string, value: object) => {
    const { status } = site.storage.handle('/api/v1/entity/set', { entityName, key, value });
    expect(status).toBeLessThan(300);
  };
  const raid = { kind: 'raid', state: 'new', nextAt: '2026-01-01T00:00:00.000Z' };

  test('refuses what a newer version has written, and what was written before formats were counted', async () => {
    put('project', 'project:1', { v: 2, etag: 1, doc: {} });
    put('project', 'project:2', { etag: 1, doc: {} });
    put('audit-event', 'audit-event:a.1', { v: 2, itemId: 'a', seq: 1, actor: 'b', at: 'c', doc: {} });
    put('outbox', 'outbox:a.1.0', { v: 2, etag: 1, status: 'pending', dueAt: '2026-01-01', doc: { id: 'a.1.0' } });
    put('task', 'task:1', { v: 2, etag: 1, projectId: '1', state: 'open', due: '2026-01-01', doc: {} });
    await expect(storage.load([{ kind: 'project', id: '1' }])).rejects.toThrow(UnknownFormat);
    await expect(storage.load([{ kind: 'project', id: '2' }])).rejects.toThrow(UnknownFormat);
    await expect(storage.loadEvents('a', 1, 1)).rejects.toThrow(UnknownFormat);
    await expect(storage.waitingEntries(['a.1.0'])).rejects.toThrow(UnknownFormat);
    await expect(outbox.load('a.1.0')).rejects.toThrow(UnknownFormat);
    await expect(storage.listAsks('task', '1', 'open', undefined)).rejects.toThrow(UnknownFormat);
  });

  test('lets a sweep pass over what it can’t read, and name what is due without reading it', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('__forge_runtime__', { appContext: {}, aws: {}, lambdaContext: {}, tracing: {} });
    const task = { projectId: '1', state: 'open', due: '2026-01-01' };
    put('task', 'task:newer', { ...task, v: 1_000, etag: 1, doc: {} });
    put('project', 'project:newer', { v: 2, etag: 1, doc: {} });
    put('project', 'project:known', { v: 1, etag: 1, doc: { id: 'known' } });
    put('record', 'raid:newer', { ...raid, v: 2, etag: 1, doc: { id: 'newer' } });
    put('record', 'raid:known', { ...raid, v: 1, etag: 1, doc: { id: 'known' } });
    put('outbox', 'outbox:a.1.0', { v: 2, etag: 1, status: 'pending', dueAt: '2026-01-01T00:00:00.000Z', doc: {} });
    await expect(sweeps.followed()).resolves.toMatchObject({ entries: [{ id: 'known' }] });
    await expect(outbox.due('pending', '2026-02-01T00:00:00.000Z')).resolves.toEqual({ ids: ['a.1.0'] });
    await expect(sparing.listAsks('task', '1', 'open', undefined)).resolves.toMatchObject({ asks: [] });
    const refs = ['newer', 'known'].map((id) => ({ kind: 'project', id }) as const);
    const found = [{ value: undefined }, { value: { id: 'known' } }];
    await expect(sparing.load(refs)).resolves.toMatchObject(found);
    const reported = vi.mocked(console.error).mock.calls.map(([line]) => JSON.parse(line).where);
    expect(reported).toEqual(['read raid', 'read task', 'read project']);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
});

describe('an event of a queue', () => {
  const isOfShape = (event: Versioned): event is Versioned & { ids: readonly string[] } => areIds(event.ids);
  const rename: Upgrade = ({ things, ...rest }) => ({ ...rest, ids: things });

  test('is read whatever version pushed it, and left where that is not known', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.stubGlobal('__forge_runtime__', { appContext: {}, aws: {}, lambdaContext: {}, tracing: {} });
    const read = (body: unknown) => bodyOf('made-up event', body, [rename], isOfShape);
    expect(read({ v: 2, ids: ['a'] })).toEqual({ v: 2, ids: ['a'] });
    expect(read({ v: 1, things: ['a'] })).toEqual({ v: 2, ids: ['a'] });
    for (const body of [
      { v: 3, ids: ['a'] },
      { ids: ['a'] },
      { v: 2, ids: 'a' },
      { v: 2, ids: [''] },
      'a',
      null,
      undefined,
    ]) {
      expect(read(body)).toBeUndefined();
    }
    expect(vi.mocked(console.error).mock.calls.map(([line]) => JSON.parse(line).name)).toEqual([
      'UnknownFormat',
      'UnknownFormat',
      'Error',
      'Error',
      'UnknownFormat',
      'UnknownFormat',
      'UnknownFormat',
    ]);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
});

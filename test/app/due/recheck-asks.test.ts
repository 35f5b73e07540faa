import { expect, it } from 'vitest';
import { recheckAsks } from '../../../src/app/due/look/recheck-asks';
import type { Due } from '../../../src/app/ports/due';
import { Unavailable } from '../../../src/app/ports/failure';
import type { BackgroundPorts } from '../../../src/app/ports/ports';
import type { Change } from '../../../src/app/ports/storage';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { engagementWith } from '../../core/digest/given';

const since = '2026-11-24T12:00:00.000Z';
const known = engagementWith({ request: { id: '1', key: 'SUP-1' }, recheckSince: since });

/** A project with three pages of open tasks, an ask each, and time for so many pages in each run. */
function projectWith({ pagesInTime, at = known }: { pagesInTime: number; at?: Engagement }) {
  let engagement = at;
  let listed = 0;
  const lists: string[] = [];
  const asked: Due[] = [];
  let isAway = false;
  const ports = {
    now: () => Date.parse(since),
    hasTime: () => listed < pagesInTime,
    chance: () => 0,
    pause: async () => {},
    processSoon: async (due: readonly Due[]) => {
      asked.push(...due);
    },
    storage: {
      load: async () => [{ value: engagement, etag: 1 }],
      commit: async ({ saves: [save] }: Change) => {
        engagement = save?.value as Engagement;
        return 'committed';
      },
    },
    sparing: {
      storage: {
        listAsks: async (kind: string, _project: string, state: string, cursor?: string) => {
          if (isAway) throw new Unavailable('storage', 503);
          if (cursor === 'forgotten') return undefined;
          listed += 1;
          lists.push([kind, state, ...(cursor ? [cursor] : [])].join(' '));
          if (`${kind} ${state}` !== 'task open') return { asks: [] };
          const page = Number(cursor ?? 1);
          const asks = [
            { id: `${state}-${page}`, engagementId: known.id },
            { id: `other-${page}`, engagementId: 'other' },
          ];
          return page < 3 ? { asks, cursor: String(page + 1) } : { asks };
        },
      },
    },
  } as unknown as BackgroundPorts;
  return {
    lists,
    asked,
    now: () => engagement,
    goAway: () => {
      isAway = true;
    },
    run: async () => {
      listed = 0;
      await recheckAsks(ports, engagement);
    },
  };
}

it('looks at every ask of the engagement that something can be due for, and is done', async () => {
  const project = projectWith({ pagesInTime: 100 });
  await project.run();
  expect(project.lists).toEqual(['task planned', 'task open', 'task open 2', 'task open 3', 'gate open']);
  expect(project.asked.map(({ id }) => id)).toEqual(['open-1', 'open-2', 'open-3']);
  expect(project.now()).toEqual({ ...known, recheckSince: undefined });
});

it('goes on where it was once its time was over', async () => {
  const project = projectWith({ pagesInTime: 2 });
  await project.run();
  expect(project.now()).toMatchObject({
    recheckSince: since,
    recheckFrom: { kind: 'task', state: 'open', cursor: '2' },
  });
  await project.run();
  await project.run();
  expect(project.lists).toEqual(['task planned', 'task open', 'task open 2', 'task open 3', 'gate open']);
  expect(project.now()).toEqual({ ...known, recheckSince: undefined });
});

it('begins a list anew whose place storage has forgotten, and no other', async () => {
  const recheckFrom = { kind: 'task', state: 'open', cursor: 'forgotten' } as const;
  const project = projectWith({ pagesInTime: 100, at: { ...known, recheckFrom } });
  await project.run();
  expect(project.lists).toEqual(['task open', 'task open 2', 'task open 3', 'gate open']);
});

it('throws nothing while storage is away, and keeps its place', async () => {
  const recheckFrom = { kind: 'gate', state: 'open' } as const;
  const project = projectWith({ pagesInTime: 100, at: { ...known, recheckFrom } });
  project.goAway();
  await project.run();
  expect(project.now()).toEqual({ ...known, recheckFrom });
});

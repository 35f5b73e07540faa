import { expect, it } from 'vitest';
import { noteUnseen } from '../../../src/app/due/look/note-unseen';
import type { OpenAsks } from '../../../src/app/due/look/open-asks';
import type { BackgroundPorts } from '../../../src/app/ports/ports';
import type { Change } from '../../../src/app/ports/storage';
import type { Ref } from '../../../src/app/ports/stored';
import type { UnseenItem } from '../../../src/contract/calls/plan';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { engagementWith } from '../../core/digest/given';

const item = (kind: 'task' | 'entry', id: string): UnseenItem => ({ kind, id, issueId: `1${id}`, title: id });
const ids = ({ unseen = [] }: Engagement) => unseen.map(({ id }) => id);

/** A site on which no issue is found. @param asking what happens while Jira is asked */
function siteWith(begun: Engagement, asking: (now: Engagement) => Engagement = (now) => now) {
  let engagement = begun;
  const load = async (refs: readonly Ref[]) =>
    refs.map(({ kind, id }) => {
      const raid = { id, issue: { id: `1${id}`, key: 'HAR-9' }, progress: 'new' };
      return { value: kind === 'raid' ? raid : engagement, etag: 1 };
    });
  const ports = {
    now: () => Date.parse('2026-11-24T08:02:00Z'),
    hasTime: () => true,
    chance: () => 0,
    pause: async () => {},
    processSoon: async () => {},
    asApp: {
      issues: async () => {
        engagement = asking(engagement);
        return [];
      },
    },
    storage: {
      load,
      commit: async ({ saves: [save] }: Change) => {
        engagement = save?.value as Engagement;
        return 'committed';
      },
    },
    sparing: { storage: { load } },
  } as unknown as BackgroundPorts;
  return { ports, now: () => engagement };
}

/** So many open tasks, each on an issue of its own. */
function openTasks(count: number): OpenAsks[] {
  const asks = Array.from({ length: count }, (_, index) => {
    const id = String(index);
    return { kind: 'task', id, title: id, on: { issueId: `1${id}` } };
  });
  return [{ of: null, asks, planned: [] }] as unknown as OpenAsks[];
}

it('an entry that is listed stays so, however many asks come to be unseen', async () => {
  const begun = engagementWith({ unseen: [item('entry', 'mine')] });
  const { ports, now } = siteWith(begun);
  await noteUnseen(ports, begun, openTasks(250));
  expect(ids(now())).toHaveLength(150);
  expect(ids(now()).slice(0, 2)).toEqual(['mine', '0']);
});

it('what somebody settles while it is looked stays settled', async () => {
  const begun = engagementWith({ unseen: [item('task', '0'), item('task', '1')] });
  const { ports, now } = siteWith(begun, ({ unseen = [], ...known }) => ({ ...known, unseen: unseen.slice(1) }));
  await noteUnseen(ports, begun, openTasks(3));
  expect(ids(now())).toEqual(['1', '2']);
});

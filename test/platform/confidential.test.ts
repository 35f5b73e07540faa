/** Confidential answers, on the host's storage and through the real package. */

import { loadManifest } from 'forge-host/manifest';
import type { EntityDefinition } from 'forge-host/storage/definition';
import { loadPackage, openSite, type Site } from 'forge-host/storage/through-package';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ports } from '../../src/app/ports/ports';
import { inUnitOfWork } from '../../src/app/unit-of-work';
import { emptyInbox } from '../../src/core/ask/inbox';
import type { ConfidentialAnswer } from '../../src/core/confidential/answer';
import { accept } from '../../src/core/result';
import { fromRoot, sourcesIn, textOf } from '../wiring/source';

type Said = { readonly by: string; readonly score: number; readonly why: string };

const askId = 'a'.repeat(24);
const [anna, ben, chloe] = ['712020:anna', 'qm:ben:1', '5b10chloe'] as const;
const said: readonly Said[] = [
  { by: anna, score: 5, why: 'You call before we have to.' },
  { by: ben, score: 2, why: 'We hear too late.' },
  { by: chloe, score: 2, why: 'We hear too late.' },
];

let entities: readonly EntityDefinition[];
let forgeStorage: typeof import('../../src/forge/storage/storage').forgeStorage;
let site: Site;
let drawn: string[];

beforeAll(async () => {
  await loadPackage();
  ({ entities } = await loadManifest(fromRoot('manifest.yml')));
  ({ forgeStorage } = await import('../../src/forge/storage/storage'));
});

beforeEach(() => {
  site = openSite({ entities });
  drawn = [];
});

/** The ports that `act` touches. */
const ports = (randomId: () => string) =>
  ({
    now: site.clock.now,
    chance: () => 0,
    randomId: () => {
      const id = randomId();
      drawn.push(id);
      return id;
    },
    hasTime: () => true,
    pause: async () => {},
    storage: forgeStorage(site.clock.now),
  }) as unknown as Ports;

/** As a survey will: that somebody has answered is kept with their name; what they have answered is not. */
const answer = (randomId: () => string, { by, score, why }: Said) =>
  inUnitOfWork(ports(randomId), async (work) => {
    const [inbox, sums] = await work.load({ kind: 'inbox', id: by }, { kind: 'confidential-sums', id: askId });
    if (inbox.value) return accept('already');
    work.save('inbox', by, emptyInbox);
    const value: ConfidentialAnswer = { askId, answers: { score, why } };
    work.createUnattributed('confidential-answer', value);
    const before = sums.value?.counts.score ?? {};
    const counts = { score: { ...before, [score]: (before[score] ?? 0) + 1 } };
    work.save('confidential-sums', askId, { askId, counts });
    return accept('written');
  });

/** Ids as chance would have them: one stream a seed. */
const stream = (seed: number) => () => {
  const digits = Array.from({ length: 24 }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return (seed % 16).toString(16);
  });
  return digits.join('');
};

async function answerAll(all: readonly Said[], seed: number): Promise<void> {
  const randomId = stream(seed);
  for (const each of all) {
    await site.clock.advance(7 * 60_000);
    expect(await answer(randomId, each)).toEqual(accept('written'));
  }
  await site.clock.advance(60_000);
}

/** All that lies in the entity, and all that its indexes hold of it. */
function inStorage(): { records: { key: string; value: Record<string, unknown> }[]; entries: unknown[] } {
  const space = 'entity:confidential-response';
  const rows = site.database
    .prepare(
      `SELECT h.key AS key, v.value AS value FROM storage_head h JOIN storage_version v ON v.id = h.current
       WHERE h.space = ? ORDER BY h.key`,
    )
    .all(space) as { key: string; value: string }[];
  const entries = site.database
    .prepare('SELECT name, partition, range, key FROM storage_entry WHERE space = ?')
    .all(space) as unknown[];
  return { records: rows.map(({ key, value }) => ({ key, value: JSON.parse(value) })), entries };
}

test('nothing of who answered, when, or in which order is in a record or an index', async () => {
  await answerAll(said, 17);
  const { records, entries } = inStorage();
  expect(records).toHaveLength(4);
  expect(entries).not.toEqual([]);
  const everything = JSON.stringify([records, entries]);
  for (const { by } of said) expect(everything).not.toContain(by);
  expect(everything).not.toMatch(/\d{4}-\d{2}-\d{2}|\b1[67]\d{8,11}\b/);
  for (const { key, value } of records.filter(({ key }) => key.startsWith('confidential-answer:'))) {
    const id = key.split(':')[1];
    expect(drawn).toContain(id);
    expect(value).toEqual({ v: 1, etag: 1, askId, randomId: id, doc: { askId, answers: expect.anything() } });
  }
});

test('the same answers, given by others, in another order and at other times, leave the very same records', async () => {
  /** Without the random ids, which are all that differs. */
  const left = () => {
    const { records, entries } = inStorage();
    const plain = JSON.stringify([
      records.map((each) => JSON.stringify(each)).sort(),
      entries.map((each) => JSON.stringify(each)).sort(),
    ]);
    const bare = drawn.reduce((text, id) => text.replaceAll(id, 'word'), plain);
    const [one, two] = JSON.parse(bare) as [string[], string[]];
    return [one.sort(), two.sort()];
  };
  await answerAll(said, 17);
  const first = left();
  site = openSite({ entities, startsAt: Date.UTC(2031, 6, 1) });
  drawn = [];
  const others = said.map((each, index) => ({ ...each, by: [chloe, anna, ben][index] ?? '' }));
  await answerAll(others.toReversed(), 4_711);
  expect(left()).toEqual(first);
});

test('they are listed in the order of chance, over all of what was answered', async () => {
  await answerAll(said, 17);
  const { kvs } = await loadPackage();
  const page = await kvs
    .entity('confidential-response')
    .query()
    .index('by-ask', { partition: [askId] })
    .getMany();
  expect(page.results.map(({ key }) => key.split(':')[1])).toEqual(drawn.toSorted());
  expect(drawn).not.toEqual(drawn.toSorted());
});

test('no event is written, and a command that comes again is known by what was saved beside it', async () => {
  const randomId = stream(3);
  expect(await answer(randomId, said[0] as Said)).toEqual(accept('written'));
  expect(await answer(randomId, said[0] as Said)).toEqual(accept('already'));
  expect(inStorage().records).toHaveLength(2);
  const events = site.database
    .prepare("SELECT key FROM storage_head WHERE space IN ('entity:audit-event', 'entity:outbox')")
    .all();
  expect(events).toEqual([]);
});

test('what is unattributed is never all that a command writes', async () => {
  const alone = inUnitOfWork(ports(stream(5)), async (work) => {
    work.createUnattributed('confidential-answer', { askId, answers: {} });
    return accept('written');
  });
  await expect(alone).rejects.toThrow('beside what is unattributed');
  expect(inStorage().records).toEqual([]);
});

// Forge keeps when each key was written, and tells it to the app alone.
test('the app never asks Forge when something was written', () => {
  expect(sourcesIn('src').map(textOf).join('\n')).not.toMatch(/MetadataField|metadataFields/);
});

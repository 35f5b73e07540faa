import { expect, it } from 'vitest';
import { sendEntry } from '../../../src/app/outbox/send-entry';
import type { BackgroundPorts, Change, Ref } from '../../../src/app/ports';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import type { Engagement } from '../../../src/core/engagement/engagement';
import { unsent } from '../../../src/core/outbox/attempt';
import type { DigestSpan, OutboxEntry } from '../../../src/core/outbox/effect';
import { engagementWith, entryWith, noon, sofia } from '../../core/digest/given';

const tuesday = Date.parse('2026-11-24T09:00:00Z');

/** A storage with conditional writes, and a request on which comments stand: all that the sending of digests touches. */
function siteWith(digest: Engagement['digest'], entries: readonly OutboxEntry[], asks: readonly object[]) {
  const engagement = engagementWith({ digest });
  const stored = new Map<string, { value: unknown; etag: number }>([
    [`engagement/${engagement.id}`, { value: engagement, etag: 1 }],
    [`inbox/${personInbox(engagement.id, sofia)}`, { value: { ...emptyInbox, asks }, etag: 1 }],
  ]);
  const outbox = new Map(entries.map((entry) => [entry.id, { entry, etag: 1 }]));
  const comments: string[] = [];
  const ports = {
    now: () => tuesday,
    chance: () => 0,
    reference: () => 'CS00000001',
    pause: async () => {},
    hasTime: () => true,
    sendSoon: async () => {},
    storage: {
      load: async (refs: readonly Ref[]) =>
        refs.map(({ kind, id }) => stored.get(`${kind}/${id}`) ?? { value: undefined, etag: 0 }),
      waitingEntries: async () => [],
      commit: async ({ saves, done }: Change) => {
        const isOvertaken = saves.some(({ kind, id, etag }) => (stored.get(`${kind}/${id}`)?.etag ?? 0) !== etag);
        if (isOvertaken) return 'overtaken';
        for (const { kind, id, etag, value } of saves) stored.set(`${kind}/${id}`, { value, etag: etag + 1 });
        if (done !== undefined) outbox.delete(done);
        return 'committed';
      },
    },
    outbox: {
      load: async (id: string) => outbox.get(id),
      update: async (entry: OutboxEntry, etag: number) => {
        if (outbox.get(entry.id)?.etag !== etag) return false;
        outbox.set(entry.id, { entry, etag: etag + 1 });
        return true;
      },
      remove: async (id: string) => void outbox.delete(id),
    },
    asApp: {
      compose: async (_: string, said: object) => ({ said }),
      hasComment: async () => false,
      comment: async (_: string, __: object, reference: string) => void comments.push(reference),
    },
  } as unknown as BackgroundPorts;
  return { ports, outbox, comments };
}

const digestEntry = (id: string, reference: string, span: DigestSpan): OutboxEntry => ({
  id,
  effect: {
    kind: 'tell-customer',
    engagementId: 'e00000000000000000000001',
    requestId: '1',
    message: { name: 'digest', span },
  },
  reference,
  ...unsent(tuesday - 60_000),
});

it('sends one of two digests that are ready at the same moment, and the other on another day', async () => {
  const thursday = '2026-11-19T08:00:00.000Z';
  const friday = '2026-11-20T08:00:00.000Z';
  const monday = '2026-11-23T08:00:00.000Z';
  const span = (toldUntil: string, until: string) => ({ day: toldUntil.slice(0, 10), toldUntil, until });
  const { ports, outbox, comments } = siteWith(
    { day: '2026-11-23', toldUntil: monday, nextAt: null },
    [digestEntry('e.1.0', 'first', span(thursday, friday)), digestEntry('e.2.0', 'second', span(friday, monday))],
    [entryWith({ since: noon('2026-11-19') }), entryWith({ id: 't2', since: noon('2026-11-20') })],
  );
  await Promise.all(['e.1.0', 'e.2.0'].map((id) => sendEntry(ports, id)));
  expect(comments).toHaveLength(1);
  expect([...outbox.values()].map(({ entry }) => entry)).toMatchObject([
    { status: 'pending', attempts: 0, firstTriedAt: null },
  ]);
});

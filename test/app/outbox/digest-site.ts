import type { BackgroundPorts } from '../../../src/app/ports/ports';
import type { Change } from '../../../src/app/ports/storage';
import type { Ref } from '../../../src/app/ports/stored';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import type { Engagement } from '../../../src/core/engagement/engagement';
import type { DigestSpan, OutboxEntry } from '../../../src/core/outbox/effect';
import { unsent } from '../../../src/core/outbox/unsent';
import { engagementWith, sofia } from '../../core/digest/given';

const tuesday = Date.parse('2026-11-24T09:00:00Z');

/** A storage with conditional writes, and a request on which comments stand: all that the sending of digests touches. */
export function siteWith(changes: Partial<Engagement>, entries: readonly OutboxEntry[], asks: readonly object[] = []) {
  const engagement = engagementWith(changes);
  const stored = new Map<string, { value: unknown; etag: number }>([
    [`engagement/${engagement.id}`, { value: engagement, etag: 1 }],
    [`inbox/${personInbox(engagement.id, sofia)}`, { value: { ...emptyInbox, asks }, etag: 1 }],
  ]);
  const outbox = new Map(entries.map((entry) => [entry.id, { entry, etag: 1 }]));
  const comments: string[] = [];
  const load = async (refs: readonly Ref[]) =>
    refs.map(({ kind, id }) => stored.get(`${kind}/${id}`) ?? { value: undefined, etag: 0 });
  const ports = {
    now: () => tuesday,
    chance: () => 0,
    reference: () => 'CS00000001',
    pause: async () => {},
    hasTime: () => true,
    sendSoon: async () => {},
    storage: {
      load,
      waitingEntries: async () => [],
      commit: async ({ saves, done, entries }: Change) => {
        const isOvertaken = saves.some(({ kind, id, etag }) => (stored.get(`${kind}/${id}`)?.etag ?? 0) !== etag);
        if (isOvertaken) return 'overtaken';
        for (const entry of entries) outbox.set(entry.id, { entry, etag: 1 });
        for (const { kind, id, etag, value } of saves) stored.set(`${kind}/${id}`, { value, etag: etag + 1 });
        for (const id of done) outbox.delete(id);
        return 'committed';
      },
    },
    sparing: { storage: { load } },
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
      hasComment: async (_: string, reference: string) => comments.includes(reference),
      comment: async (_: string, __: object, reference: string) => void comments.push(reference),
    },
  } as unknown as BackgroundPorts;
  const engagementNow = () => stored.get(`engagement/${engagement.id}`)?.value as Engagement;
  return { ports, outbox, comments, engagementNow };
}

export const digestEntry = (id: string, reference: string, span: DigestSpan): OutboxEntry => ({
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

import type { Result } from '../contract/result';
import { append } from '../core/audit/chain';
import type { AuditEvent, ChainHead } from '../core/audit/event';
import { type Effect, entryIdOf, followUpId, type OutboxEntry } from '../core/outbox/effect';
import { hastened, unsent } from '../core/outbox/unsent';
import { refuse } from '../core/result';
import type { Due } from './ports/due';
import type { Ports } from './ports/ports';
import type { Change, Found, FoundAll } from './ports/storage';
import type { Kind, Ref, Stored, UnattributedKind } from './ports/stored';
import { pauseAfter } from './retry';

/** The records that one command reads and writes, gathered until they are committed as one transaction. */
export type UnitOfWork = {
  /** Loads things, and remembers their etags: what is saved later must not have changed in between. */
  load<const Refs extends readonly Ref[]>(...refs: Refs): Promise<FoundAll<Refs>>;
  /** The commit fails if somebody else changes this thing first. It has to be loaded already, and to be there. */
  expectUnchanged(ref: Ref): void;
  save<K extends Kind>(kind: K, id: string, value: Stored[K]): void;
  /** Saves something new, whose id only this command can come by: nothing can be there to be loaded. */
  create<K extends Kind>(kind: K, id: string, value: Stored[K]): void;
  /**
   * Saves something new so that nobody can tell who wrote it, or when: the record has a random id, and no actor, no
   * instant and no event. A repeated command can't be recognized by this record. So the command also has to save, in
   * another record, that it has been carried out.
   */
  createUnattributed<K extends UnattributedKind>(kind: K, value: Stored[K]): void;
  /**
   * Forgets something for good. Forgotten twice, it is gone all the same: nothing is asked of how it was. So the command also has to
   * save, in another record, that it has been carried out.
   */
  remove(ref: Ref): void;
  /** Appends an event to the history of the thing that it changes. @returns the thing with its new history */
  appendEvent<Item extends { id: string; projectId: string; history: ChainHead }>(item: Item, event: AuditEvent): Item;
  /** Queues what the last appended event does to Jira, after what it does already. @returns the ids of the entries, in this order */
  enqueue(effects: readonly Effect[]): readonly string[];
  /** Queues what a note on a thing does to Jira, where no event is appended. There is one such note after an event. */
  enqueueForNote(item: { id: string; history: ChainHead }, effects: readonly Effect[]): void;
  /** Queues once more what had been given up. */
  enqueueAgain(entry: OutboxEntry): void;
  /** Ends an outbox entry in the same transaction. @param next what is to be done then, and only then */
  fulfil(entryId: string, next?: Effect): void;
  /** Stores an outbox entry anew in the same transaction, which is overtaken if somebody else has written it since. */
  rewrite(entry: OutboxEntry, etag: number): void;
  /** Has things looked at soon once it is committed: the sweep would find them, only later. */
  lookSoon(due: readonly Due[]): void;
};

/**
 * Enough for fifty people who give commands on the same thing at the same moment, as long as there is time: each
 * attempt lets one of them through, and the pauses grow until they are far enough apart.
 */
const attempts = 30;
const lastDoubling = 4;

/** No event on a thing that bears notes queues so many effects: these have their own ids. */
const firstIndexOfNotes = 50;

/**
 * Carries out one command: load, decide, and one conditional transaction with its audit events and its effects.
 * A lost race starts again from the load, a bounded number of times; then the result is `try-again`. A body that
 * saves nothing commits nothing.
 */
export async function inUnitOfWork<Value>(
  ports: Ports,
  body: (work: UnitOfWork) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  for (let attempt = 1; ; attempt++) {
    const { work, change, soon } = begin(ports);
    const result = await body(work);
    const isWrite = result.ok && change.saves.length > 0;
    if (result.ok && !isWrite && change.unattributed.length > 0) {
      throw new Error('Nothing is saved beside what is unattributed: the same command would write it again');
    }
    if (result.ok && !isWrite && change.removed.length > 0) {
      throw new Error('Nothing is saved beside what is forgotten: it would stay');
    }
    const outcome = isWrite ? await ports.storage.commit(change) : 'nothing-to-do';
    if (outcome !== 'overtaken') {
      if (outcome === 'committed') {
        await sendSoon(ports, change);
        await lookSoon(ports, soon);
      }
      return result;
    }
    if (attempt === attempts || !ports.hasTime()) return refuse('try-again');
    await ports.pause(pauseAfter(Math.min(attempt, lastDoubling), ports.chance()));
  }
}

function begin(ports: Ports): { work: UnitOfWork; change: Writable<Change>; soon: Due[] } {
  const soon: Due[] = [];
  const etags = new Map<string, number>();
  const change: Writable<Change> = {
    saves: [],
    unchanged: [],
    events: [],
    entries: [],
    unattributed: [],
    removed: [],
    done: [],
    rewritten: [],
  };
  const etagOf = (kind: Kind, id: string) => {
    const etag = etags.get(`${kind}/${id}`);
    if (etag === undefined) throw new Error(`${kind} is to be loaded before it is saved or relied on`);
    return etag;
  };
  let last: { itemId: string; seq: number; queued: number } | undefined;
  const enqueue = (itemId: string, seq: number, effects: readonly Effect[], firstIndex: number) =>
    effects.map((effect, index) => {
      // By their place, the messages of later events find those that are to arrive before them.
      const isFirst = index === 0 && (firstIndex === 0 || firstIndex === firstIndexOfNotes);
      if (effect.kind === 'tell-customer' && !isFirst) throw new Error('A message is the first effect of its event');
      const id = entryIdOf(itemId, seq, firstIndex + index);
      change.entries.push({ id, effect, reference: ports.reference(), ...unsent(ports.now()) });
      return id;
    });

  const work: UnitOfWork = {
    load: async <const Refs extends readonly Ref[]>(...refs: Refs) => {
      const found = await ports.storage.load(refs);
      refs.forEach((ref, index) => {
        const key = `${ref.kind}/${ref.id}`;
        // Of what is loaded twice, the first look was decided on.
        if (!etags.has(key)) etags.set(key, (found as readonly Found[])[index]?.etag ?? 0);
      });
      return found;
    },
    expectUnchanged: (ref) => {
      const etag = etagOf(ref.kind, ref.id);
      // Forge does not document the meaning of a check on a key that is not there.
      if (etag === 0) throw new Error(`No ${ref.kind} is there to rely on: save one instead`);
      change.unchanged.push({ ref, etag });
    },
    save: (kind, id, value) => {
      change.saves.push({ kind, id, value, etag: etagOf(kind, id) } as Change['saves'][number]);
    },
    create: (kind, id, value) => {
      change.saves.push({ kind, id, value, etag: 0 } as Change['saves'][number]);
    },
    createUnattributed: (kind, value) => {
      change.unattributed.push({ kind, id: ports.randomId(), value } as Change['unattributed'][number]);
    },
    remove: (ref) => {
      change.removed.push(ref);
    },
    appendEvent: (item, event) => {
      const chained = append(item.id, item.history, event);
      change.events.push({ projectId: item.projectId, event: chained.event });
      last = { itemId: item.id, seq: chained.event.seq, queued: 0 };
      return { ...item, history: chained.head };
    },
    enqueue: (effects) => {
      if (!last) throw new Error('Effects follow an event: append it first');
      const ids = enqueue(last.itemId, last.seq, effects, last.queued);
      last.queued += effects.length;
      return ids;
    },
    enqueueForNote: ({ id, history }, effects) => {
      enqueue(id, history.length, effects, firstIndexOfNotes);
    },
    enqueueAgain: (entry) => {
      change.entries.push(hastened(entry, ports.now()));
    },
    lookSoon: (due) => {
      soon.push(...due);
    },
    rewrite: (entry, etag) => {
      change.rewritten.push({ entry, etag });
    },
    fulfil: (entryId, next) => {
      change.done.push(entryId);
      if (next) {
        change.entries.push({
          id: followUpId(entryId),
          effect: next,
          reference: ports.reference(),
          ...unsent(ports.now()),
        });
      }
    },
  };
  return { work, change, soon };
}

type Writable<Shape> = {
  -readonly [Key in keyof Shape]: Shape[Key] extends readonly (infer Row)[] ? Row[] : Shape[Key];
};

/** The command is stored and its effects with it: whether the queue takes the hint changes only how soon they are sent. */
async function sendSoon(ports: Ports, { entries }: Change): Promise<void> {
  if (entries.length === 0) return;
  try {
    await ports.sendSoon(entries.map(({ id }) => id));
  } catch (error) {
    ports.report({
      where: 'sendSoon',
      name: error instanceof Error ? error.name : 'Error',
      message: 'The queue took nothing',
    });
  }
}

async function lookSoon(ports: Ports, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return;
  try {
    await ports.processSoon(due);
  } catch (error) {
    ports.report({
      where: 'processSoon',
      name: error instanceof Error ? error.name : 'Error',
      message: 'The queue took nothing',
    });
  }
}

import type { Language } from '../../contract/engagement';
import type { OutboxEntry } from '../../core/outbox/effect';
import type { RaidEntry } from '../../core/raid/entry';
import type { Due, DueQueue } from './due';
import type { JiraAsApp, JiraAsUser } from './jira';
import type { Seals, Unsealing } from './seals';
import type { Storage } from './storage';
import type { ListedByAsk } from './stored';

/** All that a use case may touch. Every use case takes it first. */
export type Ports = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A new word that nobody can guess, one to Jira's text search: `CS` and eight digits or letters A to F. */
  readonly reference: () => string;
  /** In [0, 1): spreads retries. */
  readonly chance: () => number;
  /** 24 digits or letters a to f, drawn anew each time: it says nothing of who asks, or when. */
  readonly randomId: () => string;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether the invocation has time left to try something again. @param pauseMs the milliseconds that are waited before; none if left out */
  readonly hasTime: (pauseMs?: number) => boolean;
  readonly storage: Storage;
  readonly seals: Seals;
  /** The app's texts in a language, by their keys. */
  readonly textsOf: (language: Language) => Promise<(key: string) => string>;
  readonly asUser: JiraAsUser;
  readonly asApp: Pick<JiraAsApp, 'people' | 'subject' | 'issues'>;
  /** Asks for outbox entries to be sent soon. May fail: the sweep finds what is left. */
  readonly sendSoon: (entryIds: readonly string[]) => Promise<void>;
  /** Asks for things to be looked at soon. May fail: the sweep finds what is left. */
  readonly processSoon: (due: readonly Due[]) => Promise<void>;
  readonly report: (fault: Fault) => void;
};

/** The ports that the app may use by itself, when no one is calling: for effects, events and what is due. */
export type BackgroundPorts = Ports & {
  readonly asApp: JiraAsApp;
  readonly outbox: OutboxStorage;
  readonly sweeps: Sweeps;
  readonly sparing: SparingReads;
  readonly unsealing: Unsealing;
};

/**
 * Reads of many things at once, for all that looks at many: what can't be read, of which a fault is reported, is as if it were not
 * stored, and the others are there. `storage` itself lets one that can't be read stop the whole read.
 */
export type SparingReads = { readonly storage: Pick<Storage, 'load' | 'listAsks'> };

/** The queries of the sweeps. */
export type Sweeps = {
  /**
   * Ids of what is to be looked at by an instant, longest due first, as far as queries see it; `cursor` until there is
   * no more.
   */
  listDue(queue: DueQueue, at: string, cursor: string | undefined): Promise<{ ids: string[]; cursor?: string }>;
  /**
   * Ids of all records of one kind that an ask has, whether or not they can be read, as far as queries see them; `cursor` until there
   * are no more.
   */
  idsByAsk(
    kind: Exclude<ListedByAsk, 'confidential-answer'>,
    askId: string,
    cursor: string | undefined,
  ): Promise<{ ids: string[]; cursor?: string }>;
  /** RAID entries whose Jira issue is looked after, as far as queries see them; `cursor` until there are no more. */
  followed(cursor?: string): Promise<{ entries: RaidEntry[]; cursor?: string }>;
};

/** For the log: never anything that a person wrote. */
export type Fault = { readonly where: string; readonly name: string; readonly message: string };

export type OutboxStorage = {
  load(id: string): Promise<{ entry: OutboxEntry; etag: number } | undefined>;
  /** False when somebody else was quicker. */
  update(entry: OutboxEntry, etag: number): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Ids of entries due at an instant, oldest first, as far as queries see them; `cursor` until there are no more. */
  due(status: 'pending' | 'sending', at: string, cursor?: string): Promise<{ ids: string[]; cursor?: string }>;
};

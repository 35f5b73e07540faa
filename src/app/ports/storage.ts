import type { AskKind } from '../../contract/calls/ask';
import type { AccountId } from '../../contract/common';
import type { SignedAs } from '../../contract/gate/portal-gate';
import type { SignOff } from '../../contract/gate/sign-off';
import type { CheckpointState } from '../../contract/survey/checkpoint';
import type { ChainedEvent } from '../../core/audit/event';
import type { AskItems, AskState } from '../../core/kinds/ask-kinds';
import type { OutboxEntry } from '../../core/outbox/effect';
import type { RaidEntry } from '../../core/raid/entry';
import type { Checkpoint } from '../../core/survey/checkpoint';
import type { RecoveryCase } from '../../core/survey/recovery/case';
import type { Response } from '../../core/survey/response';
import type { Task } from '../../core/task/task';
import type { Kind, Ref, Stored, UnattributedKind } from './stored';

/** `etag` is 0 where nothing is stored. */
export type Found<K extends Kind = Kind> = { readonly value: Stored[K] | undefined; readonly etag: number };

export type FoundAll<Refs extends readonly Ref[]> = {
  [Index in keyof Refs]: Refs[Index] extends Ref<infer K> ? Found<K> : never;
};

export type Storage = {
  /** One strictly consistent read of up to 25 things. */
  load<const Refs extends readonly Ref[]>(refs: Refs): Promise<FoundAll<Refs>>;
  /** One read of up to 25 events of an item, oldest first; what is missing is left out. */
  loadEvents(itemId: string, fromSeq: number, toSeq: number): Promise<ChainedEvent[]>;
  /** All of it or nothing, in one transaction of up to 25 operations. */
  commit(change: Change): Promise<'committed' | 'overtaken'>;
  /**
   * Asks of one kind and in one state that a project has, as far as queries see them: up to 100 a page, and pages may
   * come short or empty before the last. Undefined for a cursor that storage does not know.
   */
  listAsks<K extends AskKind>(
    kind: K,
    projectId: string,
    state: AskState<K>,
    cursor: string | undefined,
  ): Promise<{ asks: AskItems[K][]; cursor?: string } | undefined>;
  /**
   * Signatures in an engagement, newest first, as far as queries see them: an account's own, or those that it gave as a
   * deputy. Pages as `listAsks` has them, of up to 20.
   */
  listSignOffs(
    of: { readonly engagementId: string; readonly accountId: AccountId; readonly as: SignedAs },
    cursor: string | undefined,
  ): Promise<{ signOffs: SignOff[]; cursor?: string } | undefined>;
  /**
   * RAID entries that an account has raised in an engagement, newest first, as far as queries see them. Pages as
   * `listAsks` has them, of up to 20.
   */
  listRaised(
    of: { readonly engagementId: string; readonly accountId: AccountId },
    cursor: string | undefined,
  ): Promise<{ entries: RaidEntry[]; cursor?: string } | undefined>;
  /** Tasks of an engagement, those given last first, as far as queries see them. Pages as `listAsks` has them, of up to 50. */
  listTasksOf(
    engagementId: string,
    cursor: string | undefined,
  ): Promise<{ tasks: Task[]; cursor?: string } | undefined>;
  /** Events of all that an account did, newest first, as far as queries see them. Pages as `listAsks` has them, of up to 20. */
  listEventsBy(
    accountId: AccountId,
    cursor: string | undefined,
  ): Promise<{ events: ChainedEvent[]; cursor?: string } | undefined>;
  /** Checkpoints that a project has in one state, what is due next first, of what is over the newest. Pages as `listAsks` has them, of up to 40. */
  listCheckpoints(
    projectId: string,
    state: CheckpointState,
    cursor: string | undefined,
  ): Promise<{ checkpoints: Checkpoint[]; cursor?: string } | undefined>;
  /** Responses to a checkpoint by name, the first to begin first. Pages as `listAsks` has them, of up to 20. */
  listResponses(
    checkpointId: string,
    cursor: string | undefined,
  ): Promise<{ responses: Response[]; cursor?: string } | undefined>;
  /** All that an account has answered by name, the newest begun first. Pages as `listAsks` has them, of up to 20. */
  listResponsesBy(
    accountId: AccountId,
    cursor: string | undefined,
  ): Promise<{ responses: Response[]; cursor?: string } | undefined>;
  /** Recovery cases of a project that are over, the newest first, or not, the oldest first. Pages as `listAsks` has them, of up to 50. */
  listCases(
    projectId: string,
    isOver: boolean,
    cursor: string | undefined,
  ): Promise<{ cases: RecoveryCase[]; cursor?: string } | undefined>;
  /** Recovery cases of a checkpoint, the first to begin first. Pages as `listAsks` has them, of up to 50. */
  listCasesOf(
    checkpointId: string,
    cursor: string | undefined,
  ): Promise<{ cases: RecoveryCase[]; cursor?: string } | undefined>;
  /**
   * Records that are stored without a trace of who wrote them, of one ask, in the order of their random ids. Pages as `listAsks` has
   * them, of up to 100, and of up to 25 that are sealed.
   */
  listUnattributed<K extends UnattributedKind>(
    kind: K,
    askId: string,
    cursor: string | undefined,
  ): Promise<{ found: Unattributed<K>[]; cursor?: string } | undefined>;
  /** Those of up to 25 outbox entries that are still there: to be sent, or given up. */
  waitingEntries(ids: readonly string[]): Promise<OutboxEntry[]>;
};

export type Change = {
  readonly saves: readonly Save[];
  /** Read and relied on, but not changed. */
  readonly unchanged: readonly { readonly ref: Ref; readonly etag: number }[];
  readonly events: readonly { readonly projectId: string; readonly event: ChainedEvent }[];
  readonly entries: readonly OutboxEntry[];
  /** New, each under an id drawn by chance. */
  readonly unattributed: readonly Unattributed[];
  /** Forgotten for good. */
  readonly removed: readonly Ref[];
  /** Outbox entries that this change fulfils, or takes over. */
  readonly done: readonly string[];
  /** Outbox entries that are stored anew, each as nobody has written it since it was read. */
  readonly rewritten: readonly { readonly entry: OutboxEntry; readonly etag: number }[];
};

export type Save<K extends Kind = Kind> = {
  [Each in K]: { readonly kind: Each; readonly id: string; readonly value: Stored[Each]; readonly etag: number };
}[K];

export type Unattributed<K extends UnattributedKind = UnattributedKind> = {
  [Each in K]: { readonly kind: Each; readonly id: string; readonly value: Stored[Each] };
}[K];

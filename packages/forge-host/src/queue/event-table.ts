/** Queued events on disk, so that a restart in the middle of the work loses none of them. */
import type { HostDatabase } from '../state/database';

export type QueuedEvent = {
  readonly row: number;
  readonly eventId: string;
  readonly jobId: string;
  readonly queue: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
  /** The invocation that this goes back to. */
  readonly chain: string;
  readonly pushedAt: number;
  readonly dueAt: number;
  readonly retries: number;
  /** The number of times that its concurrency key had no room for it. */
  readonly heldBack: number;
  readonly lastRetry?: { readonly reason: string; readonly data: unknown };
  /** A second delivery of an event that has been handled: nobody counts it. */
  readonly isCopy: boolean;
};

export type JobStats = { readonly success: number; readonly inProgress: number; readonly failed: number };

export type EventTable = {
  insert(event: Omit<QueuedEvent, 'row'>): void;
  /** The moment at which the next event falls due that is not under way. */
  nextDueAt(): number | undefined;
  /** The first `limit` due events that are not under way, earliest first. */
  due(now: number, limit: number): QueuedEvent[];
  markUnderWay(row: number): void;
  reschedule(
    event: QueuedEvent,
    change: Partial<Pick<QueuedEvent, 'dueAt' | 'retries' | 'heldBack' | 'lastRetry'>>,
  ): void;
  remove(row: number): void;
  waiting(): QueuedEvent[];
  openJob(jobId: string, queue: string): void;
  countJob(jobId: string, outcome: 'success' | 'failed'): void;
  /** Undefined where the queue has no such job. */
  stats(jobId: string, queue: string): JobStats | undefined;
  /** Removes what has not been handled; what is under way ends without a retry. */
  cancel(jobId: string): void;
  /** Counts one push of the chain and gives the number so far, this one included. */
  countPush(chain: string): number;
};

type Row = { id: number; underWay: number; dueAt: number; event: string };

export function createEventTable(database: HostDatabase): EventTable {
  database.exec(`
    CREATE TABLE IF NOT EXISTS host_queue_event (
      id INTEGER PRIMARY KEY, jobId TEXT NOT NULL, dueAt INTEGER NOT NULL, underWay INTEGER NOT NULL DEFAULT 0,
      isCopy INTEGER NOT NULL, event TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS host_queue_due ON host_queue_event (underWay, dueAt, id);
    CREATE INDEX IF NOT EXISTS host_queue_of_job ON host_queue_event (jobId);
    CREATE TABLE IF NOT EXISTS host_queue_job (
      jobId TEXT PRIMARY KEY, queue TEXT NOT NULL, success INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0);
    CREATE TABLE IF NOT EXISTS host_queue_chain (chain TEXT PRIMARY KEY, pushes INTEGER NOT NULL);
    UPDATE host_queue_event SET underWay = 0;
  `);
  const insert = database.prepare('INSERT INTO host_queue_event (jobId, dueAt, isCopy, event) VALUES (?, ?, ?, ?)');
  const next = database.prepare('SELECT min(dueAt) AS dueAt FROM host_queue_event WHERE underWay = 0');
  const due = database.prepare(
    'SELECT id, event FROM host_queue_event WHERE underWay = 0 AND dueAt <= ? ORDER BY dueAt, id LIMIT ?',
  );
  const mark = database.prepare('UPDATE host_queue_event SET underWay = 1 WHERE id = ?');
  const change = database.prepare('UPDATE host_queue_event SET underWay = 0, dueAt = ?, event = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM host_queue_event WHERE id = ?');
  const all = database.prepare('SELECT id, event FROM host_queue_event ORDER BY dueAt, id');
  const openJob = database.prepare('INSERT OR IGNORE INTO host_queue_job (jobId, queue) VALUES (?, ?)');
  const count = {
    success: database.prepare('UPDATE host_queue_job SET success = success + 1 WHERE jobId = ?'),
    failed: database.prepare('UPDATE host_queue_job SET failed = failed + 1 WHERE jobId = ?'),
  };
  const job = database.prepare('SELECT success, failed FROM host_queue_job WHERE jobId = ? AND queue = ?');
  const open = database.prepare('SELECT count(*) AS open FROM host_queue_event WHERE jobId = ? AND isCopy = 0');
  const cancel = database.prepare('DELETE FROM host_queue_event WHERE jobId = ?');
  const countPush = database.prepare(
    'INSERT INTO host_queue_chain VALUES (?, 1) ON CONFLICT (chain) DO UPDATE SET pushes = pushes + 1 RETURNING pushes',
  );
  // The clock asks at every step: the table is only asked again once its reply may be another.
  let nextDueAt: number | undefined;
  let isNextKnown = false;
  const changed = <Result>(result: Result): Result => {
    isNextKnown = false;
    return result;
  };
  const read = (row: Row): QueuedEvent => ({ row: row.id, ...(JSON.parse(row.event) as Omit<QueuedEvent, 'row'>) });
  const write = ({ row: _, ...event }: QueuedEvent) => JSON.stringify(event);

  return {
    insert: (event) => {
      changed(insert.run(event.jobId, event.dueAt, event.isCopy ? 1 : 0, JSON.stringify(event)));
    },
    nextDueAt: () => {
      if (!isNextKnown) nextDueAt = (next.all()[0] as { dueAt: number | null }).dueAt ?? undefined;
      isNextKnown = true;
      return nextDueAt;
    },
    due: (now, limit) => (due.all(now, limit) as Row[]).map(read),
    markUnderWay: (row) => void changed(mark.run(row)),
    reschedule: (event, changes) => {
      const becomes = { ...event, ...changes };
      changed(change.run(becomes.dueAt, write(becomes), event.row));
    },
    remove: (row) => void changed(remove.run(row)),
    waiting: () => (all.all() as Row[]).map(read),
    openJob: (jobId, queue) => void openJob.run(jobId, queue),
    countJob: (jobId, outcome) => void count[outcome].run(jobId),
    stats: (jobId, queue) => {
      const found = job.all(jobId, queue)[0] as { success: number; failed: number } | undefined;
      if (!found) return undefined;
      const { success, failed } = found;
      return { success, inProgress: (open.all(jobId)[0] as { open: number }).open, failed };
    },
    cancel: (jobId) => void changed(cancel.run(jobId)),
    countPush: (chain) => (countPush.all(chain)[0] as { pushes: number }).pushes,
  };
}

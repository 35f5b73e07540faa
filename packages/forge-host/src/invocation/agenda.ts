/**
 * The order in which running code wakes, in virtual time. Every wait of every running invocation stands in one line,
 * ordered by its moment, so that concurrent invocations interleave as their latencies say and two runs with one seed
 * interleave alike.
 */
import { setTimeout as realTimeout } from 'node:timers';
import type { Clock } from '../time-and-chance/clock';

/** A running invocation, as far as waiting goes. */
export type Sleeper = {
  /** Not waiting for anything that the agenda knows of: it computes, or a thread pool computes for it. */
  isWorking(): boolean;
};

export type Agenda = {
  join(sleeper: Sleeper): void;
  /** Leaves, and forgets all that was still planned for it. */
  leave(sleeper: Sleeper): void;
  /** Calls `wake` once `ms` have passed. The function that it returns takes this back, and says whether it was still to come. */
  after(ms: number, sleeper: Sleeper, wake: () => void, kind?: 'wait' | 'deadline'): () => boolean;
};

type Entry = { at: number; turn: number; sleeper: Sleeper; kind: 'wait' | 'deadline'; wake: () => void };

/**
 * Work on real threads (hashing, reading a file, loading a module) takes no virtual time but some real time, and nothing
 * says when it is over. So before time moves past a working invocation it gets this many looks; a deadline gives it
 * long enough to rule out everything but a promise that nobody will ever settle.
 */
const patience = { quickLooks: 40, wait: 100, deadline: 3_000 };

export function createAgenda(clock: Clock): Agenda {
  const entries: Entry[] = [];
  const sleepers = new Set<Sleeper>();
  const stuck = new Set<Sleeper>();
  let turns = 0;
  let looks = 0;
  let isPlanned = false;

  const plan = () => {
    if (isPlanned || entries.length === 0) return;
    isPlanned = true;
    // Real time is only ever waited for here, never read.
    if (looks < patience.quickLooks) setImmediate(turn);
    else realTimeout(turn, 1);
  };

  const isAnyoneWorking = (entry: Entry) => {
    for (const sleeper of sleepers) {
      if (sleeper.isWorking() && (entry.kind === 'deadline' || !stuck.has(sleeper))) return true;
    }
    return false;
  };

  const turn = () => {
    isPlanned = false;
    const first = entries[0];
    if (!first) return;
    if (looks < patience.quickLooks + patience[first.kind] && isAnyoneWorking(first)) {
      looks++;
      plan();
      return;
    }
    looks = 0;
    for (const sleeper of sleepers) if (sleeper.isWorking()) stuck.add(sleeper);
    entries.shift();
    clock.pass(first.at);
    first.wake();
    plan();
  };

  const insert = (entry: Entry) => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = entries[middle];
      if (other && (other.at < entry.at || (other.at === entry.at && other.turn < entry.turn))) low = middle + 1;
      else high = middle;
    }
    entries.splice(low, 0, entry);
  };

  return {
    join: (sleeper) => {
      sleepers.add(sleeper);
    },
    leave: (sleeper) => {
      sleepers.delete(sleeper);
      stuck.delete(sleeper);
      for (let i = entries.length - 1; i >= 0; i--) if (entries[i]?.sleeper === sleeper) entries.splice(i, 1);
    },
    after: (ms, sleeper, wake, kind = 'wait') => {
      stuck.delete(sleeper);
      looks = 0;
      const entry: Entry = { at: clock.now() + Math.max(0, ms), turn: turns++, sleeper, kind, wake };
      insert(entry);
      plan();
      return () => {
        const index = entries.indexOf(entry);
        if (index >= 0) entries.splice(index, 1);
        return index >= 0;
      };
    },
  };
}

/** Moves the host's clock, one move at a time, and writes down how late it is. */

import type { Runner } from '../runtime/runner';
import type { HostState } from '../state/host-state';
import type { Clock } from '../time-and-chance/clock';

export type Timekeeper = {
  /** One move of the clock, once all that was under way has ended. */
  move(how: () => Promise<void>): Promise<void>;
  /** Writes the time down when the work is over. */
  during<Result>(work: Promise<Result>): Promise<Result>;
  /** Waits for the last move and for what still runs, and writes the time down for good. False if it had stopped before. */
  stop(): Promise<boolean>;
};

export function createTimekeeper(clock: Clock, state: HostState, runner: Runner): Timekeeper {
  let lastMove: Promise<unknown> = Promise.resolve();
  let isStopped = false;
  const keep = () => {
    if (!isStopped) state.write('now', clock.now());
  };
  return {
    move: (how) => {
      const moved = lastMove.then(async () => {
        await runner.idle();
        await how();
        keep();
      });
      lastMove = moved.catch(() => {});
      return moved;
    },
    during: (work) => work.finally(keep),
    stop: async () => {
      if (isStopped) return false;
      await lastMove;
      await runner.idle();
      keep();
      isStopped = true;
      return true;
    },
  };
}

/** The time at which the clock stood when it was last written down; undefined in a fresh database. */
export function lastTime(state: HostState): number | undefined {
  return state.read<number>('now');
}

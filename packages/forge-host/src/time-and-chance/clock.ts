/**
 * The host's only time. It stands still until somebody moves it, and wakes whatever falls due on the way, in order.
 * Nothing in this package reads the real clock but the command line, which moves this one along with it.
 */
export type Clock = {
  /** Epoch milliseconds. */
  now(): number;
  /** Registers something that has work to do at known times. */
  attach(timed: Timed): void;
  /** Moves on by `ms`, running all that falls due on the way. */
  advance(ms: number): Promise<void>;
  /** Runs all that is due now, and what that makes due now, until nothing is left. */
  settle(): Promise<void>;
  /** Time goes by while an invocation works. What falls due on the way waits for the next `advance` or `settle`. */
  pass(until: number): void;
};

export type Timed = {
  /** The moment at which there is next something to do; undefined for never. */
  nextAt(): number | undefined;
  /** Does what is due at `now`. Must make progress: afterwards `nextAt()` is later, or there was more than one thing due. */
  runDue(now: number): Promise<void>;
};

/** More rounds than this at one instant is two parts of the host waking each other for ever. */
const roundsAtOnce = 100_000;

export function createClock(startsAt: number): Clock {
  const attached: Timed[] = [];
  let now = startsAt;

  const earliest = () => {
    let first: { at: number; timed: Timed } | undefined;
    for (const timed of attached) {
      const at = timed.nextAt();
      if (at !== undefined && (first === undefined || at < first.at)) first = { at, timed };
    }
    return first;
  };

  const runUntil = async (target: number) => {
    for (let rounds = 0; ; rounds++) {
      const first = earliest();
      if (!first || first.at > Math.max(target, now)) break;
      if (rounds > roundsAtOnce) throw new Error('The clock cannot settle: something is always due');
      now = Math.max(now, first.at);
      await first.timed.runDue(now);
    }
    now = Math.max(now, target);
  };

  return {
    now: () => now,
    attach: (timed) => {
      attached.push(timed);
    },
    advance: (ms) => {
      if (!(ms >= 0)) throw new RangeError('The clock only moves forward');
      return runUntil(now + ms);
    },
    settle: () => runUntil(now),
    pass: (until) => {
      now = Math.max(now, until);
    },
  };
}

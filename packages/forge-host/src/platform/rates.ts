/** Counting against a limit per window of virtual time. */

/** A window that starts anew at fixed moments, as Forge's own limits do. */
export type FixedWindow = {
  /** Milliseconds until the next window when this one is full; undefined while there is room. */
  fullFor(now: number): number | undefined;
  add(now: number, amount: number): void;
};

export function createFixedWindow(limit: number, windowMs: number): FixedWindow {
  let window = Number.NaN;
  let used = 0;
  const turn = (now: number) => {
    const current = Math.floor(now / windowMs);
    if (current === window) return;
    window = current;
    used = 0;
  };
  return {
    fullFor: (now) => {
      turn(now);
      return used >= limit ? (window + 1) * windowMs - now : undefined;
    },
    add: (now, amount) => {
      turn(now);
      used += amount;
    },
  };
}

/** A window that slides along: at most `limit` in any stretch of `windowMs`. One for each key. */
export type SlidingWindows = {
  fullFor(key: string, now: number): number | undefined;
  add(key: string, now: number): void;
};

export function createSlidingWindows(limit: number, windowMs: number): SlidingWindows {
  const moments = new Map<string, number[]>();
  const recent = (key: string, now: number) => {
    const kept = (moments.get(key) ?? []).filter((at) => at > now - windowMs);
    if (kept.length > 0) moments.set(key, kept);
    else moments.delete(key);
    return kept;
  };
  return {
    fullFor: (key, now) => {
      const kept = recent(key, now);
      const first = kept[kept.length - limit];
      return first === undefined ? undefined : first + windowMs - now;
    },
    add: (key, now) => {
      moments.set(key, [...recent(key, now), now]);
    },
  };
}

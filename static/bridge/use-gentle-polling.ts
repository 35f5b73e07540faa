import { useCallback, useEffect, useState } from 'react';

export type Polling = {
  /** It has asked often enough: from here on the person asks. */
  readonly isOver: boolean;
  readonly refresh: () => Promise<void>;
};

const every = 3000;
const times = 8;

/** Asks again every 3 seconds while something is on its way, but only a few times. */
export function useGentlePolling(isNeeded: boolean, refresh: () => Promise<void>): Polling {
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (!isNeeded) {
      setAsked(0);
      return;
    }
    if (asked >= times) return;
    const timer = setTimeout(() => {
      void refresh().then(() => setAsked((count) => count + 1));
    }, every);
    return () => clearTimeout(timer);
  }, [isNeeded, asked, refresh]);

  const byHand = useCallback(async () => {
    await refresh();
    setAsked(0);
  }, [refresh]);

  return { isOver: isNeeded && asked >= times, refresh: byHand };
}

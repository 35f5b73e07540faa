import { useEffect, useRef } from 'react';
import { now } from '../../../clock/now';

/** @param onSeen when the page is seen again, with the instant since which it was not */
export function useSeenAgain(onSeen: (hiddenSince: number) => void): void {
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  }, [onSeen]);
  useEffect(() => {
    let hiddenSince: number | null = null;
    const look = () => {
      if (document.visibilityState === 'hidden') hiddenSince ??= now();
      else if (hiddenSince !== null) {
        const since = hiddenSince;
        hiddenSince = null;
        latest.current(since);
      }
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}

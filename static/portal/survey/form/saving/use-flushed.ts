import { useCallback, useEffect } from 'react';
import { useOnReturn } from '../../../../focus/use-on-return';

/** Does something after so many milliseconds of the browser's time. @returns calls it off */
export function laterHere(ms: number, act: () => void): () => void {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
}

/**
 * Sends what has not arrived once the form is there, when the connection or the reader comes back, and where the form closes or the page goes.
 * @param flush the same as long as the form is shown
 */
export function useFlushed(flush: () => void): void {
  useEffect(() => {
    flush();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', onHidden);
      flush();
    };
  }, [flush]);
  useOnReturn(useCallback(() => flush(), [flush]));
}

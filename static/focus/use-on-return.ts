import { useEffect } from 'react';

/** Calls whenever the reader comes back to the page: meanwhile they may have changed elsewhere what it shows. */
export function useOnReturn(call: () => void): void {
  useEffect(() => listenForReturn(window, document, call), [call]);
}

type Seen = EventTarget & Pick<Document, 'visibilityState'>;

/** @returns ends the listening */
export function listenForReturn(frame: EventTarget, page: Seen, call: () => void): () => void {
  const onReturn = () => {
    if (page.visibilityState === 'visible') call();
  };
  frame.addEventListener('focus', onReturn);
  page.addEventListener('visibilitychange', onReturn);
  return () => {
    frame.removeEventListener('focus', onReturn);
    page.removeEventListener('visibilitychange', onReturn);
  };
}

import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Gives the focus back to the button that opened something, when that closes and the button is there again. */
export function useReturnFocus(isOpen: boolean): RefObject<HTMLButtonElement> {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);

  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return opener;
}

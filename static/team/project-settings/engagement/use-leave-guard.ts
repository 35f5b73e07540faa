import { useCallback, useEffect, useState } from 'react';

/** Asks before what was typed is lost: on the way to another part of this screen, and on the way out of the page. */
export function useLeaveGuard() {
  const [isDirty, setIsDirty] = useState(false);
  const [wanted, setWanted] = useState<(() => void) | null>(null);

  useEffect(() => {
    if (!isDirty) return;
    const holdBack = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', holdBack);
    return () => window.removeEventListener('beforeunload', holdBack);
  }, [isDirty]);

  const onDirty = useCallback((dirty: boolean) => {
    setIsDirty(dirty);
    // The changes that were asked about have been saved or discarded.
    if (!dirty) setWanted(null);
  }, []);

  return {
    onDirty,
    /** Does it at once if there is nothing to lose. */
    leave: (go: () => void) => (isDirty ? setWanted(() => go) : go()),
    isAsking: wanted !== null,
    stay: () => setWanted(null),
    goAnyway: () => {
      const go = wanted;
      setWanted(null);
      setIsDirty(false);
      go?.();
    },
  };
}

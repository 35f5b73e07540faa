import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const DraftsContext = createContext<Map<string, unknown> | null>(null);

/** Keeps what was typed in forms that close, move or are replaced, for as long as the screen stands. */
export function DraftsKeeper({ children }: { children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, unknown>());
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

/**
 * State that outlives its form.
 * @param key names the form and what it is about; it may be shown once at a time
 */
export function useDraft<Draft>(key: string, empty: () => Draft) {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('useDraft outside of a DraftsKeeper');
  const [draft, setShown] = useState(() => (drafts.has(key) ? (drafts.get(key) as Draft) : empty()));
  const setDraft = useCallback(
    (next: Draft) => {
      drafts.set(key, next);
      setShown(next);
    },
    [drafts, key],
  );
  const forget = useCallback(() => void drafts.delete(key), [drafts, key]);
  return { draft, setDraft, forget };
}

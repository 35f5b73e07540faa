import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { keepDrafts, readDrafts, tabStorage } from './kept-drafts';

type Drafts = {
  readonly get: (key: string) => unknown;
  /** The keys of all drafts of which this is true. */
  readonly keysOf: (holds: (key: string, draft: unknown) => boolean) => string[];
  /** @param draft undefined to forget it */
  readonly set: (key: string, draft: unknown) => void;
};

const DraftsContext = createContext<Drafts | null>(null);

/** Keeps what was typed in forms that close, move, are replaced or are loaded again, until the tab is closed. */
export function DraftsKeeper({ reader, children }: { reader: string; children: ReactNode }) {
  const [drafts] = useState(() => draftsOf(reader));
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
}

function draftsOf(reader: string): Drafts {
  const storage = tabStorage();
  const drafts = readDrafts(storage, reader);
  return {
    get: (key) => drafts.get(key),
    keysOf: (holds) => [...drafts].filter(([key, draft]) => holds(key, draft)).map(([key]) => key),
    set: (key, draft) => {
      // Set anew, it is the newest.
      drafts.delete(key);
      if (draft !== undefined) drafts.set(key, draft);
      keepDrafts(storage, reader, drafts);
    },
  };
}

/** The keys of the drafts that were kept when this was first shown: a form that was begun may open by itself. */
export function useDraftKeys(holds: (key: string, draft: unknown) => boolean): readonly string[] {
  const drafts = useContext(DraftsContext);
  const [keys] = useState(() => drafts?.keysOf(holds) ?? []);
  return keys;
}

/** The keys of the drafts that are kept as it is drawn: whoever changes one sees to it that it is drawn again. */
export const useKeptKeys = (holds: (key: string) => boolean): readonly string[] =>
  useContext(DraftsContext)?.keysOf(holds) ?? [];

/**
 * State that outlives its form.
 * @param key names the form and what it is about; it may be shown once at a time
 */
export function useDraft<Draft>(key: string, empty: () => Draft) {
  const drafts = useContext(DraftsContext);
  if (!drafts) throw new Error('useDraft outside of a DraftsKeeper');
  const [draft, setShown] = useState(() => (drafts.get(key) as Draft | undefined) ?? empty());
  const setDraft = useCallback(
    (next: Draft) => {
      drafts.set(key, next);
      setShown(next);
    },
    [drafts, key],
  );
  const forget = useCallback(() => drafts.set(key, undefined), [drafts, key]);
  return { draft, setDraft, forget };
}

/**
 * The same for a form that says when it begins with what was kept, and can drop that.
 * @param empty the state of a form in which nothing was typed
 */
export function useFormDraft<Draft>(key: string, empty: () => Draft) {
  const wasKept = useDraftKeys((each) => each === key).length > 0;
  const [before, setBefore] = useState(empty);
  const { draft, setDraft, forget } = useDraft(key, () => before);
  const latest = useRef(draft);
  const [isDiscarded, setIsDiscarded] = useState(false);
  const set = (next: Draft | ((now: Draft) => Draft)) => {
    latest.current = typeof next === 'function' ? (next as (now: Draft) => Draft)(latest.current) : next;
    setDraft(latest.current);
  };
  const discard = () => {
    const fresh = empty();
    setBefore(fresh);
    set(fresh);
    forget();
    setIsDiscarded(true);
  };
  return { draft, before, set, forget, kept: { isShown: wasKept && !isDiscarded, onDiscard: discard } };
}

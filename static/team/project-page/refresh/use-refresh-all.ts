import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { Listed } from '../../list/cursor';
import type { Refreshing } from '../../list/refreshing';
import type { Fresh, List } from '../../list/use-list';

/** The parts that are refreshed: the lists that somebody has looked at, and the rest. */
type Parts<Rest> = {
  readonly lists: readonly List<Listed>[];
  readonly load: () => Promise<Result<Rest>>;
  readonly onLoaded: (rest: Rest) => void;
};

type Refreshed = Refreshing & {
  /** Whether everything is of one time: nothing is being loaded, and no command has come since. */
  readonly isOfOneTime: boolean;
  /** The number of commands that have put something into a list. */
  readonly acts: number;
};

/**
 * Loads all parts anew and puts them in together, or none of them. Whoever wants them while they are being loaded has them loaded
 * once more: what was asked before a command would take it back.
 */
export function useRefreshAll<Rest>({ lists, load, onLoaded }: Parts<Rest>): Refreshed {
  const acts = lists.reduce((count, list) => count + list.acts, 0);
  const [isRefreshing, setIsRefreshing] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  /** The commands that had come when what is shown was asked for. */
  const [known, setKnown] = useState(0);
  const parts = useRef({ lists, load, onLoaded, acts });
  const running = useRef<Promise<void> | null>(null);
  const isWanted = useRef(false);

  useEffect(() => {
    parts.current = { lists, load, onLoaded, acts };
  });

  const run = useCallback(async () => {
    setIsRefreshing(true);
    for (;;) {
      isWanted.current = false;
      const asked = parts.current;
      const [rest, fresh] = await Promise.all([asked.load(), Promise.all(asked.lists.map((list) => list.refresh()))]);
      if (isWanted.current) continue;
      const refusal = rest.ok ? errorIn(fresh) : rest.error;
      fresh.forEach(({ putIn }, index) => {
        // A list that has never been read has nothing older to show.
        if (!refusal || asked.lists[index]?.progress.status === 'loading') putIn();
      });
      if (rest.ok && !refusal) {
        parts.current.onLoaded(rest.value);
        setKnown(asked.acts);
      }
      running.current = null;
      setError(refusal);
      setIsRefreshing(false);
      return;
    }
  }, []);

  const refresh = useCallback(() => {
    isWanted.current = true;
    running.current ??= run();
    return running.current;
  }, [run]);

  return { refresh, isRefreshing, error, acts, isOfOneTime: !isRefreshing && error === null && acts === known };
}

const errorIn = (fresh: readonly Fresh[]): Refusal | null => fresh.find(({ error }) => error)?.error ?? null;

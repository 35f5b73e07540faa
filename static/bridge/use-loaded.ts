import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../src/contract/result';

export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'refused'; readonly error: Refusal };

/**
 * Asks once on opening and again on `reload`; an answer that comes after a newer question is dropped.
 * `setValue` puts in what a command returned, so that no screen reloads after its own act; a refresh that set out
 * before the act is dropped, because it would take the act back.
 * @param ask must keep its identity between renders
 */
export function useLoaded<Value>(ask: () => Promise<Result<Value>>) {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ status: 'loading' });
  const latest = useRef(0);
  const shown = useRef<Loaded<Value>>(loaded);

  const show = useCallback((next: Loaded<Value>) => {
    shown.current = next;
    setLoaded(next);
  }, []);

  const load = useCallback(
    async ({ isQuiet }: { isQuiet: boolean }) => {
      latest.current += 1;
      const question = latest.current;
      if (!isQuiet) show({ status: 'loading' });
      const result = await ask().catch((fault: unknown) => {
        // A part of the screen that can't be loaded, say: the boundary around the screen shows it.
        setLoaded(() => {
          throw fault;
        });
      });
      if (!result) return;
      if (question !== latest.current) return;
      // What is on the screen is better than an error in its place, when nobody asked for anything new.
      if (!result.ok && isQuiet) return;
      show(result.ok ? { status: 'ready', value: result.value } : { status: 'refused', error: result.error });
    },
    [ask, show],
  );

  useEffect(() => {
    void load({ isQuiet: false });
    return () => {
      latest.current += 1;
    };
  }, [load]);

  const setValue = useCallback(
    (change: (value: Value) => Value) => {
      if (shown.current.status !== 'ready') return;
      latest.current += 1;
      show({ status: 'ready', value: change(shown.current.value) });
    },
    [show],
  );

  const reload = useCallback(() => load({ isQuiet: false }), [load]);
  const refresh = useCallback(() => load({ isQuiet: true }), [load]);
  return { loaded, setValue, reload, refresh };
}

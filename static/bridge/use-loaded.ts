import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal, Result } from '../../src/contract/result';

export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'refused'; readonly error: Refusal };

/**
 * Loads once on opening and again on `reload`; a reply to an older call is dropped.
 * `setValue` puts in what a command returned, so that no screen reloads after its own command; a refresh that set out
 * before the command is dropped, because it would take the command back.
 * @param call must keep its identity between renders
 */
export function useLoaded<Value>(call: () => Promise<Result<Value>>) {
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
      const mine = latest.current;
      if (!isQuiet) show({ status: 'loading' });
      const result = await call().catch((fault: unknown) => {
        // A part of the screen that can't be loaded, say: the boundary around the screen shows it.
        setLoaded(() => {
          throw fault;
        });
      });
      if (!result) return;
      if (mine !== latest.current) return;
      // An error in place of what is on the screen helps nobody, when nobody asked for anything new.
      if (!result.ok && isQuiet) return;
      show(result.ok ? { status: 'ready', value: result.value } : { status: 'refused', error: result.error });
    },
    [call, show],
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

import { useCallback } from 'react';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import type { Named } from './jira-choices';

/** The things that a field offers, asked of Jira as the reader; nothing as long as there is no `key`. */
export function useChoices(
  key: string,
  load: (key: string) => Promise<readonly Named[]>,
): { loaded: Loaded<readonly Named[]>; reload: () => Promise<void> } {
  const ask = useCallback(async () => ({ ok: true as const, value: key === '' ? [] : await load(key) }), [key, load]);
  const { loaded, reload } = useLoaded(ask);
  return { loaded, reload };
}

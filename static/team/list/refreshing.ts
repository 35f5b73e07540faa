import { createContext, useContext } from 'react';
import type { Refusal } from '../../../src/contract/result';

/** The one way to load anew what the project page shows: all of it together, so that no part is newer than another. */
export type Refreshing = {
  readonly refresh: () => Promise<void>;
  readonly isRefreshing: boolean;
  /** Why what is shown is as old as it was. */
  readonly error: Refusal | null;
};

export const RefreshingContext = createContext<Refreshing>({
  refresh: async () => {},
  isRefreshing: false,
  error: null,
});

export const useRefreshing = (): Refreshing => useContext(RefreshingContext);

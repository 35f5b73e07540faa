import type { AccountId } from '../../contract/common';

/** Somebody's name as it is now; null where it can't be shown. */
export type NameOf = (accountId: AccountId) => string | null;

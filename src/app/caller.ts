import type { AccountId } from '../contract/common';
import type { Attribution } from '../core/audit/event';
import { instantText } from '../core/calendar/day';
import type { Ports } from './ports';

/** The person who is calling, as Forge says: never taken from a payload. */
export type Caller = { readonly accountId: AccountId };

/** The actor where no person acts. */
export const theApp = 'app';

/** The attribution of what the caller does, as of now. */
export const attributionTo = (ports: Pick<Ports, 'now'>, caller: Caller): Attribution => ({
  actor: caller.accountId,
  at: instantText(ports.now()),
});

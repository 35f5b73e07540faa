import type { AccountId } from '../contract/common';
import type { Attribution } from '../core/audit/event';
import { instantText } from '../core/calendar/day';
import type { Ports } from './ports';

/** Who is calling, as Forge says: never taken from a payload. */
export type Caller = { readonly accountId: AccountId };

/** Who acts where no person does. */
export const theApp = 'app';

/** What the caller does, as of now. */
export const attributionTo = (ports: Pick<Ports, 'now'>, caller: Caller): Attribution => ({
  actor: caller.accountId,
  at: instantText(ports.now()),
});

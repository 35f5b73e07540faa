import type { AccountId } from '../contract/common';
import type { Attribution } from '../core/audit/event';
import { instantText } from '../core/calendar/day';
import type { Ports } from './ports/ports';

/**
 * The person who is calling, as Forge says: never taken from a payload. @property isLicensed has Jira, and is no portal account: that
 * alone lets them see nothing
 */
export type Caller = { readonly accountId: AccountId; readonly isLicensed: boolean };

/** The actor where no person acts. */
export const theApp = 'app';

/** The attribution of what the caller does, as of now. */
export const attributionTo = (ports: Pick<Ports, 'now'>, caller: Caller): Attribution => ({
  actor: caller.accountId,
  at: instantText(ports.now()),
});

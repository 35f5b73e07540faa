import type { AccountId, IsoDate } from '../../contract/common';
import type { SignOff } from '../../contract/gate/sign-off';
import type { Result } from '../../contract/result';
import { ColleagueInbox } from '../../core/access/colleague-inbox';
import { type AskParties, ProvedCustomer, VisibleAsk } from '../../core/access/customer';
import { type InboxRecords, ReadableInbox } from '../../core/access/inbox';
import { OwnSignature } from '../../core/access/own-signature';
import type { ReadRequest } from '../../core/access/shown';
import type { Inbox } from '../../core/ask/inbox';
import type { Command, Commanded } from '../../core/command/decide-once';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports } from '../ports';

/** Proves a customer, asking JSM for the engagement's request as the caller. Who is no stakeholder costs no call. */
export async function proveCustomer(
  ports: Pick<Ports, 'asUser'>,
  { accountId }: Caller,
  engagement: Engagement,
): Promise<Result<ProvedCustomer>> {
  if (!isCustomer(engagement, accountId) || !engagement.request) return refuse('not-found');
  const proved = ProvedCustomer.of(engagement, await ports.asUser.request(engagement.request.id));
  return proved ? accept(proved) : refuse('not-found');
}

/** The same, where JSM has replied to the person already. */
export const customerWhoReads = (engagement: Engagement, request: ReadRequest): ProvedCustomer | undefined =>
  ProvedCustomer.of(engagement, request);

/** Proves that a customer may see one thing that is asked. @param today in the customer's time zone */
export const askSeenBy = (
  customer: ProvedCustomer,
  engagement: Engagement,
  ask: AskParties,
  today: IsoDate,
): VisibleAsk | undefined => VisibleAsk.of(customer, engagement, ask, today);

/**
 * Proves the same for a customer who repeats their last command, although the ask may no longer be theirs.
 * @param name of the command
 */
export const askOfRepeat = (
  customer: ProvedCustomer,
  ask: AskParties,
  item: Commanded & { readonly id: string },
  name: string,
  command: Command,
): VisibleAsk | undefined => VisibleAsk.ofRepeat(customer, ask, item, name, command);

/** Proves that a customer may read one inbox. @param today in the customer's time zone */
export const inboxReadBy = (
  customer: ProvedCustomer,
  engagement: Engagement,
  inboxId: string,
  records: InboxRecords,
  today: IsoDate,
): ReadableInbox | undefined => ReadableInbox.of(customer, engagement, inboxId, records, today);

/** Proves that a customer may know what a colleague of theirs is asked. @param inbox the colleague's, as it is stored */
export const colleagueInboxOf = (
  customer: ProvedCustomer,
  engagement: Engagement,
  colleague: AccountId,
  inbox: Inbox | undefined,
): ColleagueInbox | undefined => ColleagueInbox.of(customer, engagement, colleague, inbox);

/** Proves that a signature is a customer's own: given by them, or for them. */
export const ownSignatureOf = (customer: ProvedCustomer, signOff: SignOff): OwnSignature | undefined =>
  OwnSignature.of(customer, signOff);

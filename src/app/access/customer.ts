import type { Result } from '../../contract/result';
import { type AskParties, VisibleAsk } from '../../core/access/customer';
import { ProvedCustomer } from '../../core/access/proved-customer';
import { dayIn } from '../../core/calendar/day';
import { type Engagement, isCustomer } from '../../core/engagement/engagement';
import { accept, refuse } from '../../core/result';
import type { Caller } from '../caller';
import type { Ports } from '../ports/ports';

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

/** An engagement, with the proof that the caller is its customer. */
export type ProvedIn = { readonly engagement: Engagement; readonly customer: ProvedCustomer };

/** Proves a customer of an engagement that is not loaded yet: one read, and the call of JSM. */
export async function provedIn(ports: Ports, caller: Caller, engagementId: string): Promise<Result<ProvedIn>> {
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: engagementId }]);
  if (!engagement) return refuse('not-found');
  const customer = await proveCustomer(ports, caller, engagement);
  return customer.ok ? accept({ engagement, customer: customer.value }) : customer;
}

/** Proves that the caller may see one thing that is asked, in the same way. */
export async function provedToSee(
  ports: Ports,
  caller: Caller,
  parties: AskParties,
): Promise<Result<{ readonly engagement: Engagement; readonly ask: VisibleAsk }>> {
  const proved = await provedIn(ports, caller, parties.engagementId);
  if (!proved.ok) return proved;
  const { engagement, customer } = proved.value;
  const ask = VisibleAsk.of(customer, engagement, parties, dayIn(engagement.calendar.timeZone, ports.now()));
  return ask ? accept({ engagement, ask }) : refuse('not-found');
}

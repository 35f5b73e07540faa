import type { PortalMails } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import { isCustomer } from '../../core/engagement/engagement';
import { withMails } from '../../core/engagement/mails';
import { accept, refuse } from '../../core/result';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import type { Ports } from '../ports';
import { inUnitOfWork } from '../unit-of-work';

/** Whether the caller is mailed about an engagement request: JSM's own setting, which is each person's. */
export async function showMails(ports: Ports, caller: Caller, engagementId: string): Promise<Result<PortalMails>> {
  const request = await ownRequest(ports, caller, engagementId);
  if (!request.ok) return request;
  const areWanted = await ports.asUser.mails(request.value);
  return areWanted === undefined ? refuse('not-found') : accept({ areWanted });
}

export async function setMails(
  ports: Ports,
  caller: Caller,
  { engagementId, areWanted }: { engagementId: string; areWanted: boolean },
): Promise<Result<PortalMails>> {
  const request = await ownRequest(ports, caller, engagementId);
  if (!request.ok) return request;
  // Whoever is not known to have mails has none: it is noted before they end, and after they begin.
  if (areWanted) await ports.asUser.setMails(request.value, areWanted);
  const noted = await noteMails(ports, caller, engagementId, areWanted);
  if (!noted.ok) return noted;
  if (!areWanted) await ports.asUser.setMails(request.value, areWanted);
  return accept({ areWanted });
}

/** Notes whether the caller is mailed: while they are not, their silence counts for nothing. */
const noteMails = (ports: Ports, { accountId }: Caller, engagementId: string, areWanted: boolean) =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: engagementId });
    if (!engagement || !isCustomer(engagement, accountId)) return refuse('not-found');
    const noted = withMails(engagement, accountId, areWanted);
    if (noted !== engagement) work.save('engagement', engagementId, noted);
    return accept(undefined);
  });

/** The engagement's request, by its id, if the caller is a customer of the engagement. */
async function ownRequest(ports: Ports, caller: Caller, engagementId: string): Promise<Result<string>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { request } = proved.value.engagement;
  return request ? accept(request.id) : refuse('not-found');
}

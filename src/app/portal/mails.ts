import type { PortalMails } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import type { Ports } from '../ports';

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
  await ports.asUser.setMails(request.value, areWanted);
  return accept({ areWanted });
}

/** The engagement's request, by its id, if the caller is a customer of the engagement. */
async function ownRequest(ports: Ports, caller: Caller, engagementId: string): Promise<Result<string>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { request } = proved.value.engagement;
  return request ? accept(request.id) : refuse('not-found');
}

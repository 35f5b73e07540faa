import type { PortalMails } from '../../contract/calls/portal';
import type { Result } from '../../contract/result';
import { isCustomer } from '../../core/engagement/engagement';
import { withMails } from '../../core/engagement/mails';
import { accept, refuse } from '../../core/result';
import { provedIn } from '../access/customer';
import type { Caller } from '../caller';
import { recheckSilence } from '../gate/recheck-silence';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

/**
 * Whether the caller is mailed about an engagement request: JSM's own setting, which is each person's. They may have changed
 * it elsewhere, which nobody is told of: it is noted as it is seen.
 */
export async function showMails(ports: Ports, caller: Caller, engagementId: string): Promise<Result<PortalMails>> {
  const own = await ownRequest(ports, caller, engagementId);
  if (!own.ok) return own;
  const { requestId, areOff } = own.value;
  const areWanted = await ports.asUser.mails(requestId);
  if (areWanted === undefined) return refuse('not-found');
  if (areWanted === areOff) {
    const noted = await noteAsSet(ports, caller, engagementId, requestId, areWanted);
    if (!noted.ok) return noted;
  }
  return accept({ areWanted });
}

export async function setMails(
  ports: Ports,
  caller: Caller,
  { engagementId, areWanted }: { engagementId: string; areWanted: boolean },
): Promise<Result<PortalMails>> {
  const own = await ownRequest(ports, caller, engagementId);
  if (!own.ok) return own;
  const { requestId } = own.value;
  // Whoever is not known to have mails has none: it is noted before they end, and after they begin.
  const before = areWanted ? accept(undefined) : await noteMails(ports, caller, engagementId, false);
  if (!before.ok) return before;
  await ports.asUser.setMails(requestId, areWanted);
  const noted = await noteAsSet(ports, caller, engagementId, requestId, areWanted);
  if (!noted.ok) return noted;
  return accept({ areWanted });
}

/**
 * Notes a setting once JSM has it, with what hangs on it. Where it has been switched off again at once, it is not noted as on.
 */
async function noteAsSet(
  ports: Ports,
  caller: Caller,
  engagementId: string,
  requestId: string,
  areWanted: boolean,
): Promise<Result<undefined>> {
  const noted = await noteMails(ports, caller, engagementId, areWanted);
  if (!noted.ok) return noted;
  const isOffAgain = areWanted && (await ports.asUser.mails(requestId)) === false;
  const last = isOffAgain ? await noteMails(ports, caller, engagementId, false) : noted;
  if (last.ok) await recheckSilence(ports, { id: engagementId }, [caller.accountId]);
  return last;
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

type OwnRequest = {
  readonly requestId: string;
  /** It is noted that the caller has switched its mails off. */
  readonly areOff: boolean;
};

/** The engagement's request, if the caller is a customer of the engagement. */
async function ownRequest(ports: Ports, caller: Caller, engagementId: string): Promise<Result<OwnRequest>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const { request, mailsOff = [] } = proved.value.engagement;
  return request ? accept({ requestId: request.id, areOff: mailsOff.includes(caller.accountId) }) : refuse('not-found');
}

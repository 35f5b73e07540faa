import { instantText } from '../../../core/calendar/day';
import type { PersonalMessage } from '../../../core/outbox/effect';
import { accept } from '../../../core/result';
import { withDelivered } from '../../../core/survey/recovery/by-team';
import { isOver } from '../../../core/survey/recovery/case';
import { Unavailable } from '../../ports/failure';
import type { Ports } from '../../ports/ports';
import { noteTouched, touchedRef } from '../../touch/note-touched';
import { inUnitOfWork } from '../../unit-of-work';

/** Whether a reply is still to be told: its reader may have found it before the message, and answered it. */
export async function isUndelivered(ports: Ports, { caseId, turn }: PersonalMessage): Promise<boolean> {
  const [{ value: found }] = await ports.storage.load([{ kind: 'recovery', id: caseId }]);
  return found !== undefined && !isOver(found) && found.turns[turn]?.deliveredAt === null;
}

/** Notes with its case that the message about a reply is on the request: that stops the clock of the first response. Twice is once. */
export async function noteDelivered(ports: Ports, { caseId, turn }: PersonalMessage): Promise<void> {
  const noted = await inUnitOfWork(ports, async (work) => {
    const [{ value: found }] = await work.load({ kind: 'recovery', id: caseId });
    const at = instantText(ports.now());
    const after = found && withDelivered(found, turn, at);
    if (!after) return accept(undefined);
    work.save('recovery', caseId, after);
    const { engagementId, accountId } = after;
    const [{ value: engagement }, { value: before }] = await work.load(
      { kind: 'engagement', id: engagementId },
      touchedRef(engagementId, accountId),
    );
    if (engagement) noteTouched(work, { engagement, accountId, before, sort: 'replies', at });
    return accept(undefined);
  });
  if (!noted.ok) throw new Unavailable('storage', 409);
}

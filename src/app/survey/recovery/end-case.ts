import type { AuditEvent } from '../../../core/audit/event';
import { withReplied } from '../../../core/survey/recovery/by-team';
import type { RecoveryCase } from '../../../core/survey/recovery/case';
import type { UnitOfWork } from '../../unit-of-work';
import { saveOpenness } from './follow-saying';

/** Writes that a case is over, with the event of it: its customer may be asked elsewhere again, and no word of theirs is waited for. */
export async function endCase(work: UnitOfWork, ended: RecoveryCase, event: AuditEvent): Promise<RecoveryCase> {
  const { id, rosterId, accountId } = ended;
  const [{ value: roster }] = await work.load({ kind: 'survey', id: rosterId });
  const after = work.appendEvent(ended, event);
  work.save('recovery', id, after);
  await saveOpenness(work, after);
  if (roster) {
    work.save('survey', rosterId, withReplied(roster, accountId, null));
    work.enqueue([{ kind: 'sync-inboxes', ask: { kind: 'survey', id: rosterId } }]);
  }
  return after;
}

import type { IsoInstant } from '../../contract/common';
import { emptyInbox, personInbox } from '../../core/ask/inbox';
import { withDone } from '../../core/ask/outcomes';
import { isCustomer } from '../../core/engagement/engagement';
import type { RaidEntry } from '../../core/raid/entry';
import type { UnitOfWork } from '../unit-of-work';

/** Tells who raised an entry, with the day's digest, that its Jira issue is done; no longer so if it is open again by then. */
export async function tellDone(work: UnitOfWork, before: RaidEntry, after: RaidEntry, at: IsoInstant): Promise<void> {
  const isDone = after.progress === 'done';
  if (isDone === (before.progress === 'done')) return;
  const inboxId = personInbox(after.engagementId, after.raisedBy);
  const [{ value: engagement }, { value: inbox = emptyInbox }] = await work.load(
    { kind: 'engagement', id: after.engagementId },
    { kind: 'inbox', id: inboxId },
  );
  if (!engagement || !isCustomer(engagement, after.raisedBy)) return;
  work.save('inbox', inboxId, withDone(inbox, engagement, after, isDone ? at : undefined));
}

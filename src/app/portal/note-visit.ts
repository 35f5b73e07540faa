import type { AccountId } from '../../contract/common';
import { emptyInbox, type Inbox, personInbox } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { accept } from '../../core/result';
import type { Silence } from '../../core/silence/silence';
import { withVisit } from '../../core/silence/visit';
import type { Ports } from '../ports/ports';
import { leavingToLater } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';

/** The records of an engagement with which a customer's screen of it was made. */
type Shown = {
  readonly engagement: ReadonlyMap<string, Engagement>;
  readonly inbox: ReadonlyMap<string, Inbox>;
  readonly silence: ReadonlyMap<string, Silence>;
};

/** Notes the day on which a customer has looked, once a day. What they are shown does not depend on it: it may fail. */
export async function noteVisit(ports: Ports, shown: Shown, engagementId: string, who: AccountId): Promise<void> {
  const seen = shown.engagement.get(engagementId);
  if (!seen) return;
  const id = personInbox(engagementId, who);
  const today = dayIn(seen.calendar.timeZone, ports.now());
  if (!withVisit(shown.silence.get(engagementId), seen, shown.inbox.get(id) ?? emptyInbox, who, today)) return;
  await leavingToLater(ports, 'visit', () =>
    inUnitOfWork(ports, async (work) => {
      const [{ value: engagement }, { value: inbox = emptyInbox }, { value: silence }] = await work.load(
        { kind: 'engagement', id: engagementId },
        { kind: 'inbox', id },
        { kind: 'silence', id: engagementId },
      );
      const noted = engagement && withVisit(silence, engagement, inbox, who, today);
      if (noted) work.save('silence', engagementId, noted);
      return accept(true);
    }),
  );
}

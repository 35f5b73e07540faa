import type { AccountId, IsoDate } from '../../contract/common';
import { emptyInbox, type Inbox, personInbox } from '../../core/ask/inbox';
import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { accept } from '../../core/result';
import { askedInConfidence, mayBeAsking } from '../../core/silence/in-confidence';
import type { Silence } from '../../core/silence/silence';
import { withVisit } from '../../core/silence/visit';
import type { Surveyed } from '../../core/survey/surveyed';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { leavingToLater } from '../sparing-others';
import { inUnitOfWork } from '../unit-of-work';

/** The records of an engagement with which a customer's screen of it was made. */
type Shown = {
  readonly engagement: ReadonlyMap<string, Engagement>;
  readonly inbox: ReadonlyMap<string, Inbox>;
  readonly silence: ReadonlyMap<string, Silence>;
};

/**
 * Notes the day on which a customer has looked, once a day, but in no engagement while any asks them in confidence. What they are shown does
 * not depend on it: it may fail.
 */
export async function noteVisit(ports: Ports, shown: Shown, engagementId: string, who: AccountId): Promise<void> {
  const seen = shown.engagement.get(engagementId);
  if (!seen) return;
  const id = personInbox(engagementId, who);
  const today = dayIn(seen.calendar.timeZone, ports.now());
  if (!withVisit(shown.silence.get(engagementId), seen, shown.inbox.get(id) ?? emptyInbox, who, today)) return;
  await leavingToLater(ports, 'visit', () =>
    inUnitOfWork(ports, async (work) => {
      const [{ value: engagement }, { value: inbox = emptyInbox }, { value: silence }, { value: surveyed }] =
        await work.load(
          { kind: 'engagement', id: engagementId },
          { kind: 'inbox', id },
          { kind: 'silence', id: engagementId },
          { kind: 'surveyed', id: who },
        );
      const noted = engagement && withVisit(silence, engagement, inbox, who, today);
      if (noted && !(await isAskedInConfidence(ports, surveyed, seen, today)))
        work.save('silence', engagementId, noted);
      return accept(true);
    }),
  );
}

/** Whether a survey in confidence may be answered by them now, in whatever engagement: whoever was asked in none of late costs no read. */
async function isAskedInConfidence(
  ports: Ports,
  surveyed: Surveyed | undefined,
  { calendar }: Engagement,
  today: IsoDate,
): Promise<boolean> {
  if (!surveyed) return false;
  const { checkpoint } = await loadGroups(ports, { checkpoint: mayBeAsking(surveyed, today) });
  return askedInConfidence(surveyed, checkpoint, calendar.timeZone) === 'now';
}

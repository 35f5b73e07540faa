import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { isOnUnseen } from '../../core/engagement/noted/unseen';
import { type BackgroundKinds, ladderOf } from '../background-kind';
import type { BackgroundPorts } from '../ports/ports';
import { sparingOthers } from '../sparing-others';
import { readInboxes } from './read-inboxes';

/**
 * Takes the next step of the ladder of its kind for each ask whose customer has been silent for it.
 * @returns false if time ran out: the rest is still to be done
 */
export async function climbLadders(
  ports: BackgroundPorts,
  engagement: Engagement,
  kinds: BackgroundKinds,
): Promise<boolean> {
  const today = dayIn(engagement.calendar.timeZone, ports.now());
  const readings = await readInboxes(ports, engagement);
  const silent = readings
    .flatMap(({ asks }) => asks)
    .filter((entry) => !isOnUnseen(engagement, entry))
    .flatMap((entry) => {
      const ladder = ladderOf(kinds, entry.kind);
      return ladder?.isStepDue(engagement, entry, today) ? [{ id: entry.id, ladder }] : [];
    });
  for (const { id, ladder } of silent) {
    if (!ports.hasTime()) return false;
    await sparingOthers(ports, 'ladder', () => ladder.climb(ports, id));
  }
  return true;
}

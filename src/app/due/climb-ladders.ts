import { dayIn } from '../../core/calendar/day';
import type { Engagement } from '../../core/engagement/engagement';
import { isOnUnseen } from '../../core/engagement/unseen';
import { type BackgroundKinds, ladderOf } from '../background-kind';
import { type Ports, Unavailable } from '../ports';
import { retrying } from '../retry';
import { readInboxes } from './read-inboxes';

/**
 * Takes the next step of the ladder of its kind for each ask whose customer has been silent for it.
 * @returns false if time ran out: the rest is still to be done
 */
export async function climbLadders(ports: Ports, engagement: Engagement, kinds: BackgroundKinds): Promise<boolean> {
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
    try {
      await retrying(ports, () => ladder.climb(ports, id));
    } catch (error) {
      if (error instanceof Unavailable) throw error;
      // One ask that can't be helped is no reason to leave the others alone.
      ports.report({ where: 'ladder', name: error instanceof Error ? error.name : 'Error', message: 'An ask stays' });
    }
  }
  return true;
}

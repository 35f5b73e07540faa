import type { PollPage, PollState } from '../../contract/poll';
import type { Result } from '../../contract/result';
import { dayIn } from '../../core/calendar/day';
import { accept } from '../../core/result';
import { listAsks } from '../ask/list-asks';
import { loadGroups } from '../load-groups';
import type { Ports } from '../ports/ports';
import { listedPoll } from './listed-poll';

/** The polls of a project in one state. */
export async function listPolls(
  ports: Ports,
  projectId: string,
  wanted: { state: PollState; after?: string | undefined },
): Promise<Result<PollPage>> {
  const found = await listAsks(ports, 'poll', projectId, wanted);
  if (!found.ok) return found;
  const { project, asks, next } = found.value;
  const known = await loadGroups(ports, {
    engagement: asks.map(({ engagementId }) => engagementId),
    'confidential-sums': asks.filter(({ state }) => state.name === 'closed').map(({ id }) => id),
  });
  return accept({
    polls: asks.flatMap((poll) => {
      const engagement = known.engagement.get(poll.engagementId);
      if (!engagement) return [];
      const today = dayIn(engagement.calendar.timeZone, ports.now());
      return listedPoll(project, poll, known['confidential-sums'].get(poll.id), today);
    }),
    next,
  });
}

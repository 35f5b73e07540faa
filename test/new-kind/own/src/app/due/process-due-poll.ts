import { instantText } from '../../core/calendar/day';
import { closedPoll, closesAt } from '../../core/poll/poll';
import { accept, refuse } from '../../core/result';
import { theApp } from '../caller';
import { applyPollEvent } from '../poll/apply-poll-event';
import { Unavailable } from '../ports/failure';
import type { BackgroundPorts } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';

/** Closes a poll when its due day is over. Nothing happens twice, however often it is asked for. */
export async function processDuePoll(ports: BackgroundPorts, id: string): Promise<void> {
  const result = await inUnitOfWork(ports, async (work) => {
    const [{ value: poll }] = await work.load({ kind: 'poll', id });
    if (poll?.state.name !== 'open') return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: poll.engagementId });
    if (!engagement) return refuse('not-found');
    const at = instantText(ports.now());
    // The time zone may have changed since it was settled.
    const nextCheckAt = closesAt(poll, engagement.calendar.timeZone);
    if (nextCheckAt <= at) applyPollEvent(work, closedPoll(poll, at), 'poll-closed', { actor: theApp, at });
    else if (nextCheckAt !== poll.nextCheckAt) work.save('poll', id, { ...poll, nextCheckAt });
    return accept(undefined);
  });
  if (!result.ok && result.error.code === 'try-again') throw new Unavailable('storage', 409);
}

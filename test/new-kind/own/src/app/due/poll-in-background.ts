import { dayIn, instantText } from '../../core/calendar/day';
import { workingDaysBetween } from '../../core/calendar/working-days';
import { chasedPoll, closedPoll } from '../../core/poll/poll';
import type { PollEntry } from '../../core/poll/poll-entry';
import { accept } from '../../core/result';
import type { BackgroundKind } from '../background-kind';
import { theApp } from '../caller';
import { applyPollEvent } from '../poll/apply-poll-event';
import { Unavailable } from '../ports/failure';
import type { Ports } from '../ports/ports';
import { inUnitOfWork } from '../unit-of-work';
import { processDuePoll } from './process-due-poll';

/** All that is done for polls without anybody's doing. */
export const pollInBackground: BackgroundKind<PollEntry> = {
  processDue: processDuePoll,
  // One step: that not all have answered is noted, once for all of them.
  ladder: {
    isStepDue: ({ calendar, ladder }, { turn, since, detail: { isChased } }, today) =>
      turn === 'customer' &&
      !isChased &&
      ladder.nudge !== null &&
      workingDaysBetween(calendar, dayIn(calendar.timeZone, Date.parse(since)), today) >= ladder.nudge,
    climb: (ports, id) => act(ports, id, 'poll-chased'),
  },
  // A question about what is gone is asked no more.
  onSubjectChange: async (ports, ids, isGone) => {
    if (isGone) for (const id of ids) await act(ports, id, 'poll-closed');
  },
  noteReach: null,
  heldBackBy: null,
};

async function act(ports: Ports, id: string, what: 'poll-chased' | 'poll-closed'): Promise<void> {
  const done = await inUnitOfWork(ports, async (work) => {
    const [{ value: poll }] = await work.load({ kind: 'poll', id });
    if (poll?.state.name !== 'open' || (what === 'poll-chased' && poll.isChased)) return accept(undefined);
    await work.load({ kind: 'engagement', id: poll.engagementId });
    const at = instantText(ports.now());
    applyPollEvent(work, what === 'poll-closed' ? closedPoll(poll, at) : chasedPoll(poll), what, { actor: theApp, at });
    return accept(undefined);
  });
  if (!done.ok) throw new Unavailable('storage', 409);
}

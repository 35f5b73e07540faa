import { mayActForTeam } from '../../core/access/team';
import { closedPoll } from '../../core/poll/poll';
import { accept, refuse } from '../../core/result';
import { attributionTo } from '../caller';
import { inUnitOfWork } from '../unit-of-work';
import type { WithdrawUnseen } from '../unseen/settle';
import { applyPollEvent } from './apply-poll-event';

/** Closes a poll whose issue the app can't find. */
export const withdrawUnseenPoll: WithdrawUnseen = (ports, caller, { id }) =>
  inUnitOfWork(ports, async (work) => {
    const [{ value: poll }] = await work.load({ kind: 'poll', id });
    if (poll?.state.name !== 'open') return accept(null);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: poll.engagementId });
    if (!engagement || !mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    const by = attributionTo(ports, caller);
    applyPollEvent(work, closedPoll(poll, by.at), 'poll-closed', by);
    return accept(null);
  });

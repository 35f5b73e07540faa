import { openPoll } from '../../../app/poll/open-poll';
import { showPollHistory } from '../../../app/poll/show-poll-history';
import type { PollCommands } from '../../../contract/poll';
import { type Handlers, handler } from '../../calls/resolver';
import * as payloads from './payload';

export const pollTeamCalls: Handlers<PollCommands> = {
  'open-poll': handler(payloads.openPoll, ({ ports, caller, payload }) => openPoll(ports, caller, payload)),
  'show-poll-history': handler(payloads.poll, ({ ports, payload: { pollId } }) => showPollHistory(ports, pollId)),
};

import { answerPoll } from '../../../app/portal/poll/answer-poll';
import { showPoll } from '../../../app/portal/poll/show-poll';
import type { PortalPollCalls } from '../../../contract/poll';
import { type Handlers, handler } from '../../calls/resolver';
import * as payloads from './payload';

export const pollPortalCalls: Handlers<PortalPollCalls> = {
  'show-poll': handler(payloads.poll, ({ ports, caller, payload: { pollId } }) => showPoll(ports, caller, pollId)),
  'answer-poll': handler(payloads.answerPoll, ({ ports, caller, payload }) => answerPoll(ports, caller, payload)),
};

import type { AskedOf } from '../../ask/entry';
import type { MessageNow, QueuedNews } from '../../ask/told';
import { type Gate, headingAsked, type SignatoryStanding } from '../gate';
import { opened, toTell } from './message-of-event';
import type { GateMessage } from './messages';

/** The message about an urgent gate as it is true now: for those of whom it waits for their decision since the instant that it tells of. */
export function gateMessageNow(gate: Gate, { at }: QueuedNews<GateMessage>): MessageNow | null {
  const to = toTell(gate, at);
  return to.length > 0 ? { message: opened(headingAsked(gate)), to } : null;
}

/**
 * The gate once such a message is on the request: nobody hears twice of the same round, whose turn begins again when somebody
 * before them has taken a signature back and given another. Undefined where there is nothing to note.
 */
export function withGateTold(gate: Gate, { at }: QueuedNews<GateMessage>, to: AskedOf): Gate | undefined {
  const isNews = ({ accountId, isToldAtOnce }: SignatoryStanding) =>
    !isToldAtOnce && (to === 'side' || to.includes(accountId));
  // It may have been told of an earlier round.
  if (gate.openedAt === null || at < gate.openedAt || !gate.standing.some(isNews)) return undefined;
  return { ...gate, standing: gate.standing.map((each) => (isNews(each) ? { ...each, isToldAtOnce: true } : each)) };
}

import type { AccountId, IsoInstant } from '../../contract/common';
import type { AskedOf } from '../ask/entry';
import type { MessageNow, QueuedNews } from '../ask/kind';
import type { MessageOf, MessageTemplates } from '../text/message-template';
import type { GateEvent } from './event';
import { type Gate, headingAsked, type SignatoryStanding, standingOf } from './gate';
import { turnsBegunAt } from './turn';

/** The messages that the customer gets at once about an urgent gate. */
export const gateMessages = {
  'gate-opened': { title: 'words' },
  'gate-opened-due': { title: 'words', due: 'day' },
} as const satisfies MessageTemplates;

export type GateMessage = MessageOf<typeof gateMessages>;

/**
 * The message that an event sends, and to whom: the gate waits for them from then on. All else comes with the day's digest.
 */
export function gateMessage(gate: Gate, { what, at }: GateEvent): { message: GateMessage; to: AccountId[] } | null {
  const to = what === 'gate-opened' || what === 'gate-signed' ? toTell(gate, at) : [];
  return to.length > 0 ? { message: opened(gate), to } : null;
}

/** That message as it is true now: for those of whom it waits for their decision since the instant that it tells of. */
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

/** Those whose turn began at an instant, and who have not been told yet that the round waits for them. */
const toTell = (gate: Gate, at: IsoInstant): AccountId[] =>
  turnsBegunAt(gate, at).filter((accountId) => !standingOf(gate, accountId)?.isToldAtOnce);

const opened = ({ title, due }: Pick<Gate, 'title' | 'due'>): GateMessage =>
  due === null ? { name: 'gate-opened', facts: { title } } : { name: 'gate-opened-due', facts: { title, due } };

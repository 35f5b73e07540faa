import { VisibleAsk } from '../../core/access/customer';
import { OwnSignature } from '../../core/access/own-signature';
import type { ChainedEvent } from '../../core/audit/event';
import type { Gate } from '../../core/gate/gate';
import { assertProves, type GateProof, lastShown } from './shown-content';

/**
 * The part of a gate's history that a proof shows. The team sees all of it. Customers see that terms were drafted, which of
 * them were asked, and that what was asked was changed: not what the team drafts in between, nor how often. Somebody who has
 * signed and is not asked now sees nothing of what came after what they signed. When they are to be reminded is the team's.
 */
export function shownHistory(proof: GateProof, gate: Gate, events: readonly ChainedEvent[]): readonly ChainedEvent[] {
  assertProves(proof, gate);
  if (proof instanceof OwnSignature) return asAsked(events.slice(0, endOf(events, lastShown(proof, gate))));
  return proof instanceof VisibleAsk ? asAsked(events) : events;
}

const isOpening = ({ what }: ChainedEvent): boolean => what === 'gate-opened';
const isOfTerms = ({ what }: ChainedEvent): boolean => what === 'gate-drafted' || what === 'gate-changed';

/** The place of the first event after a round that settles other terms, or asks again. */
function endOf(events: readonly ChainedEvent[], round: number): number {
  const opened = events.findIndex((event) => isOpening(event) && event.facts?.round === round);
  const end = events.findIndex((event, index) => index > opened && (isOpening(event) || isOfTerms(event)));
  return end === -1 ? events.length : end;
}

/** Of the terms that were settled between two openings, the last are what was asked: of the first only the fact remains. */
function asAsked(events: readonly ChainedEvent[]): readonly ChainedEvent[] {
  const steps = events.filter((event) => isOpening(event) || isOfTerms(event));
  return events.flatMap((event) => {
    if (event.what === 'reminders-changed') return [];
    if (!isOfTerms(event)) return event;
    const index = steps.indexOf(event);
    const [before, after] = [steps[index - 1], steps[index + 1]];
    if (after && isOpening(after)) return event;
    return !before || isOpening(before) ? withoutWords(event) : [];
  });
}

function withoutWords({ text: _, facts: __, ...event }: ChainedEvent): ChainedEvent {
  return event;
}

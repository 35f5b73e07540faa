import type { AccountId, AskOwner, IsoDate } from '../../contract/common';
import { type CustomerWhat, customerWhats, type SaidLine } from '../../contract/task/portal-task';
import type { CompletionEvidence } from '../../contract/task/task';
import type { OwnWords } from '../access/own-words';
import type { ChainedEvent } from '../audit/event';

/** Something that a customer did about a task. */
export type CustomerEvent = ChainedEvent & { readonly what: CustomerWhat };

export const isCustomerEvent = (event: ChainedEvent): event is CustomerEvent =>
  (customerWhats as readonly string[]).includes(event.what);

type SaidWords = Pick<SaidLine, 'id' | 'what' | 'at' | 'text' | 'date' | 'completion'> & {
  /** The colleague to whom it was handed over. */
  readonly toId: AccountId | null;
};

/** The words of an event, for whose they are. */
export function saidWords(proof: OwnWords, event: CustomerEvent): SaidWords {
  proof.assertIs(event);
  const { itemId, seq, what, at, text = '', facts = {} } = event;
  const owner = what === 'task-handed-over' ? (facts.owner as AskOwner) : null;
  const isCompletion = what === 'task-completed';
  return {
    id: `${itemId}.${seq}`,
    what,
    at,
    text: isCompletion ? '' : text,
    date: what === 'date-proposed' ? (facts.date as IsoDate) : null,
    toId: owner?.kind === 'person' ? owner.accountId : null,
    completion: isCompletion ? { ...(facts as Partial<CompletionEvidence>), comment: text } : null,
  };
}

/** The title that events settle last: that with which a task is given, or as it is changed. Undefined where none does. */
export function titleIn(events: readonly ChainedEvent[]): string | undefined {
  const settled = events.findLast(({ what }) => what === 'task-given' || what === 'task-changed');
  return settled?.facts?.title as string | undefined;
}

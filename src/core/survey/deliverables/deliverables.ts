import type { AccountId, IsoInstant } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { NeededAnswer, TakenDecision, ToldDecision } from '../../../contract/survey/deliverables';
import { accept, refuse } from '../../result';
import type { Checkpoint } from '../checkpoint';

/**
 * A deliverable about which a survey asks by name: a gate that was open when the survey opened. Whom it asks, and what it is called, is fixed then.
 * @property askedOf those who were to sign it
 * @property answers by their account ids
 */
export type Deliverable = {
  readonly gateId: string;
  readonly title: string;
  readonly askedOf: readonly AccountId[];
  readonly answers: Readonly<Record<AccountId, NeededAnswer>>;
  readonly decision: TakenDecision | null;
};

/** The deliverables of one engagement about which a survey asks, under the id of its roster. */
export type Deliverables = {
  readonly rosterId: string;
  readonly checkpointId: string;
  readonly projectId: string;
  readonly engagementId: string;
  readonly deliverables: readonly Deliverable[];
};

/**
 * Whether a survey asks about each open deliverable: it asks by name whether what is delivered is still needed. In confidence it does not, since
 * few are to sign each of them.
 */
export const asksOfDeliverables = ({ mode, questionnaire }: Pick<Checkpoint, 'mode' | 'questionnaire'>): boolean =>
  mode === 'named' && questionnaire.questions.some(({ measure }) => measure === 'needed');

/** Those about which somebody is asked: the ones that they were to sign themselves. */
export const deliverablesOf = (stored: Deliverables | undefined, accountId: AccountId): Deliverable[] =>
  (stored?.deliverables ?? []).filter(({ askedOf }) => askedOf.includes(accountId));

/** The deliverables with an answer of somebody, or without it where it is null. Refused for one about which they are not asked. */
export function withAnswer(
  stored: Deliverables | undefined,
  gateId: string,
  accountId: AccountId,
  answer: NeededAnswer | null,
): Result<Deliverables> {
  if (!stored || !deliverablesOf(stored, accountId).some((each) => each.gateId === gateId)) return refuse('not-found');
  return accept(
    changed(stored, gateId, (deliverable) => {
      const { [accountId]: _before, ...others } = deliverable.answers;
      return { ...deliverable, answers: answer === null ? others : { ...others, [accountId]: answer } };
    }),
  );
}

/** Those who say that it is not needed. */
export const notNeededBy = ({ answers }: Pick<Deliverable, 'answers'>): AccountId[] =>
  Object.keys(answers).filter((each) => answers[each] === 'no');

/** Whether the team is to decide on it: somebody says that it is not needed. It is decided once. */
export const isToDecide = (deliverable: Deliverable): boolean =>
  deliverable.decision === null && notNeededBy(deliverable).length > 0;

type Wanted = Pick<ToldDecision, 'what' | 'reason'>;
type By = { readonly actor: AccountId; readonly at: IsoInstant };

/** The deliverables with what the team has decided on one. `already`: the same person has decided just that. */
export function withDecision(
  stored: Deliverables | undefined,
  gateId: string,
  { what, reason }: Wanted,
  { actor: by, at }: By,
): Result<Deliverables | 'already'> {
  const deliverable = stored?.deliverables.find((each) => each.gateId === gateId);
  if (!stored || !deliverable) return refuse('not-found');
  const { decision } = deliverable;
  if (decision?.what === what && decision.reason === reason && decision.by === by) return accept('already');
  if (!isToDecide(deliverable)) return refuse('changed-meanwhile');
  return accept(changed(stored, gateId, (each) => ({ ...each, decision: { what, reason, by, at } })));
}

const changed = (
  stored: Deliverables,
  gateId: string,
  change: (deliverable: Deliverable) => Deliverable,
): Deliverables => ({
  ...stored,
  deliverables: stored.deliverables.map((each) => (each.gateId === gateId ? change(each) : each)),
});

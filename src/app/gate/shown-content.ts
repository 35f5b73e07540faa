import type { ShownContent } from '../../contract/gate/content';
import { VisibleAsk } from '../../core/access/customer';
import { type ItemAccess, locationOf } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate, Round } from '../../core/gate/gate';

/** Proof that somebody may see a gate: one of the team, or a customer who is asked. */
export type GateProof = ItemAccess | VisibleAsk;

/** @throws where the proof is for something else */
export function assertProves(proof: GateProof, gate: Gate): void {
  if (proof instanceof VisibleAsk) proof.assertIs(gate);
  else proof.assertOn(locationOf(gate));
}

/** @throws for a round or a sign-off of another gate, or an engagement that is not this gate's */
export function assertPartsOf(
  gate: Gate,
  parts: readonly ({ readonly gateId: string } | undefined)[],
  engagement?: Pick<Engagement, 'id'>,
): void {
  if (parts.some((part) => part && part.gateId !== gate.id)) {
    throw new Error('What is part of another gate is not shown with this one');
  }
  if (engagement && engagement.id !== gate.engagementId) {
    throw new Error('Another engagement is not shown with this gate');
  }
}

/**
 * The content that a round asked. The covered fields are the issue's own text: the team sees them where Jira shows them
 * the issue. Customers see what they were asked to sign.
 */
export function shownContent(proof: GateProof, gate: Gate, round: Round): ShownContent {
  assertProves(proof, gate);
  assertPartsOf(gate, [round]);
  const { content } = round;
  const isHidden = !(proof instanceof VisibleAsk) && !proof.showsSubject && content.fields.length > 0;
  return isHidden ? { content: { ...content, fields: [] }, hidesFields: true } : { content };
}

import type { ShownContent } from '../../contract/gate/content';
import { VisibleAsk } from '../../core/access/customer';
import { OwnSignature } from '../../core/access/own-signature';
import { ItemAccess, locationOf } from '../../core/access/team';
import type { Engagement } from '../../core/engagement/engagement';
import type { Gate, Round } from '../../core/gate/gate';

/** Proof that somebody may see a gate: one of the team, a customer who is asked, or one who has signed it. */
export type GateProof = ItemAccess | VisibleAsk | OwnSignature;

/** @throws where the proof is for something else */
export function assertProves(proof: GateProof, gate: Gate): void {
  if (proof instanceof VisibleAsk) proof.assertIs(gate);
  else if (proof instanceof OwnSignature) proof.assertOn(gate);
  else proof.assertOn(locationOf(gate));
}

/** The last round of a gate that a proof shows: of somebody who has signed and is not asked now, the one that they signed. */
export const lastShown = (proof: GateProof, gate: Gate): number =>
  proof instanceof OwnSignature ? Math.min(proof.round, gate.round) : gate.round;

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
  if (round.round > lastShown(proof, gate)) throw new Error('A signature does not show what was asked later');
  const isHidden = proof instanceof ItemAccess && !proof.showsSubject && content.fields.length > 0;
  return isHidden ? { content: { ...content, fields: [] }, hidesFields: true } : { content };
}

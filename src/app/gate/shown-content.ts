import type { ShownContent } from '../../contract/gate-content';
import { VisibleAsk } from '../../core/access/customer';
import type { ItemAccess } from '../../core/access/team';
import type { Gate, Round } from '../../core/gate/gate';
import { gateLocation } from './subject';

/** Proof that somebody may see a gate: one of the team, or a customer who is asked. */
export type GateProof = ItemAccess | VisibleAsk;

/** @throws where the proof is for something else */
export function assertProves(proof: GateProof, gate: Gate): void {
  if (proof instanceof VisibleAsk) proof.assertIs(gate);
  else proof.assertOn(gateLocation(gate));
}

/**
 * What a round asked. The covered fields are the issue's own text: to the team they are shown where Jira shows them the
 * issue. Customers see what they were asked to sign.
 */
export function shownContent(proof: GateProof, gate: Gate, { gateId, content }: Round): ShownContent {
  assertProves(proof, gate);
  if (gateId !== gate.id) throw new Error('A round of another gate is not shown with this one');
  const isHidden = !(proof instanceof VisibleAsk) && !proof.showsSubject && content.fields.length > 0;
  return isHidden ? { content: { ...content, fields: [] }, hidesFields: true } : { content };
}

import type { AccountId } from '../../../contract/common';
import type { Result } from '../../../contract/result';
import type { AnswerDeliverable, PortalDeliverable } from '../../../contract/survey/deliverables';
import type { VisibleAsk } from '../../../core/access/customer';
import { accept, refuse } from '../../../core/result';
import { type Deliverables, deliverablesOf, withAnswer } from '../../../core/survey/deliverables/deliverables';
import { stateForCustomers } from '../../../core/survey/response';
import type { Roster } from '../../../core/survey/roster';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';
import { loadSurvey, type Proof } from './load-survey';

/** Takes by name whether somebody still needs a deliverable that they are to sign, until the survey closes. Nothing else changes by it: no inbox, no history. */
export function answerDeliverable(
  ports: Ports,
  caller: Caller,
  { surveyId, deliverableId, answer }: AnswerDeliverable,
): Promise<Result<readonly PortalDeliverable[]>> {
  const proof: Proof = {};
  return inUnitOfWork(ports, async (work) => {
    const found = await loadSurvey(ports, work, caller, surveyId, proof);
    if (!found.ok) return found;
    const { ask, roster, checkpoint, engagement, deliverables: before } = found.value;
    if (checkpoint.mode !== 'named') return refuse('survey-mode-changed');
    if (stateForCustomers(checkpoint, ports.now()) !== 'open') return refuse('survey-over');
    const after = withAnswer(before, deliverableId, caller.accountId, answer);
    if (!after.ok) return after;
    work.save('deliverables', roster.id, after.value);
    work.expectUnchanged({ kind: 'checkpoint', id: checkpoint.id });
    work.expectUnchanged({ kind: 'engagement', id: engagement.id });
    return accept(portalDeliverables(ask, roster, after.value, caller.accountId));
  });
}

/** The deliverables about which somebody is asked, with their own answers and what the team has decided. */
export function portalDeliverables(
  ask: VisibleAsk,
  roster: Roster,
  stored: Deliverables | undefined,
  reader: AccountId,
): PortalDeliverable[] {
  ask.assertIs(roster);
  return deliverablesOf(stored, reader).map(({ gateId, title, answers, decision }) => ({
    id: gateId,
    title,
    answer: answers[reader] ?? null,
    decision: decision && { what: decision.what, reason: decision.reason, at: decision.at },
  }));
}

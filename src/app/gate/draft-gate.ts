import type { Subject } from '../../contract/common';
import type { DraftGate } from '../../contract/gate/commands';
import type { TeamGate } from '../../contract/gate/team-gate';
import { gateLimits } from '../../contract/gate/terms';
import type { Result } from '../../contract/result';
import { mayActForTeam } from '../../core/access/team';
import { dayIn } from '../../core/calendar/day';
import { fingerprintOf } from '../../core/command/decide-once';
import { draftGate as draft } from '../../core/gate/by-team';
import { checkTerms } from '../../core/gate/terms/terms';
import { newPlan, withAsk } from '../../core/issue/add-ask';
import { askIdsOf, type IssuePlan, type VersionPlan } from '../../core/issue/issue-plan';
import { accept, refuse } from '../../core/result';
import { attributionTo, type Caller } from '../caller';
import { idFor } from '../identity';
import type { Ports } from '../ports/ports';
import { inUnitOfWork, type UnitOfWork } from '../unit-of-work';
import { applyGateEvent } from './apply-gate-event';
import { planRef, subjectToGate } from './subject';
import { teamGateView } from './team-view';

/** Drafts a gate on an issue or a version. The customer sees nothing of it until it is opened. */
export async function draftGate(ports: Ports, caller: Caller, wanted: DraftGate): Promise<Result<TeamGate>> {
  const { attempt, engagementId, subject, terms } = wanted;
  const allowed = await subjectToGate(ports, subject);
  if (!allowed.ok) return allowed;
  const access = allowed.value;
  const { projectId } = access.location;
  const id = idFor('gate', subjectKey(subject), caller.accountId, attempt);
  const fingerprint = fingerprintOf('draft-gate', { ...wanted, revision: 0 }, caller.accountId);

  return inUnitOfWork(ports, async (work) => {
    const [{ value: engagement }, { value: twin }, { value: plan }] = await work.load(
      { kind: 'engagement', id: engagementId },
      { kind: 'gate', id },
      planRef(subject),
      { kind: 'terms', id },
    );
    if (engagement?.projectId !== projectId) return refuse('not-found', { field: 'engagementId' });
    if (!mayActForTeam(engagement, caller.accountId)) return refuse('not-allowed');
    if (twin) {
      // The same form sent twice drafts one gate; a form that was corrected in between is not the same.
      const isSame = twin.lastCommand === fingerprint || (twin.history.length > 1 && twin.title === terms.title);
      return isSame ? accept(teamGateView(access, twin, engagement, ports.now())) : refuse('changed-meanwhile');
    }
    const checked = checkTerms(terms, engagement, dayIn(engagement.calendar.timeZone, ports.now()));
    if (!checked.ok) return checked;
    if (askIdsOf(plan, 'gate').length >= gateLimits.perSubject) {
      return refuse('gate-limit-reached', { facts: { limit: gateLimits.perSubject } });
    }
    savePlan(work, subject, withAsk(plan ?? newPlan(subject, projectId), 'gate', { id, engagementId }));
    work.save('terms', id, terms);
    const event = draft({ id, engagementId, projectId, subject }, terms, attributionTo(ports, caller));
    const gate = applyGateEvent(work, { gate: undefined, engagement, held: new Map() }, { ...event, fingerprint });
    return accept(teamGateView(access, gate, engagement, ports.now()));
  });
}

const subjectKey = (subject: Subject): string =>
  subject.kind === 'issue' ? `issue ${subject.issueId}` : `version ${subject.versionId}`;

/** Notes the gate with what it stands on. */
function savePlan(work: UnitOfWork, subject: Subject, plan: IssuePlan | VersionPlan): void {
  const { kind, id } = planRef(subject);
  work.save(kind, id, plan);
}

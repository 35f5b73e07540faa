import type { Subject } from '../common';
import type { Result } from '../result';
import type { Certificate } from './certificate';
import type { TeamGate, TeamGateDetails } from './team-gate';
import type { GateTemplate, SaveGateTemplate } from './template';
import type { GateTerms } from './terms';

export type DraftGate = {
  /** Made once per filled-in form, so that a call sent twice drafts one gate. */
  attempt: string;
  engagementId: string;
  subject: Subject;
  terms: GateTerms;
};

export type GateReference = { gateId: string; revision: number };

/** `isEvenNow`: what is urgent is told even in quiet hours or a critical period. */
export type OpenGate = GateReference & { isEvenNow?: true | undefined };

export type ChangeGate = GateReference & { terms: GateTerms };

export type GateWithReason = GateReference & { reason: string };

/** The team's commands on gates, from the issue and from the project page. */
export type GateCommands = {
  'show-gate': { payload: { gateId: string }; reply: Result<TeamGateDetails> };
  'draft-gate': { payload: DraftGate; reply: Result<TeamGate> };
  /**
   * Of an open or satisfied gate, too: that invalidates it, and the customer is asked again when it is opened. A change of
   * its reminders alone leaves the round and its signatures as they are.
   */
  'change-gate': { payload: ChangeGate; reply: Result<TeamGate> };
  /** Asks the customer: the first time, or again. */
  'open-gate': { payload: OpenGate; reply: Result<TeamGate> };
  'withdraw-gate': { payload: GateWithReason; reply: Result<TeamGate> };
  /** Lets a transition pass without the customer's signature; they see that, and why. */
  'override-gate': { payload: GateWithReason; reply: Result<TeamGate> };
  'show-certificate': { payload: { gateId: string }; reply: Result<Certificate> };
  'list-gate-templates': { payload: Record<string, never>; reply: Result<readonly GateTemplate[]> };
  'save-gate-template': { payload: SaveGateTemplate; reply: Result<readonly GateTemplate[]> };
  'remove-gate-template': { payload: { templateId: string }; reply: Result<readonly GateTemplate[]> };
};

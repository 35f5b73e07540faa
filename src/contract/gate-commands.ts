import type { Answer } from './answer';
import type { Certificate } from './certificate';
import type { GateTemplate, SaveGateTemplate } from './gate-template';
import type { GateSubject, GateTerms } from './gate-terms';
import type { TeamGate, TeamGateDetails } from './team-gate';

export type DraftGate = {
  /** Made once per filled-in form, so that a call sent twice drafts one gate. */
  attempt: string;
  engagementId: string;
  subject: GateSubject;
  terms: GateTerms;
};

export type GateReference = { gateId: string; seen: number };

export type ChangeGate = GateReference & { terms: GateTerms };

export type GateWithReason = GateReference & { reason: string };

/** What the team does with gates, from the issue and from the project page. */
export type GateActs = {
  'show-gate': { payload: { gateId: string }; reply: Answer<TeamGateDetails> };
  'draft-gate': { payload: DraftGate; reply: Answer<TeamGate> };
  /** Of an open or satisfied gate, too: that invalidates it, and the customer is asked again when it is opened. */
  'change-gate': { payload: ChangeGate; reply: Answer<TeamGate> };
  /** Asks the customer: the first time, or again. */
  'open-gate': { payload: GateReference; reply: Answer<TeamGate> };
  'withdraw-gate': { payload: GateWithReason; reply: Answer<TeamGate> };
  /** Lets a transition pass without the customer's signature; they see that, and why. */
  'override-gate': { payload: GateWithReason; reply: Answer<TeamGate> };
  'show-certificate': { payload: { gateId: string }; reply: Answer<Certificate> };
  'list-gate-templates': { payload: Record<string, never>; reply: Answer<readonly GateTemplate[]> };
  'save-gate-template': { payload: SaveGateTemplate; reply: Answer<readonly GateTemplate[]> };
  'remove-gate-template': { payload: { templateId: string }; reply: Answer<readonly GateTemplate[]> };
};

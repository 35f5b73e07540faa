import type { Answer } from './answer';
import type { CustomerRole } from './engagement';
import type { PortalAskBase } from './portal-ask';
import type { AccountId, IsoDate, IsoInstant, TaskLink } from './task';

/** The limits that forms show and doors enforce, in characters unless said otherwise. */
export const gateLimits = {
  title: 120,
  deliverable: 200,
  version: 60,
  links: 10,
  /** Criteria of a gate, and the length of each. */
  criteria: 50,
  criterion: 500,
  statement: 1000,
  /** Signatories of one round, after roles have become people. */
  signatories: 25,
  /** Steps of a sequence. */
  steps: 10,
  reason: 1000,
  /** Conditions of one sign-off besides its unmet criteria, and the length of each. */
  conditions: 10,
  condition: 500,
  printedName: 120,
  /** All words of one signature together. */
  signOff: 20_000,
  /** Fields of the issue, besides summary, description and attachments, that a gate covers. */
  fields: 10,
  /** What is kept of one field's text. */
  fieldText: 20_000,
  /** What is kept of the name of a field, or of an attached file: as much as Jira takes. */
  fieldName: 255,
  /** Bytes of all covered fields of a round together: where they are more, texts are cut shorter, then files left out. */
  fieldBytes: 64_000,
  attachments: 100,
  /** Gates on one issue or version, closed ones included. */
  perSubject: 20,
  rounds: 30,
  /** People of the team who change, open or override one gate, besides who drafted it. */
  helpers: 100,
  /** How often a signatory may take a signature back in one round. */
  takenBack: 3,
  /** Acts in the life of one gate, from which on nothing is begun: its whole history is read to prove it. */
  acts: 1000,
  templates: 30,
  templateName: 80,
  /** Working days that a customer has before a deliverable counts as accepted. */
  deemedDays: { least: 3, most: 60 },
} as const;

/** What a signature means (domain.md E.1): an opinion; a confirmation that authorises; the customer's formal act. */
export const meanings = ['review', 'approval', 'acceptance'] as const;
export type Meaning = (typeof meanings)[number];

/** What a gate does to a transition: says so; asks the team for a reason; holds it until an administrator steps in. */
export const gateModes = ['advise', 'require-reason', 'block'] as const;
export type GateMode = (typeof gateModes)[number];

/** What happens when nobody decides: it goes on waiting; it can no longer be signed; it counts as accepted. */
export const lapses = ['wait', 'expire', 'deem'] as const;
export type Lapse = (typeof lapses)[number];

export const gateStates = ['draft', 'open', 'satisfied', 'rejected', 'expired', 'invalidated', 'withdrawn'] as const;
export type GateStateName = (typeof gateStates)[number];

/** The reason of a gate that the app withdraws because what it stands on was deleted: screens say it in words. */
export const subjectGone = 'subject-gone';

/** What a gate stands on. An epic is an issue. */
export type GateSubject =
  | { readonly kind: 'issue'; readonly issueId: string }
  | { readonly kind: 'version'; readonly versionId: string };

/** What has to be met for acceptance. Two with the same text and priority are the same criterion, in whatever round. */
export type AcceptanceCriterion = { readonly text: string; readonly priority: 'must' | 'should' };

export type Deliverable = {
  readonly name: string;
  /** As the team calls it: `1.2`, `2026-11-25`. May be empty. */
  readonly version: string;
  readonly links: readonly TaskLink[];
};

/** Who is to sign: a person, or whoever has a role when the gate is opened. */
export type Signatory = {
  /** Without whom the rule `named` is not met. */
  readonly isRequired: boolean;
  /** In a sequence, from 1; all 1 in parallel. */
  readonly step: number;
} & (
  | { readonly kind: 'person'; readonly accountId: AccountId }
  | { readonly kind: 'role'; readonly role: CustomerRole }
);

/** Who abstains counts neither way: of `all`, all others have to accept, and there must be one. */
export type GateRule =
  | { readonly kind: 'any' | 'all' }
  /** This many accept; with `named`, those who are required among them. */
  | { readonly kind: 'quorum' | 'named'; readonly count: number };

/** What a PM settles about a gate. It is snapshotted when the gate is opened. */
export type GateTerms = {
  readonly title: string;
  readonly deliverable: Deliverable;
  readonly criteria: readonly AcceptanceCriterion[];
  readonly meaning: Meaning;
  /** What who signs agrees to. */
  readonly statement: string;
  readonly signatories: readonly Signatory[];
  readonly rule: GateRule;
  readonly order: 'parallel' | 'sequence';
  /** In the customer's time zone. */
  readonly due: IsoDate | null;
  readonly lapse: Lapse;
  readonly mode: GateMode;
  /** Whether those who are to sign are mailed at once instead of with the day's digest. */
  readonly isUrgent: boolean;
  /** Fields of the issue or version that are part of what is signed, and that the customer reads with it. */
  readonly covers: readonly string[];
};

/** Covered by their name: `summary`, `description`, `attachment` of an issue; of a version its own few. */
export const usualCovers = {
  issue: ['summary', 'description', 'attachment'],
  version: ['name', 'description', 'releaseDate'],
} as const;

/** One covered field as it was when the gate was opened. */
export type CoveredField = {
  /** As Jira calls it: `description`, `customfield_10031`. */
  readonly field: string;
  /** As people call it. */
  readonly name: string;
  /** As text, cut at a length; empty where there is nothing. */
  readonly text: string;
  /** Of the whole value in canonical form: what is cut from the text is in it. */
  readonly hash: string;
  readonly files?: readonly CoveredFile[];
};

export type CoveredFile = { readonly id: string; readonly name: string; readonly size: number };

/** What is signed. Its SHA-256 is over this, in canonical JSON (RFC 8785). */
export type SignedContent = {
  readonly gateId: string;
  readonly subject: GateSubject;
  readonly title: string;
  readonly meaning: Meaning;
  readonly statement: string;
  readonly deliverable: Deliverable;
  readonly criteria: readonly AcceptanceCriterion[];
  readonly fields: readonly CoveredField[];
};

/**
 * What was asked, as one of the team may see it. Who can't see the issue in Jira does not read it here: then the covered
 * fields are left out, and the rest alone is not what was hashed.
 */
export type ShownContent = { readonly content: SignedContent; readonly hidesFields?: true };

/** What is different from the round before: `part` names it as `change.<part>` in the locales, or is a field. */
export type ContentChange =
  | {
      /** `order`: the same links, criteria or fields, in another order; `field-name`: a covered field has another name. */
      readonly part: 'title' | 'meaning' | 'statement' | 'deliverable' | 'version' | 'order' | 'field-name';
      readonly before: string;
      readonly after: string;
    }
  | { readonly part: 'link'; readonly before: TaskLink | null; readonly after: TaskLink | null }
  | {
      readonly part: 'criterion';
      readonly before: AcceptanceCriterion | null;
      readonly after: AcceptanceCriterion | null;
    }
  | {
      readonly part: 'field';
      readonly field: string;
      readonly name: string;
      /** The same before and after where only what is not text has changed, or what lies behind the cut. */
      readonly before: string;
      readonly after: string;
    }
  | { readonly part: 'file'; readonly before: CoveredFile | null; readonly after: CoveredFile | null };

export const outcomes = ['accepted', 'accepted-with-conditions', 'rejected', 'abstained'] as const;
export type Outcome = (typeof outcomes)[number];

/** `not-judged` only where the outcome is a rejection or an abstention. */
export const verdicts = ['met', 'not-met', 'not-applicable', 'not-judged'] as const;
export type CriterionVerdict = (typeof verdicts)[number];

/** What was found of one criterion; `round` is the round in which it was. */
export type CriterionAnswer = {
  /** By which the criterion is known in another round: a hash of its text and priority. */
  readonly criterion: string;
  readonly verdict: CriterionVerdict;
  /** Why it is not met, or does not apply. May be empty where it is met. */
  readonly reason: string;
  readonly round: number;
};

/** Something to be put right, on which acceptance depends. Each becomes a Jira issue. */
export type Condition = { readonly text: string; readonly due: IsoDate | null };

/** One signature, in the order of the criteria of its round. */
export type SignOff = {
  readonly id: string;
  readonly gateId: string;
  readonly round: number;
  /** Of what was signed. */
  readonly hash: string;
  readonly version: string;
  readonly meaning: Meaning;
  readonly statement: string;
  readonly outcome: Outcome;
  readonly answers: readonly CriterionAnswer[];
  readonly conditions: readonly Condition[];
  readonly reason: string;
  /** As they typed it. */
  readonly printedName: string;
  readonly by: AccountId;
  /** Whose signature it is, where a deputy gave it. */
  readonly onBehalfOf: AccountId | null;
  readonly at: IsoInstant;
  /** The customer's, in which the time is shown. */
  readonly timeZone: string;
};

/** Where one signatory stands in the round that is asked. */
export type Standing = {
  readonly accountId: AccountId;
  readonly isRequired: boolean;
  readonly step: number;
  /** Null until they have decided. */
  readonly decided: {
    readonly outcome: Outcome;
    readonly by: AccountId;
    readonly at: IsoInstant;
    readonly signOffId: string;
    /** Carried over: given in an earlier round on the very same content. */
    readonly round?: number;
  } | null;
};

/** Why the gate may be passed although it is not met, as the customer sees it too. */
export type Override = { readonly by: AccountId; readonly at: IsoInstant; readonly reason: string };

/** A gate as the team sees it in a list. */
export type TeamGate = {
  readonly id: string;
  readonly engagementId: string;
  readonly subject: GateSubject;
  readonly title: string;
  readonly deliverable: string;
  readonly version: string;
  readonly meaning: Meaning;
  readonly mode: GateMode;
  readonly rule: GateRule;
  readonly order: 'parallel' | 'sequence';
  readonly due: IsoDate | null;
  readonly lapse: Lapse;
  readonly state: GateStateName;
  /** When it came into this state. */
  readonly since: IsoInstant;
  readonly isOverdue: boolean;
  /** How it was met: by signatures, or by lapse of the agreed period. */
  readonly how: 'signed' | 'deemed' | null;
  /** 0 for a draft; one more each time that the customer is asked. */
  readonly round: number;
  readonly standing: readonly Standing[];
  /** Whose turn it is: those of the lowest step who have not decided. */
  readonly waitingFor: readonly AccountId[];
  /** When the round that is asked, or was asked last, was opened. */
  readonly openedAt: IsoInstant | null;
  /** When it counts as accepted unless somebody decides: the day after whose end it does. */
  readonly deemedAfter: IsoDate | null;
  readonly override: Override | null;
  /** Why it was withdrawn. */
  readonly reason: string | null;
  /** Why it was invalidated: which parts are not as they were signed. */
  readonly changed: readonly string[];
  readonly createdBy: AccountId;
  readonly createdAt: IsoInstant;
  readonly contact: AccountId;
  readonly decisions: readonly RoundResult[];
  readonly seen: number;
};

/** How a round ended, for the measures: only rounds that were decided are here. */
export type RoundResult = {
  readonly round: number;
  readonly openedAt: IsoInstant;
  readonly decidedAt: IsoInstant;
  readonly result: 'accepted' | 'accepted-with-conditions' | 'rejected' | 'deemed';
};

/** A gate in full, for the team. */
export type TeamGateDetails = TeamGate & {
  readonly terms: GateTerms;
  /** What was asked last; null for a draft. */
  readonly asked: (ShownContent & { readonly hash: string }) | null;
  /** What would be asked now, and how it differs from what was asked last; null while the gate is open or closed. */
  readonly next: { readonly content: SignedContent; readonly changes: readonly ContentChange[] } | null;
  /** Of every round, oldest first. */
  readonly signOffs: readonly SignOff[];
  readonly withdrawnSignOffs: readonly string[];
  /** Whether a workflow rule can hold the issue at all: not in team-managed projects, nor for versions by themselves. */
  readonly canHold: boolean;
};

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

/** Terms without a day and without people: signatories by role. `dueAfter` counts the customer's working days. */
export type GateTemplate = {
  readonly id: string;
  readonly name: string;
  readonly dueAfter: number | null;
  readonly terms: Omit<GateTerms, 'due'>;
};
export type SaveGateTemplate = Omit<GateTemplate, 'id'> & { attempt: string; templateId: string | null };

/** A version that a gate can stand on. */
export type ProjectVersion = { readonly id: string; readonly name: string; readonly isReleased: boolean };

/** One state at a time. `after` is the page before's `next`. */
export type ListGates = { state: GateStateName; after?: string };
/** As far as Forge's queries see them: what was written a moment ago may be missing. */
export type GatePage = {
  readonly gates: readonly TeamGate[];
  /** Those on issues that the caller can't see in Jira. */
  readonly hidden: readonly HiddenGate[];
  readonly next: string | null;
};

/** What everybody who may browse the project sees of a gate, also where they can't see its issue. */
export type HiddenGate = Pick<TeamGate, 'id' | 'engagementId' | 'title' | 'state' | 'due' | 'seen'>;

/** A gate in a customer's list. */
export type PortalGateLine = PortalAskBase & {
  readonly kind: 'gate';
  readonly meaning: Meaning;
  /** `sign`: it waits for them; `later`: it waits for others of their side first; `waiting`: they have signed. */
  readonly state: PortalGateState;
  readonly how: 'signed' | 'deemed' | null;
  readonly isOverridden: boolean;
  readonly round: number;
  /** For whom they stand in, by name, where it is not theirs; null for their own. */
  readonly onBehalfOf: string | null;
  /** The day after whose end it counts as accepted. */
  readonly deemedAfter: IsoDate | null;
};

/** Where a gate stands for one of its signatories. */
export type PortalGateState = 'sign' | 'later' | 'waiting' | Exclude<GateStateName, 'draft' | 'open'>;

/** A gate as who is to sign it, or has signed, sees it: nothing internal. */
export type PortalGate = PortalGateLine & {
  readonly content: SignedContent;
  readonly hash: string;
  readonly rule: GateRule;
  readonly order: 'parallel' | 'sequence';
  /** Since the round that the signatory last decided on, or else the one before; empty in the first. */
  readonly changes: readonly ContentChange[];
  /** What the signer answered before, per criterion of this round; null where it is to be answered now. */
  readonly earlier: readonly (CriterionAnswer | null)[];
  readonly signatories: readonly PortalSignatory[];
  /** Of the caller, or of whom they stand in for, in this round. */
  readonly own: SignOff | null;
  readonly mayWithdraw: boolean;
  /** Whom the caller would sign for; null where they sign for themselves or may not sign. */
  readonly signsFor: AccountId | null;
  readonly override: { readonly at: IsoInstant; readonly reason: string } | null;
  readonly withdrawalReason: string | null;
  /** When this was shown: sent back with a signature, so that an old one that comes again is known. */
  readonly shownAt: IsoInstant;
  /** The account's name as it is now. The printed name is typed all the same: typing it is the consent. */
  readonly ownName: string | null;
  /** The name of the team member to ask. */
  readonly contact: string | null;
  readonly timeZone: string;
  readonly seen: number;
};

export type PortalSignatory = {
  /** Null where it can't be shown. */
  readonly name: string | null;
  readonly isYou: boolean;
  readonly isRequired: boolean;
  readonly step: number;
  readonly outcome: Outcome | null;
  /** By name: who signed for them. */
  readonly signedBy: string | null;
};

/**
 * `round` and `hash` are of what the signer saw: what is not current any more is refused. A null answer is kept as it
 * was given in an earlier round.
 */
export type SignGate = {
  gateId: string;
  round: number;
  hash: string;
  /** Whose signature it is, where the caller stands in for them. */
  onBehalfOf: AccountId | null;
  outcome: Outcome;
  answers: readonly ({ verdict: CriterionVerdict; reason: string } | null)[];
  conditions: readonly Condition[];
  reason: string;
  /** How many of the round's changes the signer says to have seen: all, or it is refused. */
  changesSeen: number;
  printedName: string;
  /** The view's, on which it was decided. */
  shownAt: IsoInstant;
};

/** What the project page asks about gates. */
export type GatePlanCalls = {
  'list-gates': { payload: ListGates; reply: Answer<GatePage> };
  /** Versions of the project that are not archived, newest first. */
  'list-versions': { payload: Record<string, never>; reply: Answer<readonly ProjectVersion[]> };
};

/** What customers do with gates. */
export type PortalGateCalls = {
  'show-gate': { payload: { gateId: string }; reply: Answer<PortalGate> };
  'sign-gate': { payload: SignGate; reply: Answer<PortalGate> };
  'withdraw-sign-off': { payload: GateReference; reply: Answer<PortalGate> };
  'show-certificate': { payload: { gateId: string }; reply: Answer<Certificate> };
};

/** All there is to prove of a gate, with names as they are now; what cannot be shown is null. */
export type Certificate = {
  readonly gateId: string;
  readonly engagementName: string;
  readonly projectKey: string | null;
  readonly title: string;
  readonly state: GateStateName;
  readonly how: 'signed' | 'deemed' | null;
  readonly since: IsoInstant;
  readonly rule: GateRule;
  readonly mode: GateMode;
  readonly timeZone: string;
  /** When this was put together. */
  readonly at: IsoInstant;
  readonly rounds: readonly CertificateRound[];
  readonly override: (Override & { readonly name: string | null }) | null;
  /** The newest 100, oldest first. */
  readonly history: readonly GateHistoryLine[];
  readonly verification: Verification;
};

export type CertificateRound = ShownContent & {
  readonly round: number;
  readonly openedAt: IsoInstant;
  readonly openedBy: string | null;
  readonly hash: string;
  readonly signOffs: readonly CertifiedSignOff[];
};

export type CertifiedSignOff = SignOff & {
  /** The accounts' names as they are now. */
  readonly accountName: string | null;
  readonly onBehalfOfName: string | null;
  readonly isWithdrawn: boolean;
};

/** What recomputing the hashes of a gate found. `at` names the first thing that does not fit. */
export type Verification =
  | { readonly isIntact: true; readonly events: number }
  | {
      readonly isIntact: false;
      readonly what: 'history' | 'round' | 'sign-off' | 'state';
      /** The place in the history, the number of the round, or that of the sign-off's event. */
      readonly at: number;
      readonly why: 'edited' | 'missing' | 'reordered';
    };

/** What happened to a gate: the sentences `gate-history.<what>`. */
export type GateHistoryLine = {
  readonly what: GateHistoryWhat;
  readonly at: IsoInstant;
  /** `app` where the app did it by itself. */
  readonly by: AccountId;
  readonly name: string | null;
  readonly text?: string;
  readonly round?: number;
  readonly outcome?: Outcome;
  readonly onBehalfOfName?: string | null;
  readonly changed?: readonly string[];
};

export const gateHistoryWhats = [
  'gate-drafted',
  'gate-changed',
  'gate-opened',
  'gate-signed',
  'sign-off-withdrawn',
  'gate-invalidated',
  'gate-overridden',
  'gate-withdrawn',
  'gate-expired',
  'lapse-announced',
  'gate-deemed',
] as const;
export type GateHistoryWhat = (typeof gateHistoryWhats)[number];

/** What the workflow rule's own screens save: which gates it asks, and of which modes. */
export type GateRuleConfiguration = {
  readonly subjects: readonly ('issue' | 'parent' | 'versions')[];
  readonly modes: readonly Exclude<GateMode, 'advise'>[];
};

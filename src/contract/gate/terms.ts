import type { AccountId, IsoDate, WebLink } from '../common';
import type { CustomerRole, ReminderDays } from '../engagement';

/** The limits that forms show and resolvers enforce, in characters unless said otherwise. */
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
  /** Characters that are kept of one field's text. */
  fieldText: 20_000,
  /** Characters that are kept of the name of a field, or of an attached file: as many as Jira takes. */
  fieldName: 255,
  /** Bytes of all covered fields of a round together: where they are more, texts are cut shorter, then files left out. */
  fieldBytes: 64_000,
  attachments: 100,
  /** Gates on one issue or version, closed ones included. */
  perSubject: 20,
  rounds: 30,
  /** People of the team who change, open or override one gate, besides who drafted it. */
  helpers: 100,
  /** The number of times that a signatory may take a signature back in one round. */
  takenBack: 3,
  /** People of the team whose attempts to sign are kept, in one round. */
  refusedTo: 10,
  /** Acts in the life of one gate, from which on nothing is begun: its whole history is read to prove it. */
  events: 1000,
  templates: 30,
} as const;

/** The customer's working days in which the team is to put right what a signature asks for, where it names no day. */
export const putRightWithin = 10;

/** The meaning of a signature: an opinion; a confirmation that authorises; the customer's formal acceptance. */
export const meanings = ['review', 'approval', 'acceptance'] as const;

export type Meaning = (typeof meanings)[number];

/**
 * The effect of a gate on a transition: says so; asks the team for a reason; holds it until an administrator steps in.
 */
export const gateModes = ['advise', 'require-reason', 'block'] as const;

export type GateMode = (typeof gateModes)[number];

/** The consequence when nobody decides: it goes on waiting; it can no longer be signed; it counts as accepted. */
export const lapses = ['wait', 'expire', 'deem'] as const;

export type Lapse = (typeof lapses)[number];

/** A criterion of acceptance. Two with the same text and priority are the same criterion, in whatever round. */
export type AcceptanceCriterion = { readonly text: string; readonly priority: 'must' | 'should' };

export type Deliverable = {
  readonly name: string;
  /** As the team calls it: `1.2`, `2026-11-25`. May be empty. */
  readonly version: string;
  readonly links: readonly WebLink[];
};

/** One who is to sign: a person, or whoever has a role when the gate is opened. */
export type Signatory = {
  /** Without whom the rule `named` is not met. */
  readonly isRequired: boolean;
  /** In a sequence, from 1; all 1 in parallel. */
  readonly step: number;
} & (
  | { readonly kind: 'person'; readonly accountId: AccountId }
  | { readonly kind: 'role'; readonly role: CustomerRole }
);

/** An abstention counts for neither side. With `all`, everybody else must accept, and at least one must. */
export type GateRule =
  | { readonly kind: 'any' | 'all' }
  /** This many accept; with `named`, those who are required among them. */
  | { readonly kind: 'quorum' | 'named'; readonly count: number };

/** The terms that a PM settles about a gate. They are snapshotted when the gate is opened. */
export type GateTerms = {
  readonly title: string;
  readonly deliverable: Deliverable;
  readonly criteria: readonly AcceptanceCriterion[];
  readonly meaning: Meaning;
  /** The statement that the signatory agrees to. */
  readonly statement: string;
  readonly signatories: readonly Signatory[];
  readonly rule: GateRule;
  readonly order: 'parallel' | 'sequence';
  /** In the customer's time zone. */
  readonly due: IsoDate | null;
  /** The reason why it is due in a critical period of the customer's. */
  readonly dueReason?: string | undefined;
  readonly lapse: Lapse;
  readonly mode: GateMode;
  /**
   * A concession is the permission to accept what does not meet a requirement (ISO 9000, 3.12.5): a criterion that must be
   * met may be accepted with conditions although it is not. Absent where nothing of the kind is allowed.
   */
  readonly allowsConcessions?: true | undefined;
  /** Whether those who are to sign are mailed at once instead of with the day's digest. */
  readonly isUrgent: boolean;
  /** The reason why it is urgent, for the team. */
  readonly urgentReason?: string | undefined;
  /** Its own days of reminders; absent where it goes by the engagement's. Notices of silence that counts never depend on them. */
  readonly reminders?: ReminderDays | undefined;
  /** Fields of the issue or version that are part of what is signed, and that the customer reads with it. */
  readonly covers: readonly string[];
};

/** Covered by their name: `summary`, `description`, `attachment` of an issue; of a version its own few. */
export const usualCovers = {
  issue: ['summary', 'description', 'attachment'],
  version: ['name', 'description', 'releaseDate'],
} as const;

import type { AccountId, IsoDate } from './common';
import type { Result } from './result';

export const contactLimits = {
  /** The quarters of a year of which numbers are kept for an engagement. */
  quarters: 20,
  /** The chases of an engagement that are kept with their words: those of the newest days. Of the others the number is kept. */
  chases: 100,
  text: 200,
  /** The quarters of a year of which the touchpoints of a person are kept: as many as the surveys that asked them. */
  touchedQuarters: 4,
} as const;

/** The calls of the project page about who spoke first. */
export type ContactCalls = {
  'show-contacts': { payload: Record<never, never>; reply: Result<ProjectContacts> };
  'add-chase': { payload: AddChase; reply: Result<EngagementContacts> };
  'remove-chase': { payload: RemoveChase; reply: Result<EngagementContacts> };
  'show-touchpoints': { payload: { engagementId: string }; reply: Result<EngagementTouchpoints> };
};

export type ProjectContacts = { readonly engagements: readonly EngagementContacts[] };

/** @property revision the number of changes of its chases */
export type EngagementContacts = {
  readonly engagementId: string;
  readonly revision: number;
  /** The earliest first; those in which there was nothing are not there. */
  readonly quarters: readonly ContactQuarter[];
  /** By day, the newest first. */
  readonly chases: readonly Chase[];
};

/**
 * The contacts of a quarter of a year, named as 2026-Q1.
 * @property outbound the messages with news that the app brought to the customer unasked
 * @property chase the times that the customer had to ask where something is
 */
export type ContactQuarter = { readonly name: string; readonly outbound: number; readonly chase: number };

/** A comment, a mail or a call in which the customer asked where something is, as the team has tagged it. */
export type Chase = { readonly id: string; readonly day: IsoDate; readonly text: string; readonly by: AccountId };

/** @property attempt made once per filled-in form, so that a call sent twice adds one */
export type AddChase = { attempt: string; engagementId: string; revision: number; day: IsoDate; text: string };
export type RemoveChase = { engagementId: string; chaseId: string; revision: number };

/** The counts of how often each customer of an engagement met the project with something measured, beside the questions that they were asked. */
export type EngagementTouchpoints = {
  readonly engagementId: string;
  /** By name, as 2026-Q1, the newest first: this quarter and those before it, whether or not there was anything. */
  readonly quarters: readonly string[];
  readonly people: readonly PersonTouchpoints[];
};

/** @property quarters in the order of those of the engagement */
export type PersonTouchpoints = { readonly accountId: AccountId; readonly quarters: readonly TouchedQuarter[] };

/**
 * The counts of what one person met in a quarter.
 * @property tasks that they did and the team has confirmed
 * @property gates decisions that they signed
 * @property surveys that asked them, by name or in confidence, whether or not they answered
 * @property replies of the team to what they had said by name, which have reached them; null where the project keeps from the reader who has said what
 * @property questions of these surveys, without the one that follows a low score
 */
export type TouchedQuarter = {
  readonly name: string;
  readonly tasks: number;
  readonly gates: number;
  readonly surveys: number;
  readonly replies: number | null;
  readonly questions: number;
};

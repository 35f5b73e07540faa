import type { AccountId, IsoDate } from './common';
import type { Result } from './result';

export const contactLimits = {
  /** The quarters of a year of which numbers are kept for an engagement. */
  quarters: 20,
  /** The chases of an engagement that are kept with their words: those of the newest days. Of the others the number is kept. */
  chases: 100,
  text: 200,
} as const;

/** The calls of the project page about who spoke first. */
export type ContactCalls = {
  'show-contacts': { payload: Record<never, never>; reply: Result<ProjectContacts> };
  'add-chase': { payload: AddChase; reply: Result<EngagementContacts> };
  'remove-chase': { payload: RemoveChase; reply: Result<EngagementContacts> };
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

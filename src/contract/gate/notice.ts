import type { IsoDate } from '../common';

/** The notice that silence will count as acceptance, as one signatory has had it. */
export type Notice = {
  /** The customer's day on which it reached them: its comment was on the request, and they could read it. */
  readonly on: IsoDate;
  /** The last day for a decision, as it said. */
  readonly lastDay: IsoDate;
};

/**
 * The reason why a signatory can't be told, or can't decide. `off-request`: they are neither reporter nor participant of
 * the engagement request. `closed`: their account is deactivated or gone. `mails-off`: they have switched off its mails in
 * the portal panel; what they have switched off elsewhere, nobody can ask Jira. `on-team`: they have become the reporter or
 * the assignee of what they are to sign, and nobody signs their own work. `unseen`: the app can't find what they are to sign,
 * and lets nobody sign it. All but `on-team` are noted of a gate whose silence
 * counts, that one of every gate; and of every gate, as `off-request`, whoever is no customer of its engagement any more.
 */
export type Unreachable = 'off-request' | 'closed' | 'mails-off' | 'on-team' | 'unseen';

/** Days of the agreed time, from one to another, that are not counted: somebody who was to decide could not be reached, or could not. */
export type UncountedDays = { readonly from: IsoDate; readonly to: IsoDate };

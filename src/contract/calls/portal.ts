import type { IsoDate } from '../common';
import type { AskTurn, PortalProgress } from '../portal-ask';
import type { AnswerProposedDeputy, EndDeputy, NameDeputy, PortalDeputies } from '../portal-deputies';
import type { ListRaised, PortalRaidEntry, RaisedPage, RaiseEntry } from '../raid';
import type { Result } from '../result';
import type { AskKind, AskPortalCalls, PortalAsk } from './ask';

/** The calls of portal customers, from the request panel and from the user menu. Nothing here is for the team. */
export type PortalCalls = AskPortalCalls & {
  'show-request': { payload: Record<string, never>; reply: Result<PortalRequest> };
  'show-inbox': { payload: { engagementId?: string }; reply: Result<PortalInbox> };
  'list-colleagues': { payload: ListColleagues; reply: Result<readonly Colleague[]> };
  'list-colleague-asks': { payload: { engagementId: string }; reply: Result<PortalColleagues> };
  'raise-entry': { payload: RaiseEntry; reply: Result<PortalRaidEntry> };
  'list-raised': { payload: ListRaised; reply: Result<RaisedPage> };
  'set-mails': { payload: { engagementId: string; areWanted: boolean }; reply: Result<PortalMails> };
  'name-deputy': { payload: NameDeputy; reply: Result<PortalDeputies> };
  'answer-proposed-deputy': { payload: AnswerProposedDeputy; reply: Result<PortalDeputies> };
  'end-deputy': { payload: EndDeputy; reply: Result<PortalDeputies> };
  'decline-to-stand-in': { payload: EndDeputy; reply: Result<PortalDeputies> };
  'show-mails': { payload: { engagementId: string }; reply: Result<PortalMails> };
};

/** `asDeputy`: those only whom the caller can make their deputy. `taskId`: those only to whom the caller can hand it over. */
export type ListColleagues = { engagementId: string; asDeputy?: true | undefined; taskId?: string | undefined };

/** Another customer of the engagement, to hand a task to, or to stand in for the reader. */
export type Colleague = { readonly accountId: string; readonly name: string };

/** The asks of the caller's colleagues. */
export type PortalColleagues = {
  /** Whether the engagement keeps it from them: each customer then sees their own items only. */
  readonly isKept: boolean;
  /** Today in the customer's time zone. */
  readonly today: IsoDate;
  /** Those for whom something waits; whom most presses comes first. */
  readonly colleagues: readonly ColleagueAsks[];
};

/** @property name null for somebody who is gone from Jira @property more how many there are besides */
export type ColleagueAsks = {
  readonly name: string | null;
  readonly asks: readonly ColleagueAsk[];
  readonly more: number;
};

/** An ask of a colleague's, as the others may know it: by its title. `turn` is as the colleague sees it, or `you` where it waits for the caller. */
export type ColleagueAsk = {
  readonly kind: AskKind;
  readonly id: string;
  readonly title: string;
  readonly due: IsoDate | null;
  /** The day after which it counts as accepted, where nobody decides. */
  readonly deemedAfter: IsoDate | null;
  readonly isOverdue: boolean;
  readonly turn: AskTurn | 'you';
};

/** Whether the caller is mailed about an engagement request. */
export type PortalMails = { readonly areWanted: boolean };

/** One engagement, as a customer sees it. */
export type PortalEngagement = {
  readonly engagementId: string;
  readonly engagementName: string;
  readonly requestKey: string;
  /** Whether the caller has colleagues who may know what they are asked, and they of them. */
  readonly seesColleagues: boolean;
  /**
   * Open asks of every kind, in their order. The first whose turn is the customer's is the next action. An ask that is
   * both the reader's and somebody's for whom they stand in is there once for each.
   */
  readonly asks: readonly PortalAsk[];
  /** Done lately and waiting for the team, or closed: those with open points first, then newest first. */
  readonly recent: readonly PortalAsk[];
  readonly week: WeeklyEffort;
  /** The caller's progress over all that they were ever asked in it; null on a request that carries only a part of that. */
  readonly progress: PortalProgress | null;
  /** The entries that the caller has raised last, newest first; `list-raised` has all of them. */
  readonly raised: readonly PortalRaidEntry[];
  /** The number of all that they have ever raised. */
  readonly raisedCount: number;
  readonly deputies: PortalDeputies;
  /** The people to contact, in the order in which to ask them. */
  readonly contacts: readonly PortalContact[];
};

/** The time that the caller's own asks take until the end of this week, overdue ones included. Nobody estimates signatures. */
export type WeeklyEffort = {
  readonly minutes: number;
  /** Those of the week without an estimate, of kinds that are estimated. */
  readonly unestimated: number;
};

/** A team member to turn to, as the team introduces them. */
export type PortalContact = {
  readonly name: string;
  /** The matters that they are to be asked about. */
  readonly role: string;
  readonly hours: string;
  readonly languages: string;
  /** The name of the person who stands in for them. */
  readonly backup: string | null;
  /** Their step of the escalation ladder, from 1; null for none. */
  readonly escalation: number | null;
};

/** Null on requests that no engagement uses and that carry no asks: the panel then says nothing. */
export type PortalRequest = { readonly engagement: PortalEngagement | null };

/** One page: the engagement that was asked for, or the most pressing one. */
export type PortalInbox = {
  /** Null where there is none, or the caller may not see it. */
  readonly engagement: PortalEngagement | null;
  /** Beside the most pressing one: the ids of all others, the most pressing first. Empty beside one that was asked for. */
  readonly following: readonly string[];
};

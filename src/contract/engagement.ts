import type { WorkingCalendar } from './calendar';
import type { AccountId, IsoDate, IsoInstant } from './common';

export const engagementLimits = {
  name: 80,
  perProject: 20,
  /** Customers of one engagement: the overview reads what all of them have in three reads. */
  stakeholders: 70,
  /** Whoever was taken out of it before so many others is not looked for any more. */
  former: 20,
  contacts: 10,
  contactRole: 80,
  contactHours: 80,
  contactLanguages: 80,
  /** Days ahead that a deputy may stand in. */
  deputyDays: 366,
  /** For how many others one person stands in at a time. */
  principals: 4,
  /** Working days that a customer has before a deliverable counts as accepted, as agreed with them. */
  deemedDays: { least: 3, most: 60 },
} as const;

export const languages = ['en-US', 'de-DE'] as const;
export type Language = (typeof languages)[number];

export const customerRoles = ['sponsor', 'user', 'partner', 'signatory'] as const;
export type CustomerRole = (typeof customerRoles)[number];

/** The stance of a stakeholder on the project, least supportive first (PMI's engagement assessment). */
export const supportLevels = ['unaware', 'resistant', 'neutral', 'supportive', 'leading'] as const;
export type SupportLevel = (typeof supportLevels)[number];

export const customerKinds = ['internal', 'external'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/**
 * `opening` until the engagement request exists in the service project;
 * `blocked` when Jira refused to open it, until an administrator tries again.
 */
export type EngagementStatus = 'opening' | 'active' | 'blocked';

export type CustomerStakeholder = {
  readonly accountId: AccountId;
  readonly kind: CustomerKind;
  readonly roles: readonly CustomerRole[];
  readonly isPrimary: boolean;
  /** Known to the team only. */
  readonly support?: { readonly current: SupportLevel; readonly needed: SupportLevel };
  /** Another customer of the engagement, who may act for this one: whom they named themselves, or have agreed to. */
  readonly deputy?: Deputy;
  /** The deputy whom an administrator proposes: without any effect before this customer has agreed. */
  readonly proposedDeputy?: ProposedDeputy;
  /** The last deputy who declined to stand in, until another is named. */
  readonly deputyDeclined?: AccountId;
};

/** Somebody stands in from a day to a day, both included: without the first from now on, without the last until it is ended. */
export type Deputy = {
  readonly accountId: AccountId;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
};

export type ProposedDeputy = Deputy & { readonly at: IsoInstant; readonly isDeclined?: true };

/**
 * A customer who can't take part, as Jira had it at the start of the customer's day. `closed`: their account is deactivated or
 * gone. `off-request`: they are neither reporter nor participant of the engagement request, although they are listed here.
 */
export type Absent = { readonly accountId: AccountId; readonly why: 'closed' | 'off-request' };

/** Somebody who was taken out of an engagement, and still reads its request as a member of these organizations, by name. */
export type StillReads = { readonly accountId: AccountId; readonly organizations: readonly string[] };

/**
 * An open or planned ask, or an entry that the team sees to, with the Jira issue or version that the app could not find when it
 * last looked: it was deleted, moved out of the app's sight, or is hidden from it. Of an entry, `title` says the key of its issue.
 */
export type Unseen = {
  /** The kind of ask, or `entry`. */
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** It has not begun: it is to stand on what can't be found, or waits for it. */
  readonly isPlanned?: true;
  /** The issue that it is on, where that is another one: whoever may not see this one is not shown it, nor settles it. */
  readonly onIssueId?: string;
} & UnseenSubject;

export type UnseenSubject = { readonly issueId: string } | { readonly versionId: string };

/** A team member whom customers may turn to: their card in the portal. */
export type TeamContact = {
  readonly accountId: AccountId;
  readonly role: string;
  readonly hours: string;
  readonly languages: string;
  readonly backup: AccountId | null;
  /** Step of the escalation ladder, from 1; null for none. */
  readonly escalation: number | null;
  /** The executive who answers for the project on the team's side. Known to the team only. */
  readonly isSponsor?: true | undefined;
};

/** The days of reminders: counted in the customer's working days, and never in quiet hours or critical periods. */
export type ReminderRules = {
  /** The digest's time of day, in minutes after the customer's midnight. */
  readonly at: number;
  /** Working days before the due date, each once. */
  readonly before: readonly number[];
  readonly onDue: boolean;
  /** Working days from one reminder of something overdue to the next; 0 for none. */
  readonly afterEvery: number;
  readonly afterAtMost: number;
};

/** The days of an ask's reminders, without the hour, which is the digest's. All empty for no reminder. */
export type ReminderDays = Omit<ReminderRules, 'at'>;

export const reminderLimits = { before: 5, days: 60, afterAtMost: 20 } as const;

/** The steps that the app has taken about a customer who does not respond: the non-response ladder, lowest step first. */
export const ladderSteps = ['nudge', 'visible', 'sponsor', 'pause'] as const;
export type LadderStep = (typeof ladderSteps)[number];

/** After so many working days without a response each step is taken; null leaves it out. Ascending. */
export type LadderRules = Readonly<Record<LadderStep, number | null>>;

/**
 * The agreement with the customer about deliverables on which nobody decides: after so many of their working days, and
 * after notices, they may count as accepted. Never shown as a signature.
 */
export type DeemedRule = { readonly workingDays: number };

/**
 * The format of the messages to the customer. `document`: through Jira's own operation, its reference where nobody reads it.
 * `wiki`: through that of Jira Service Management, as wiki markup with a reference that readers see.
 */
export const messageFormats = ['document', 'wiki'] as const;
export type MessageFormat = (typeof messageFormats)[number];

/**
 * `message`: a message to the customer. `participant`: who sees the engagement request. `entry`: the Jira issue of what
 * a customer raised; `entry-words`: what it says; `entry-link`: its link to the issue where it came up. `conditions`: entries for what a sign-off asks to be put right. `inbox`: the lists of
 * what waits for customers. `notices`: with gates, whom a digest has told that silence counts. `issue-property`: what searches and
 * workflows go by. `request-link`: the link from the request to the project. `results`: the mail to the team about a survey that has closed.
 * `target`: the one about a target that a customer has countered or signed.
 * `case-mail`: the mail to the owner of a recovery case.
 */
export const troubleKinds = [
  'message',
  'participant',
  'entry',
  'entry-words',
  'entry-link',
  'conditions',
  'inbox',
  'notices',
  'issue-property',
  'request-link',
  'results',
  'target',
  'case-mail',
] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** Something that was to follow a command, and is not done. It is listed until it is, or an administrator has it sent again. */
export type Trouble = {
  readonly kind: TroubleKind;
  /** The person whom it was for; null for anyone of the customer's side. */
  readonly accountId: AccountId | null;
  /** Jira's words; empty where it said nothing. */
  readonly reason: string;
  readonly at: IsoInstant;
};

/** The digests that tell of what is done next. */
export type NextDigests = {
  /** The instant of the next one: it tells all that is done by then. */
  readonly at: IsoInstant;
  /** Up to this instant it may be in the making: what is done after its own instant is told with it, or with the one after it. */
  readonly openUntil: IsoInstant;
  /** The instant of the one after it; null where there is none within a year. */
  readonly afterAt: IsoInstant | null;
};

/** An engagement as the team sees it. */
export type EngagementSummary = {
  readonly id: string;
  readonly name: string;
  readonly status: EngagementStatus;
  /** The engagement request, once it is open. */
  readonly requestKey: string | null;
  /** Jira's reason for refusing to open the request, for administrators. Empty if Jira gave none; null for other readers. */
  readonly problem: string | null;
  /** The effects that Jira has refused since: for administrators, empty for others. */
  readonly troubles: readonly Trouble[];
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  readonly language: Language;
  readonly calendar: WorkingCalendar;
  readonly reminders: ReminderRules;
  readonly ladder: LadderRules;
  /** Null where nothing was agreed. */
  readonly deemed: DeemedRule | null;
  /** Whether each of its customers may know what the others are asked. */
  readonly colleaguesSee: boolean;
  readonly messageFormat: MessageFormat;
  readonly customers: readonly CustomerStakeholder[];
  /** Those of them who can't take part: nothing is told to them, and what waits for them waits in vain. */
  readonly absent: readonly Absent[];
  /**
   * The app could not find the engagement request when it looked last: it was deleted, or is hidden from the app. No customer can
   * take part then.
   */
  readonly isRequestUnseen?: true;
  /** Those of them who have switched off the request's mails in the portal: they read there only, and their silence counts nowhere. */
  readonly mailsOff: readonly AccountId[];
  /** The asks and entries whose issues or versions the app can't find: nobody is reminded of them. */
  readonly unseen: readonly Unseen[];
  readonly contacts: readonly TeamContact[];
  /** Those of them whose account is closed or gone: the portal does not name them. */
  readonly goneContacts: readonly AccountId[];
  /** Those who were taken out and still read the request. Known to administrators only. */
  readonly stillRead: readonly StillReads[];
  readonly createdAt: IsoInstant;
  /** Null while there is none to come. */
  readonly nextDigests: NextDigests | null;
  /** Today in the customer's time zone. */
  readonly today: string;
  /** The number of events in its history: sent back with each change. */
  readonly revision: number;
};

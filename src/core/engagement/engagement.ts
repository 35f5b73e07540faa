import type { WorkingCalendar } from '../../contract/calendar';
import type { AskKind } from '../../contract/calls/ask';
import type { UnseenItem } from '../../contract/calls/plan';
import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type {
  Absent,
  CustomerStakeholder,
  DeemedRule,
  EngagementStatus,
  LadderRules,
  Language,
  MessageFormat,
  ReminderRules,
  StillReads,
  TeamContact,
  Trouble,
} from '../../contract/engagement';
import type { ChainHead } from '../audit/event';
import { standsInOn } from '../calendar/standing-in';
import { isSameName } from '../text/same-name';
import { whyNotNamed } from './nameable';

/** One customer on one Jira project. */
export type Engagement = {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly status: EngagementStatus;
  readonly problem: string | null;
  /**
   * A text in a property of the request that nobody can guess; of older requests, in the description. By it the app finds a request that it has opened, if
   * Jira's reply was lost. Nobody may know it before the request is open: they could pass off their own request as the
   * engagement's.
   */
  readonly reference: string;
  /** The engagement request, once open. Its id outlives a move to another project; its key does not. */
  readonly request: { readonly id: string; readonly key: string } | null;
  readonly serviceDeskId: string;
  readonly requestTypeId: string;
  /** Of all that the app writes to the customer. */
  readonly language: Language;
  /** The customer's. */
  readonly calendar: WorkingCalendar;
  readonly reminders: ReminderRules;
  readonly ladder: LadderRules;
  /** Absent in what was stored before there was such a thing. */
  readonly deemed?: DeemedRule | null;
  /** Whether each of its customers may know what the others are asked: the portal lists it, and mails name it. */
  readonly colleaguesSee: boolean;
  /** Absent in what was stored before there was a choice: a document. */
  readonly messageFormat?: MessageFormat;
  readonly customers: readonly CustomerStakeholder[];
  /** The people who were taken out of it last: what they have answered may still wait for the team. Newest first. */
  readonly former?: readonly AccountId[];
  /** Some who were taken out earlier have made room in `former`, once and for all: who is not in it may still have been a customer. */
  readonly isFormerCut?: true;
  /** Those of them who can't take part, as it was noted last. */
  readonly absent?: readonly Absent[];
  /** The engagement request could not be found when it was looked last: it is deleted, or out of the app's sight. */
  readonly isRequestUnseen?: true;
  /** The customers who are not on the request, and have seen it all the same, as by an organization: they are not absent. */
  readonly sightings?: readonly { readonly accountId: AccountId; readonly at: IsoInstant }[];
  /** The instant at which it was last looked for who can take part because somebody saw the request who counted as absent. */
  readonly lookedAgainAt?: IsoInstant;
  /** The contacts of the team whose accounts were closed, or gone, as it was noted last. */
  readonly goneContacts?: readonly AccountId[];
  /** The people of `former` who still read the request, through organizations that it is shared with, as it was noted last. */
  readonly stillRead?: readonly StillReads[];
  /** The asks and entries whose issues or versions the app could not find, as it was noted last. */
  readonly unseen?: readonly UnseenItem[];
  /** The instant at which it is looked next for who and what is out of reach. Absent before the request is open. */
  readonly lookAt?: IsoInstant;
  /** Since then every ask is to be looked at anew, as after a change of the calendar; absent once that is done. */
  readonly recheckSince?: IsoInstant;
  /** The list of asks, and the page of it, from which that goes on; absent before the first. */
  readonly recheckFrom?: { readonly kind: AskKind; readonly state: string; readonly cursor?: string };
  /** Those who have switched off the request's mails with us: no notice reaches them. */
  readonly mailsOff?: readonly AccountId[];
  readonly contacts: readonly TeamContact[];
  /** The newest of what Jira refused for good, each with the outbox entry that waits to be sent again. */
  readonly troubles: readonly (Trouble & { readonly entryId: string })[];
  readonly digest: {
    /** The customer's day of the last one; null before the first. */
    readonly day: IsoDate | null;
    /** All that was done up to this instant has been told. */
    readonly toldUntil: IsoInstant;
    /** The instant at which the last one was made. */
    readonly madeAt?: IsoInstant;
    /** Up to when the digest of `day` tells, where one that was held up became it: else up to `toldUntil`. */
    readonly sentLate?: IsoInstant;
    /** The instant at which the next one is looked at; null while there is none to come. */
    readonly nextAt: IsoInstant | null;
    /** The outbox entries of those that are not known to be on the request, on their way or given up; and of notes of their notices. */
    readonly unsent?: readonly string[];
  };
  /** All that its signatures ask to be put right is counted and raised. Absent in what was stored before it was, until it is made up for. */
  readonly arePointsCounted?: true;
  readonly createdBy: AccountId;
  readonly createdAt: IsoInstant;
  readonly history: ChainHead;
};

/** The engagements of a Jira project: small, and read with every screen of the team's. */
export type Project = {
  readonly id: string;
  readonly engagements: readonly { readonly id: string; readonly name: string }[];
};

/** Whether an engagement of the project has this name, however it is written. */
export const isNameTaken = ({ engagements }: Project, name: string): boolean =>
  engagements.some((known) => isSameName(known.name, name));

export const messageFormatOf = ({ messageFormat = 'document' }: Pick<Engagement, 'messageFormat'>): MessageFormat =>
  messageFormat;

/** From an engagement request to its engagement. */
export type RequestLink = { readonly requestId: string; readonly engagementId: string };

export const primaryOf = (engagement: Engagement): CustomerStakeholder | undefined =>
  engagement.customers.find((customer) => customer.isPrimary);

export const customerOf = (
  engagement: Pick<Engagement, 'customers'>,
  accountId: AccountId,
): CustomerStakeholder | undefined => engagement.customers.find((customer) => customer.accountId === accountId);

/** Those who are still its customers, and can't take part. */
export const absentFrom = ({ absent = [], customers }: Pick<Engagement, 'absent' | 'customers'>): readonly Absent[] =>
  absent.filter(({ accountId }) => isCustomer({ customers }, accountId));

/** The contacts of the team who are gone, and still named as contacts. */
export const goneContactsOf = ({
  goneContacts = [],
  contacts,
}: Pick<Engagement, 'goneContacts' | 'contacts'>): readonly AccountId[] =>
  goneContacts.filter((gone) => contacts.some(({ accountId }) => accountId === gone));

/** The people of the team whom an engagement names: who opened it, and its contacts, but for those whose accounts are gone. */
export function teamNamedIn(
  engagement: Pick<Engagement, 'createdBy' | 'contacts' | 'goneContacts'>,
): readonly AccountId[] {
  const gone = goneContactsOf(engagement);
  const all = [engagement.createdBy, ...engagement.contacts.map(({ accountId }) => accountId)];
  return [...new Set(all)].filter((each) => !gone.includes(each));
}

/** Those who were taken out, and still read the request through an organization. */
export const stillReadOf = ({
  stillRead = [],
  customers,
}: Pick<Engagement, 'stillRead' | 'customers'>): readonly StillReads[] =>
  stillRead.filter(({ accountId }) => !isCustomer({ customers }, accountId));

/** Whether somebody is its customer, and nothing that was noted keeps them from taking part. */
export const canTakePart = (engagement: Pick<Engagement, 'absent' | 'customers'>, accountId: AccountId): boolean =>
  whyNotNamed(engagement, accountId) === undefined;

export const isCustomer = (engagement: Pick<Engagement, 'customers'>, accountId: AccountId): boolean =>
  customerOf(engagement, accountId) !== undefined;

/** The people of the team whom the engagement itself names: none of them acts for the customer. */
export const isOnTeam = (
  { createdBy, contacts }: Pick<Engagement, 'createdBy' | 'contacts'>,
  who: AccountId,
): boolean => createdBy === who || contacts.some(({ accountId }) => accountId === who);

/**
 * For whom somebody stands in on a day, by a record of the engagement: only those who named them, or agreed to them, and can
 * take part themselves. A deputy of a deputy stands in for nobody but the latter. @param today in the customer's time zone
 */
export const principalsOf = (engagement: Engagement, deputy: AccountId, today: IsoDate): AccountId[] =>
  isCustomer(engagement, deputy) && !isOnTeam(engagement, deputy)
    ? engagement.customers
        .filter((customer) => customer.deputy?.accountId === deputy && standsInOn(customer.deputy, today))
        .filter((customer) => !engagement.absent?.some(({ accountId }) => accountId === customer.accountId))
        .map(({ accountId }) => accountId)
    : [];

/** The customer who stands in for somebody on a day, if one can. @param today in the customer's time zone */
export function deputyOf(engagement: Engagement, principal: AccountId, today: IsoDate): AccountId | undefined {
  const deputy = customerOf(engagement, principal)?.deputy?.accountId;
  if (deputy === undefined || !canTakePart(engagement, deputy)) return undefined;
  return principalsOf(engagement, deputy, today).includes(principal) ? deputy : undefined;
}

import type { CustomerCandidate, RequestType, ServiceProject } from '../../contract/calls/admin';
import type { ProjectVersion } from '../../contract/calls/plan';
import type { AccountId, IsoDate, IsoInstant, Subject } from '../../contract/common';
import type { MessageFormat } from '../../contract/engagement';
import type { CoveredField } from '../../contract/gate/content';
import type { ShareOf } from '../../contract/survey/occasion';
import type { AskedAbout, Granted, ReadRequest, ShownIssue } from '../../core/access/shown';
import type { Engagement } from '../../core/engagement/engagement';
import type { IssueProperty } from '../../core/issue/issue-property';
import type { IssueLink } from '../../core/outbox/effect';
import type { SharedMessage } from '../../core/outbox/shared-message';
import type { RaidEntry } from '../../core/raid/entry';
import type { EntryIssue } from '../../core/raid/follow';
import type {
  IssueStanding,
  ShareStanding,
  SprintStanding,
  VersionStanding,
} from '../../core/survey/occasion/occasion';
import type { CaseNews } from '../../core/survey/recovery/owner-news';
import type { TargetNews } from '../../core/survey/told/target-news';
import type { TeamDigest } from '../../core/survey/told/team-digest';

/** The things for which a checkpoint may wait, as Jira shows them to whoever asks. Undefined is both unknown and forbidden. */
export type OccasionReads = {
  version(versionId: string): Promise<(VersionStanding & { readonly projectId: string }) | undefined>;
  /** @param since statuses that it has had since then are told, too */
  issue(issueId: string, since: IsoInstant): Promise<IssueStanding | undefined>;
  /** @param projectId where it is given, only issues of that project tell of the sprint */
  sprint(sprintId: string, projectId?: string): Promise<SprintStanding | undefined>;
  /** @param projectId the project to which a query is confined @returns undefined for a query that Jira does not take */
  share(of: ShareOf, projectId: string): Promise<ShareStanding | undefined>;
  /** The versions in which an issue is to be delivered, by their ids; none of what is hidden. */
  versionsOf(issueId: string): Promise<readonly string[]>;
  /** Whether the site has a status with this id. */
  isStatus(statusId: string): Promise<boolean>;
  /** Whether Jira takes it as a query, as it stands. */
  isQuery(jql: string): Promise<boolean>;
};

/** As the person who is calling: Jira decides what they may see. Undefined is both unknown and forbidden. */
export type JiraAsUser = {
  issue(issueId: string): Promise<ShownIssue | undefined>;
  /** A version of a project that the caller may browse. */
  version(versionId: string): Promise<{ readonly id: string; readonly projectId: string } | undefined>;
  /** Up to 200 that are not archived, newest first. */
  versions(projectId: string): Promise<ProjectVersion[] | undefined>;
  permissions(on: AskedAbout): Promise<Granted | undefined>;
  /** Those of these issues that the caller may browse, by their ids: granted to read only. */
  visibleIssues(issueIds: readonly string[]): Promise<ReadonlyMap<string, Granted>>;
  request(idOrKey: string): Promise<ReadRequest | undefined>;
  /** Up to 200. */
  serviceProjects(): Promise<ServiceProject[]>;
  /** Up to 200. */
  requestTypes(serviceDeskId: string): Promise<RequestType[] | undefined>;
  /** Up to 50 whose name or e-mail address matches. */
  customers(serviceDeskId: string, text: string): Promise<CustomerCandidate[] | undefined>;
  /** Whether the caller is mailed about a request. */
  mails(requestId: string): Promise<boolean | undefined>;
  setMails(requestId: string, areWanted: boolean): Promise<void>;
  /** Whether somebody of this name is among a service project's customers. */
  hasCustomer(serviceDeskId: string, person: Person): Promise<boolean | undefined>;
};

/** The subject of a gate, as it is now. */
export type SubjectNow = {
  readonly projectId: string;
  /** The people who work on it: an issue's reporter and assignee. */
  readonly team: readonly AccountId[];
  /** The fields asked for, in that order, also those that are empty. */
  readonly fields: readonly CoveredField[];
};

/** An issue on its way to another status, with all that its gates can cover. */
export type IssueInFull = Pick<SubjectNow, 'projectId'> & {
  readonly id: string;
  readonly parentId: string | null;
  /** The versions that it is fixed in. */
  readonly versionIds: readonly string[];
  readonly covered: (covers: readonly string[]) => CoveredField[];
};

/** An issue as it is now: where, and how far. */
export type IssueNow = EntryIssue & { readonly projectId: string };

/** Of customers, in Jira Service Management. */
export type Organization = { readonly id: string; readonly name: string };

export type RequestRef = { readonly id: string; readonly key: string };

export type Person = {
  readonly accountId: AccountId;
  readonly name: string;
  readonly kind: 'internal' | 'external';
  /** False once the account is closed. */
  readonly isActive: boolean;
};

/** A request that its reporter has rated, because Jira Service Management asked them to. @property at epoch milliseconds */
export type Rated = { readonly accountId: AccountId; readonly at: number };

/** A message with all that it takes from Jira: the names of its people, and the address of the request, but for a test. */
export type ComposedMessage = {
  readonly said: SharedMessage;
  readonly format: MessageFormat;
  readonly names: ReadonlyMap<AccountId, string>;
  readonly link: string | undefined;
};

/** @property refusal Jira's words for why it does not take the level; null where it was not asked to */
export type TooOpen = { readonly isTooOpen: true; readonly refusal: string | null };

/** With the app's own rights: only after the caller's have been checked, and for effects. */
export type JiraAsApp = {
  readonly occasions: OccasionReads;
  people(accountIds: readonly AccountId[]): Promise<Person[]>;
  /** The subject of a gate, with the fields that it covers; undefined where it is gone, or hidden from the app. */
  subject(subject: Subject, covers: readonly string[]): Promise<SubjectNow | undefined>;
  writeIssueProperty(issueId: string, property: IssueProperty): Promise<void>;
  /** A message as Jira can take it: a digest that is too long says less, and how much more there is. */
  compose(requestId: string, message: SharedMessage, format: MessageFormat): Promise<ComposedMessage>;
  /** A public comment, with a reference by which `hasComment` can find it again: readers see it in wiki markup only. */
  comment(requestId: string, message: ComposedMessage, reference: string): Promise<void>;
  /**
   * Whether the app wrote a comment with this reference since an instant, in whichever format.
   * @param sought by what one is known that has lost its reference: that it is a digest, or the words of the message, where
   * there are any now
   */
  hasComment(
    requestId: string,
    reference: string,
    since: string,
    sought: ComposedMessage | 'digest' | undefined,
  ): Promise<boolean>;
  openRequest(engagement: Engagement): Promise<RequestRef>;
  /** The requests that an earlier attempt of the app's may have opened, the surest first. */
  findRequests(engagement: Engagement): Promise<RequestRef[]>;
  addParticipant(requestId: string, accountId: AccountId): Promise<void>;
  removeParticipant(requestId: string, accountId: AccountId): Promise<void>;
  /**
   * The reporter and all participants of a request: those whom JSM mails what is written on it.
   * @returns undefined where the request is gone, or out of the app's sight
   */
  mailedAbout(requestId: string): Promise<AccountId[] | undefined>;
  /**
   * The names of the organizations that a request is shared with, each with its id.
   * @returns undefined where the request is gone, or out of the app's sight
   */
  sharedWith(requestId: string): Promise<Organization[] | undefined>;
  /** The ids of the organizations that a customer belongs to. */
  organizationsOf(accountId: AccountId): Promise<string[]>;
  /** Makes somebody the reporter of a request whose reporter is a certain other person; no other reporter is changed. */
  passOnRequest(requestId: string, from: AccountId, to: AccountId): Promise<void>;
  /** Links a request to a Jira project; once, however often it is asked for. */
  linkToProject(requestId: string, projectId: string): Promise<void>;
  /** Those of up to 100 issues that are there for the app to see. */
  issues(issueIds: readonly string[]): Promise<IssueNow[]>;
  /**
   * Makes a Jira issue of an entry, at the security level of the issue that it came up on. @param title of what the entry came up
   * with @returns that more people would see the words than see that issue: then none was made
   */
  makeIssue(entry: RaidEntry, engagement: Engagement, title: string | undefined): Promise<EntryIssue | TooOpen>;
  /** Makes one that has none of the entry's words. */
  makeBareIssue(entry: RaidEntry, engagement: Engagement): Promise<EntryIssue>;
  /** The issue that an earlier attempt of the app's made of an entry, if it did. */
  findIssue(entry: RaidEntry): Promise<EntryIssue | undefined>;
  /** The id of the field in which Jira Service Management keeps when a request was rated; undefined where the site has none. */
  ratedField(): Promise<string | undefined>;
  /**
   * The requests of some people that they have rated since a day, as far as the app sees them. @param field `ratedField`
   * @param accountIds not too many for one query @throws Refused where the app may not look for ratings
   */
  ratings(field: string, accountIds: readonly AccountId[], since: IsoDate): Promise<readonly Rated[]>;
  /**
   * The people who may be given a project's issues: its team, as its permissions have it.
   * @returns undefined where they are so many that it is nearly everybody, or Jira does not tell
   */
  teamOf(projectId: string): Promise<readonly AccountId[] | undefined>;
  /** Those of some people, each with a seat in Jira, who may browse a project. */
  browsersOf(projectId: string, accountIds: readonly AccountId[]): Promise<AccountId[]>;
  /** An issue of a project that nobody who browses the project is kept from, of the newest; undefined where there is none. */
  issueSeenByAll(projectId: string): Promise<string | undefined>;
  /** Mails the numbers of a survey to people of the team, by way of an issue. It leaves nothing there by which it could be found again. */
  mailResults(issueId: string, to: readonly AccountId[], results: TeamDigest): Promise<void>;
  /** Mails in the same way that a recovery case waits. */
  mailCase(issueId: string, to: readonly AccountId[], news: CaseNews): Promise<void>;
  /** Mails in the same way what a customer has done about a target. */
  mailTarget(issueId: string, to: readonly AccountId[], news: TargetNews): Promise<void>;
  /** Links two issues, unless they are linked already or one of them is gone. */
  linkIssues(issueId: string, toIssueId: string, link: IssueLink): Promise<void>;
};

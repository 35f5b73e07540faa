import type { CustomerCandidate, RequestType, ServiceProject } from '../contract/calls/admin';
import type { AskKind } from '../contract/calls/ask';
import type { ProjectVersion } from '../contract/calls/plan';
import type { AccountId, IsoInstant, Subject } from '../contract/common';
import type { Language, MessageFormat } from '../contract/engagement';
import type { CoveredField } from '../contract/gate/content';
import type { SignedAs } from '../contract/gate/portal-gate';
import type { SignOff } from '../contract/gate/sign-off';
import type { GateTerms } from '../contract/gate/terms';
import type { CheckpointState } from '../contract/survey/checkpoint';
import type { ShareOf } from '../contract/survey/occasion';
import type { AskedAbout, Granted, ReadRequest, ShownIssue } from '../core/access/shown';
import type { ClosedAsks } from '../core/ask/closed';
import type { Inbox } from '../core/ask/inbox';
import type { Memberships } from '../core/ask/memberships';
import type { ChainedEvent } from '../core/audit/event';
import type { ConfidentialAnswer, ConfidentialSums } from '../core/confidential/answer';
import type { Engagement, Project, RequestLink } from '../core/engagement/engagement';
import type { Round } from '../core/gate/gate';
import type { GateTemplateShelf } from '../core/gate/terms/template';
import type { IssuePlan, SprintPlan, VersionPlan } from '../core/issue/issue-plan';
import type { IssueProperty } from '../core/issue/issue-property';
import type { AskItems, AskState, DueState } from '../core/kinds/ask-kinds';
import type { IssueLink, OutboxEntry } from '../core/outbox/effect';
import type { SharedMessage } from '../core/outbox/shared-message';
import type { StoredTemplate, TemplateShelf } from '../core/plan/stored-template';
import type { RaidEntry } from '../core/raid/entry';
import type { EntryIssue } from '../core/raid/follow';
import type { Checkpoint } from '../core/survey/checkpoint';
import type { Measures } from '../core/survey/measures/measures';
import type { IssueStanding, ShareStanding, SprintStanding, VersionStanding } from '../core/survey/occasion/occasion';
import type { QuestionnaireShelf, StoredQuestionnaire } from '../core/survey/questionnaire/stored-questionnaire';
import type { Response } from '../core/survey/response';
import type { SealedAnswer } from '../core/survey/sealed';
import type { SurveySeries } from '../core/survey/series';
import type { Surveyed } from '../core/survey/surveyed';
import type { StoredTally } from '../core/survey/tally';
import type { KeptTrends } from '../core/survey/trend/kept-trends';
import type { TrendMarkers } from '../core/survey/trend/markers';
import type { Task } from '../core/task/task';

/** All that a use case may touch. Every use case takes it first. */
export type Ports = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A new word that nobody can guess, one to Jira's text search: `CS` and eight digits or letters A to F. */
  readonly reference: () => string;
  /** In [0, 1): spreads retries. */
  readonly chance: () => number;
  /** 24 digits or letters a to f, drawn anew each time: it says nothing of who asks, or when. */
  readonly randomId: () => string;
  readonly pause: (ms: number) => Promise<void>;
  /** Whether the invocation has time left to try something again. */
  readonly hasTime: () => boolean;
  readonly storage: Storage;
  readonly seals: Seals;
  /** The app's texts in a language, by their keys. */
  readonly textsOf: (language: Language) => Promise<(key: string) => string>;
  readonly asUser: JiraAsUser;
  readonly asApp: Pick<JiraAsApp, 'people' | 'subject' | 'issues'>;
  /** Asks for outbox entries to be sent soon. May fail: the sweep finds what is left. */
  readonly sendSoon: (entryIds: readonly string[]) => Promise<void>;
  /** Asks for things to be looked at soon. May fail: the sweep finds what is left. */
  readonly processSoon: (due: readonly Due[]) => Promise<void>;
  readonly report: (fault: Fault) => void;
};

/** The ports that the app may use by itself, when no one is calling: for effects, events and what is due. */
export type BackgroundPorts = Ports & {
  readonly asApp: JiraAsApp;
  readonly outbox: OutboxStorage;
  readonly sweeps: Sweeps;
  readonly sparing: SparingReads;
  readonly unsealing: Unsealing;
};

/**
 * Reads of many things at once, for all that looks at many: what can't be read, of which a fault is reported, is as if it were not
 * stored, and the others are there. `storage` itself lets one that can't be read stop the whole read.
 */
export type SparingReads = { readonly storage: Pick<Storage, 'load' | 'listAsks'> };

/** The queries of the sweeps. */
export type Sweeps = {
  /**
   * Ids of what is to be looked at by an instant, longest due first, as far as queries see it; `cursor` until there is
   * no more.
   */
  listDue(queue: DueQueue, at: string, cursor: string | undefined): Promise<{ ids: string[]; cursor?: string }>;
  /**
   * Ids of all records of one kind that an ask has, whether or not they can be read, as far as queries see them; `cursor` until there
   * are no more.
   */
  idsByAsk(
    kind: Exclude<ListedByAsk, 'confidential-answer'>,
    askId: string,
    cursor: string | undefined,
  ): Promise<{ ids: string[]; cursor?: string }>;
  /** RAID entries whose Jira issue is looked after, as far as queries see them; `cursor` until there are no more. */
  followed(cursor?: string): Promise<{ entries: RaidEntry[]; cursor?: string }>;
};

/** For the log: never anything that a person wrote. */
export type Fault = { readonly where: string; readonly name: string; readonly message: string };

/** The records in storage, by kind. */
export type Stored = AskItems & {
  project: Project;
  engagement: Engagement;
  request: RequestLink;
  issue: IssuePlan;
  /** Of a person or a side in an engagement, as the next. @see inboxOf */
  inbox: Inbox;
  closed: ClosedAsks;
  /** Of a person, under their account id. */
  memberships: Memberships;
  /** Of a project, under the project's id. */
  templates: TemplateShelf;
  template: StoredTemplate;
  raid: RaidEntry;
  /** The terms of a gate as the team has settled them, under the gate's id. */
  terms: GateTerms;
  /** Under `roundId`. */
  round: Round;
  'sign-off': SignOff;
  version: VersionPlan;
  sprint: SprintPlan;
  /** Of a project, under the project's id. */
  'gate-templates': GateTemplateShelf;
  /** Under an id drawn by chance. */
  'confidential-answer': ConfidentialAnswer;
  /** Under the id of what was answered. */
  'confidential-sums': ConfidentialSums;
  checkpoint: Checkpoint;
  /** Under `responseId`. */
  response: Response;
  /** Under `tallyId`. */
  tally: StoredTally;
  /** Of a person, under their account id. */
  surveyed: Surveyed;
  /** Of a project, under the project's id. */
  'survey-series': SurveySeries;
  /** Of an engagement, under its id. */
  measures: Measures;
  /** Of a project, under the project's id. */
  'survey-trends': KeptTrends;
  /** Of a project, under `markersId`. */
  'trend-markers': TrendMarkers;
  questionnaire: StoredQuestionnaire;
  /** Of a project, under the project's id. */
  questionnaires: QuestionnaireShelf;
  /** Under an id drawn by chance. */
  'sealed-answer': SealedAnswer;
  /** That somebody has answered, under a keyed hash of who: it says no more. */
  nullifier: { readonly askId: string };
};

/** The kinds that are stored without any trace of who wrote them, or when. */
export type UnattributedKind = 'confidential-answer' | 'sealed-answer';
/** The kinds that an ask has many of, and that no record names: they are found by their ask. */
export type ListedByAsk = UnattributedKind | 'nullifier';

export type Kind = keyof Stored;
export type Ref<K extends Kind = Kind> = { readonly kind: K; readonly id: string };
/** `etag` is 0 where nothing is stored. */
export type Found<K extends Kind = Kind> = { readonly value: Stored[K] | undefined; readonly etag: number };
export type FoundAll<Refs extends readonly Ref[]> = {
  [Index in keyof Refs]: Refs[Index] extends Ref<infer K> ? Found<K> : never;
};

export type Storage = {
  /** One strictly consistent read of up to 25 things. */
  load<const Refs extends readonly Ref[]>(refs: Refs): Promise<FoundAll<Refs>>;
  /** One read of up to 25 events of an item, oldest first; what is missing is left out. */
  loadEvents(itemId: string, fromSeq: number, toSeq: number): Promise<ChainedEvent[]>;
  /** All of it or nothing, in one transaction of up to 25 operations. */
  commit(change: Change): Promise<'committed' | 'overtaken'>;
  /**
   * Asks of one kind and in one state that a project has, as far as queries see them: up to 100 a page, and pages may
   * come short or empty before the last. Undefined for a cursor that storage does not know.
   */
  listAsks<K extends AskKind>(
    kind: K,
    projectId: string,
    state: AskState<K>,
    cursor: string | undefined,
  ): Promise<{ asks: AskItems[K][]; cursor?: string } | undefined>;
  /**
   * Signatures in an engagement, newest first, as far as queries see them: an account's own, or those that it gave as a
   * deputy. Pages as `listAsks` has them, of up to 20.
   */
  listSignOffs(
    of: { readonly engagementId: string; readonly accountId: AccountId; readonly as: SignedAs },
    cursor: string | undefined,
  ): Promise<{ signOffs: SignOff[]; cursor?: string } | undefined>;
  /**
   * RAID entries that an account has raised in an engagement, newest first, as far as queries see them. Pages as
   * `listAsks` has them, of up to 20.
   */
  listRaised(
    of: { readonly engagementId: string; readonly accountId: AccountId },
    cursor: string | undefined,
  ): Promise<{ entries: RaidEntry[]; cursor?: string } | undefined>;
  /** Tasks of an engagement, those given last first, as far as queries see them. Pages as `listAsks` has them, of up to 50. */
  listTasksOf(
    engagementId: string,
    cursor: string | undefined,
  ): Promise<{ tasks: Task[]; cursor?: string } | undefined>;
  /** Events of all that an account did, newest first, as far as queries see them. Pages as `listAsks` has them, of up to 20. */
  listEventsBy(
    accountId: AccountId,
    cursor: string | undefined,
  ): Promise<{ events: ChainedEvent[]; cursor?: string } | undefined>;
  /** Checkpoints that a project has in one state, what is due next first, of what is over the newest. Pages as `listAsks` has them. */
  listCheckpoints(
    projectId: string,
    state: CheckpointState,
    cursor: string | undefined,
  ): Promise<{ checkpoints: Checkpoint[]; cursor?: string } | undefined>;
  /** Responses to a checkpoint by name, the first to begin first. Pages as `listAsks` has them, of up to 50. */
  listResponses(
    checkpointId: string,
    cursor: string | undefined,
  ): Promise<{ responses: Response[]; cursor?: string } | undefined>;
  /** All that an account has answered by name, the newest begun first. Pages as `listAsks` has them, of up to 20. */
  listResponsesBy(
    accountId: AccountId,
    cursor: string | undefined,
  ): Promise<{ responses: Response[]; cursor?: string } | undefined>;
  /**
   * Records that are stored without a trace of who wrote them, of one ask, in the order of their random ids. Pages as `listAsks` has
   * them, of up to 100, and of up to 25 that are sealed.
   */
  listUnattributed<K extends UnattributedKind>(
    kind: K,
    askId: string,
    cursor: string | undefined,
  ): Promise<{ found: Unattributed<K>[]; cursor?: string } | undefined>;
  /** Those of up to 25 outbox entries that are still there: to be sent, or given up. */
  waitingEntries(ids: readonly string[]): Promise<OutboxEntry[]>;
};

/** Things that the sweep looks at: engagements for their digests, asks of each kind for their dates. */
export type DueQueue =
  | { readonly kind: 'engagement'; readonly status: 'active' }
  | {
      readonly kind: 'checkpoint';
      readonly status: CheckpointState;
    }
  | { [K in AskKind]: { readonly kind: K; readonly status: DueState<K> } }[AskKind];

/** Something to be looked at. `reach`: the engagement, for who and what is out of reach in it, whether or not its day has come. */
export type Due = { readonly kind: DueQueue['kind'] | 'reach'; readonly id: string };

export type Change = {
  readonly saves: readonly Save[];
  /** Read and relied on, but not changed. */
  readonly unchanged: readonly { readonly ref: Ref; readonly etag: number }[];
  readonly events: readonly { readonly projectId: string; readonly event: ChainedEvent }[];
  readonly entries: readonly OutboxEntry[];
  /** New, each under an id drawn by chance. */
  readonly unattributed: readonly Unattributed[];
  /** Forgotten for good. */
  readonly removed: readonly Ref[];
  /** Outbox entries that this change fulfils, or takes over. */
  readonly done: readonly string[];
  /** Outbox entries that are stored anew, each as nobody has written it since it was read. */
  readonly rewritten: readonly { readonly entry: OutboxEntry; readonly etag: number }[];
};

export type Save<K extends Kind = Kind> = {
  [Each in K]: { readonly kind: Each; readonly id: string; readonly value: Stored[Each]; readonly etag: number };
}[K];

export type Unattributed<K extends UnattributedKind = UnattributedKind> = {
  [Each in K]: { readonly kind: Each; readonly id: string; readonly value: Stored[Each] };
}[K];

/**
 * Keys that no record holds, and no export of records: each by a name of its own. By them it is known that somebody has answered in
 * confidence, and the answers are kept closed while a survey is open. Whoever has the records alone can tell neither.
 */
export type Seals = {
  /** Makes the key of a name that nothing has yet. */
  make(name: string): Promise<void>;
  /** The keyed hash of each text, in hexadecimal digits; undefined where there is no key of that name, or none any more. */
  marks(name: string, texts: readonly string[]): Promise<string[] | undefined>;
  /** The text sealed, as long as every other one of up to so many bytes; undefined as for `marks`. */
  seal(name: string, text: string, bytes: number): Promise<string | undefined>;
  /** Forgets the key: what was sealed with it is sealed for good. */
  forget(name: string): Promise<void>;
};

/** The opening of what was sealed: the app has it for what it does by itself alone, and no call of anybody's. */
export type Unsealing = {
  /** The texts that were sealed, in their order. @throws for what was changed, sealed with another key, or without its key */
  open(name: string, sealed: readonly string[]): Promise<string[]>;
};

export type OutboxStorage = {
  load(id: string): Promise<{ entry: OutboxEntry; etag: number } | undefined>;
  /** False when somebody else was quicker. */
  update(entry: OutboxEntry, etag: number): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Ids of entries due at an instant, oldest first, as far as queries see them; `cursor` until there are no more. */
  due(status: 'pending' | 'sending', at: string, cursor?: string): Promise<{ ids: string[]; cursor?: string }>;
};

/** Storage or Jira did not reply, or asked for patience. Nothing is known of what came of the call. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    readonly service: 'storage' | 'jira' | 'queue',
    readonly status: number,
    /** The seconds that the service asked to wait. */
    readonly retryAfter?: number,
  ) {
    super(`${service} replied ${status}`);
  }
}

/**
 * Something stored is not in a format that this version of the app knows: a newer version has written it, or it was
 * written before formats were counted (`found` is no number then). It is left as it is, and nothing is read from it.
 */
export class UnknownFormat extends Error {
  override readonly name = 'UnknownFormat';
  constructor(
    /** A stored kind, or an event of a queue. */
    readonly of: string,
    readonly found: unknown,
    readonly known: number,
  ) {
    super(`${of} is in format ${typeof found === 'number' ? found : 'unknown'}, and ${known} is the newest known`);
  }
}

/** Jira understood, and said no. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly status: number,
    /** Jira's own words, which may hold what people wrote: shown to administrators, never logged. */
    readonly reason: string,
  ) {
    super(`Jira replied ${status}`);
  }
}

/** The things for which a checkpoint may wait, as Jira shows them to whoever asks. Undefined is both unknown and forbidden. */
export type OccasionReads = {
  version(versionId: string): Promise<(VersionStanding & { readonly projectId: string }) | undefined>;
  /** @param since statuses that it has had since then are told, too */
  issue(issueId: string, since: IsoInstant): Promise<IssueStanding | undefined>;
  /** @param projectId where it is given, only issues of that project tell of the sprint */
  sprint(sprintId: string, projectId?: string): Promise<SprintStanding | undefined>;
  /** @param projectId the project to which a query is confined @returns undefined for a query that Jira does not take */
  share(of: ShareOf, projectId: string): Promise<ShareStanding | undefined>;
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
  /** Links two issues, unless they are linked already or one of them is gone. */
  linkIssues(issueId: string, toIssueId: string, link: IssueLink): Promise<void>;
};

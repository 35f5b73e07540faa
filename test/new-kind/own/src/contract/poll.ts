import type { AccountId, IsoDate, IsoInstant } from './common';
import type { OverviewRow } from './overview-row';
import type { PortalAskBase } from './portal-ask';
import type { Result } from './result';

/** A question to several customers at once. What each of them answers is confidential; that they have answered is not. */
export const pollLimits = {
  title: 120,
  question: 500,
  options: 6,
  option: 80,
  people: 20,
  minutes: 60,
  /** With fewer answers than these, what was answered is not told. */
  fewestAnswers: 3,
} as const;

export const pollStates = ['open', 'closed'] as const;
export type PollState = (typeof pollStates)[number];

export const pollHistoryWhats = ['poll-opened', 'poll-chased', 'poll-closed'] as const;

/** The calls of customers about polls. */
export type PortalPollCalls = {
  'show-poll': { payload: { pollId: string }; reply: Result<PollQuestion> };
  'answer-poll': { payload: AnswerPoll; reply: Result<PollQuestion> };
};

/** The calls of the team about polls. */
export type PollCommands = {
  'open-poll': { payload: OpenPoll; reply: Result<ListedPoll> };
  'show-poll-history': { payload: { pollId: string }; reply: Result<readonly PollHistoryLine[]> };
};
export type PollPlanCalls = {
  'list-polls': { payload: { state: PollState; after?: string }; reply: Result<PollPage> };
};

export type OpenPoll = {
  /** Made once per filled-in form, so that a call sent twice opens one poll. */
  attempt: string;
  engagementId: string;
  issueId: string;
  title: string;
  question: string;
  options: readonly string[];
  people: readonly AccountId[];
  due: IsoDate;
  /** The time that it takes to answer. */
  minutes: number;
};

/** @property option the index of the answer among the options, from 0 */
export type AnswerPoll = { pollId: string; option: number };

/** A poll in a customer's lists. */
export type PortalPoll = PortalAskBase & {
  readonly kind: 'poll';
  readonly state: PollState;
  readonly minutes: number;
};

/** A poll in full, for one of those who are asked. */
export type PollQuestion = {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly due: IsoDate;
  readonly state: PollState;
  readonly hasAnswered: boolean;
};

export type OverviewPoll = OverviewRow & { readonly kind: 'poll'; readonly state: PollState };

/** A poll in the project's list. */
export type ListedPoll = {
  readonly id: string;
  readonly engagementId: string;
  readonly issueId: string;
  readonly title: string;
  readonly due: IsoDate;
  readonly isOverdue: boolean;
  readonly state: PollState;
  readonly openedAt: IsoInstant;
  readonly people: readonly AccountId[];
  /** The people who have answered, in the order in which they were asked. */
  readonly answered: readonly AccountId[];
  /** The number of times that each option was chosen; null while it is open, and where too few have answered. */
  readonly counts: readonly { readonly option: string; readonly count: number }[] | null;
  readonly revision: number;
};

export type PollPage = { readonly polls: readonly ListedPoll[]; readonly next: string | null };

export type PollHistoryLine = {
  readonly what: (typeof pollHistoryWhats)[number];
  readonly at: IsoInstant;
  /** `app` where the app did it by itself. */
  readonly by: AccountId;
};

import type { AccountId, IsoDate, IsoInstant } from '../../contract/common';
import type { PollState } from '../../contract/poll';
import type { AskParties } from '../access/customer';
import { emptyHistory } from '../audit/chain';
import type { Attribution, ChainHead } from '../audit/event';
import { instantText } from '../calendar/day';
import { overdueFrom } from '../calendar/moment';

/** A question to several customers. Who has answered is kept here; what they answered, in the entity of such answers. */
export type Poll = {
  readonly id: string;
  readonly projectId: string;
  readonly engagementId: string;
  readonly issueId: string;
  readonly title: string;
  readonly question: string;
  readonly options: readonly string[];
  readonly people: readonly AccountId[];
  /** In the order of `people`, so that it tells nothing of when. */
  readonly answered: readonly AccountId[];
  readonly due: IsoDate;
  readonly minutes: number;
  /** It has been noted that not all have answered. */
  readonly isChased: boolean;
  readonly openedBy: AccountId;
  readonly openedAt: IsoInstant;
  readonly state: { readonly name: PollState; readonly since: IsoInstant };
  /** The moment at which it is to be looked at without anybody's doing. */
  readonly nextCheckAt: IsoInstant | null;
  /** By which a repeat of the command that opened it is known. */
  readonly fingerprint: string;
  readonly history: ChainHead;
};

export type PollTerms = Omit<
  Poll,
  'answered' | 'isChased' | 'openedBy' | 'openedAt' | 'state' | 'nextCheckAt' | 'history'
>;

export const openedPoll = (terms: PollTerms, timeZone: string, { actor, at }: Attribution): Poll => ({
  ...terms,
  answered: [],
  isChased: false,
  openedBy: actor,
  openedAt: at,
  state: { name: 'open', since: at },
  nextCheckAt: closesAt(terms, timeZone),
  history: emptyHistory,
});

/** The end of the due day in the customer's time zone. */
export const closesAt = ({ due }: Pick<Poll, 'due'>, timeZone: string): IsoInstant =>
  instantText(overdueFrom(timeZone, due));

export const answeredBy = (poll: Poll, accountId: AccountId): Poll => ({
  ...poll,
  answered: poll.people.filter((each) => each === accountId || poll.answered.includes(each)),
});

export const chasedPoll = (poll: Poll): Poll => ({ ...poll, isChased: true });

export const closedPoll = (poll: Poll, at: IsoInstant): Poll => ({
  ...poll,
  state: { name: 'closed', since: at },
  nextCheckAt: null,
});

export const pollParties = ({ id, engagementId, people, openedBy }: Poll): AskParties => ({
  id,
  engagementId,
  isAsked: true,
  askedOf: people,
  team: [openedBy],
});
